import { toExtensions } from '../../src/exchange/activiti.js';
import { processesOf, elementsOf, idOf } from '../../src/model/elements.js';
import { parseJson } from '../../src/model/json-reader.js';
import { isObject, type JsonValue } from '../../src/model/json.js';
import { createMapping } from '../../src/model/mapping.js';
import type { ModdleElement } from '../../src/model/moddle.js';
import { createVariable } from '../../src/model/variable.js';
import { moddle } from '../moddle.js';
import type { CaseSpec, ProcessSpec, StepSpec } from './spec.js';

/** The two files that a host saves. */
export interface Pair {
  readonly bpmn: string;
  readonly extensions: string;
  /** Of each process, by its id. */
  readonly parts: ReadonlyMap<string, JsonValue>;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => `&#${String(char.charCodeAt(0))};`);

export const taskXml = ({ id, implementation }: StepSpec, more = ''): string =>
  `<bpmn:serviceTask id="${id}" implementation="${escaped(implementation)}">${more}</bpmn:serviceTask>`;

function line({ steps }: ProcessSpec): string {
  const nodes = ['Start', ...steps.map(({ id }) => id), 'End'];
  const flows = nodes
    .slice(1)
    .map(
      (node, at) =>
        `<bpmn:sequenceFlow id="Flow_${String(at)}" sourceRef="${nodes[at] ?? ''}" targetRef="${node}" />`
    );
  return `<bpmn:startEvent id="Start" />${steps.map((step) => taskXml(step)).join('')}<bpmn:endEvent id="End" />${flows.join('')}`;
}

/** Processes of one file must not share ids. */
const apart = (content: string, index: number): string =>
  index ? content.replace(/"(Start|End|Flow_\d+)"/g, `"$1_${String(index)}"`) : content;

function fileOf({ processes }: CaseSpec): string {
  const all = processes.map((process, index) => {
    const content = process.content ?? apart(line(process), index);
    return `<bpmn:process id="${process.id ?? 'Process_1'}" isExecutable="true">${content}</bpmn:process>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_1" targetNamespace="http://example.org">
  <bpmn:error id="Error_1" name="refused" errorCode="refused" />${all.join('')}
</bpmn:definitions>`;
}

function extend(element: ModdleElement, values: ModdleElement[]): void {
  element.set('extensionElements', element.$model.create('bpmn:ExtensionElements', { values }));
}

function write(process: ModdleElement, { variables, steps }: ProcessSpec): void {
  const { $model } = process;
  extend(
    process,
    variables.map((variable) =>
      createVariable($model, { id: `v-${variable.name}`, required: false, ...variable })
    )
  );
  const elements = new Map([...elementsOf(process)].map((element) => [idOf(element), element]));
  for (const { id, type, entries = [], constants } of steps) {
    const element = elements.get(id);
    if (!element) throw new Error(`no element ${id}`);
    if (!type && !constants) continue;
    const mapping = {
      ...(type && { type }),
      entries: entries.map(([side, name, kind, value]) => ({ side, name, mapped: { kind, value } })),
      json: constants ? { constants } : {}
    };
    extend(element, [createMapping($model, mapping)]);
  }
}

/** Draws a case as the modeler does, and saves it as a host does. */
export async function exportCase(spec: CaseSpec): Promise<Pair> {
  const { read, write: print } = moddle();
  const definitions = await read(fileOf(spec));
  processesOf(definitions).forEach((process, index) => {
    const of = spec.processes[index];
    if (of) write(process, of);
  });
  const { json } = toExtensions(definitions, { profile: '7.1.0.M6' });
  const file = parseJson(json);
  const parts = isObject(file) && isObject(file['extensions']) ? file['extensions'] : {};
  return { bpmn: await print(definitions), extensions: json, parts: new Map(Object.entries(parts)) };
}
