// an own module, as the types of the library leave it out
export { MultiInstanceLoopCharacteristics } from 'bpmn-elements';
