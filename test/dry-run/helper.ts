import type { Variables, EngineVersion } from '../../src/exchange/evaluate.js';
import { toExtensions } from '../../src/exchange/activiti.js';
import { readPlan } from '../../src/dry-run/read-plan.js';
import { DryRun } from '../../src/dry-run/run.js';
import type { Answer, Token } from '../../src/dry-run/state.js';
import { processesOf } from '../../src/model/elements.js';
import { getOwn, isObject, type JsonValue } from '../../src/model/json.js';
import { parseJson } from '../../src/model/json-reader.js';
import { bpmn, moddle } from '../moddle.js';

const NAMESPACES =
  'xmlns:connector="urn:bpmn-js-connector-palette:1" xmlns:activiti="http://activiti.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** A flow as XML: `a > b`, and `a > b ? ${…}` with a condition; its id is `a_b`. */
export function flow(text: string): string {
  const [, source = '', target = '', condition] = /^(\w+) > (\w+)(?: \? (.*))?$/.exec(text) ?? [];
  const body = condition
    ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression"><![CDATA[${condition}]]></bpmn:conditionExpression>`
    : '';
  return `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${body}</bpmn:sequenceFlow>`;
}

export const flows = (...texts: readonly string[]): string => texts.map(flow).join('');

/** An element with a body. */
export const node = (type: string, id: string, body = '', attributes = ''): string =>
  `<bpmn:${type} id="${id}" ${attributes}>${body}</bpmn:${type}>`;

/** A connector task that maps its input `in` from an expression, and sets a variable from its output `out`. */
export const connector = (id: string, input = '${order}', variable = 'answer', body = ''): string =>
  node(
    'serviceTask',
    id,
    `<bpmn:extensionElements><connector:task mappingType="listed">
      <connector:input name="in" kind="expression" value="&quot;${input}&quot;" />
      <connector:output name="${variable}" kind="variable" value="&quot;out&quot;" />
    </connector:task></bpmn:extensionElements>${body}`,
    'implementation="crm.FIND"'
  );

/** Variables as `name:type` or `name:type=value`. */
export const variables = (...texts: readonly string[]): string =>
  `<bpmn:extensionElements>${texts
    .map((text) => {
      const [, name = '', type = '', value] = /^(\w+):(\w+)(?:=(.*))?$/.exec(text) ?? [];
      const given = value === undefined ? '' : ` value='${value.replaceAll("'", '&apos;')}'`;
      return `<connector:variable id="${name}" name="${name}" type="${type}" required="false"${given} />`;
    })
    .join('')}</bpmn:extensionElements>`;

/** What stands outside of the process. */
export const ERRORS = '<bpmn:error id="Down" name="Down" errorCode="DOWN" />';

export async function plan(content: string) {
  const xml = bpmn(content, '', NAMESPACES).replace('</bpmn:definitions>', `${ERRORS}</bpmn:definitions>`);
  const definitions = await moddle().read(xml);
  const [process] = processesOf(definitions);
  if (!process) throw new Error('no process');
  const { json } = toExtensions(definitions);
  const file = parseJson(json);
  const all = isObject(file) ? getOwn(file, 'extensions') : undefined;
  const extension = (isObject(all) && getOwn(all, 'Process_order')) || {};
  return { plan: readPlan(process), extension, definitions };
}

interface Given {
  readonly variables?: Record<string, JsonValue>;
  readonly version?: EngineVersion;
  readonly start?: string;
}

/** A run of a process of that content. */
export async function begin(content: string, { variables = {}, version = '7.1.0-M10', start }: Given = {}) {
  const { plan: read, extension } = await plan(content);
  const given: Variables = new Map(Object.entries(variables));
  return new DryRun(read, start ?? read.starts[0]?.id ?? '', { extension, variables: given, version });
}

/** Where the tokens are. */
export const at = ({ state }: DryRun): string[] => state.tokens.map(({ element }) => element);

/** The token at an element; throws where there is none. */
export function token({ state }: DryRun, element: string): Token {
  const found = state.tokens.find((each) => each.element === element);
  if (!found)
    throw new Error(`no token at ${element}, but at ${state.tokens.map((each) => each.element).join()}`);
  return found;
}

export const DONE: Answer = { kind: 'done' };

/** Lets the first token at an element go on. */
export const go = (run: DryRun, element: string, answer: Answer = DONE): void =>
  run.answer(token(run, element).id, answer);

/** What happened, in English. */
export const told = ({ state }: DryRun): string[] =>
  state.log.map(({ template, values }) =>
    template.replace(/{(\w+)}/g, (_, key: string) => values[key] ?? '')
  );
