// What a host imports: weighed.
export { default } from 'bpmn-js/lib/Modeler';
export { ConnectorPaletteModule } from '../../palette/index.js';
export { ConnectorPanelModule } from '../../src/panel/index.js';
