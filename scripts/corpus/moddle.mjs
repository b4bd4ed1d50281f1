import { BpmnModdle } from 'bpmn-moddle';
import { connectorModdle } from '../../src/model/moddle.ts';

function readerAndWriter(extensions) {
  const moddle = new BpmnModdle(extensions);
  return {
    read: async (xml) => (await moddle.fromXML(xml, 'bpmn:Definitions')).rootElement,
    write: async (definitions) => (await moddle.toXML(definitions, { format: true })).xml
  };
}

/** Reads and writes BPMN as a modeler with our modules does. */
export const typed = readerAndWriter({ connector: connectorModdle });

/** Reads and writes BPMN as plain bpmn-js does: our elements are generic ones. */
export const generic = readerAndWriter({});
