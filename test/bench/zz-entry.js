export { default } from 'bpmn-js/lib/Modeler';
export { default as c } from '../../src/index.js'