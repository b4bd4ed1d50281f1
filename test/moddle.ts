import { BpmnModdle } from 'bpmn-moddle';
import { connectorModdle, type ModdleElement } from '../src/model/moddle.js';

interface Moddle {
  fromXML(xml: string): Promise<{ rootElement: unknown; warnings: unknown[] }>;
  toXML(element: unknown, options?: object): Promise<{ xml: string }>;
}

/** Reads and writes BPMN in Node, with or without our descriptor. */
export function moddle(extensions: Record<string, object> = { connector: connectorModdle }) {
  const model = new BpmnModdle(extensions) as unknown as Moddle;
  return {
    read: async (xml: string) => (await model.fromXML(xml)).rootElement as ModdleElement,
    write: async (definitions: ModdleElement) => (await model.toXML(definitions, { format: true })).xml
  };
}

/** What a reader that knows the descriptors has to say against a file. */
export async function warningsOf(xml: string, extensions: Record<string, object>): Promise<unknown[]> {
  const model = new BpmnModdle(extensions) as unknown as Moddle;
  return (await model.fromXML(xml)).warnings;
}

/** A BPMN file with one process of the given content. */
export function bpmn(content: string, attributes = '', namespaces = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" ${namespaces} id="Definitions_1" targetNamespace="http://example.org">
  <bpmn:process id="Process_order" isExecutable="true"${attributes}>${content}</bpmn:process>
</bpmn:definitions>`;
}
