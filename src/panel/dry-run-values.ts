import { stringifyJson, type JsonValue } from '../model/json.js';
import type { ModdleElement } from '../model/moddle.js';
import type { ProcessVariable } from '../model/views.js';
import type { Sample } from './preview-samples.js';
import { fieldType, readText, toText } from './texts.js';
import type { Hidden } from './dry-run-view.js';

type Texts = ReadonlyMap<string, string>;

const remembered = new WeakMap<ModdleElement, Map<string, string>>();

/** What was typed into the fields of a process, while the page is open. */
export function typedInto(process: ModdleElement): Map<string, string> {
  const typed = remembered.get(process) ?? new Map<string, string>();
  remembered.set(process, typed);
  return typed;
}

/** The fields of process variables; what is typed counts, else the value that they have. */
export function variableFields(
  variables: readonly Pick<ProcessVariable, 'name' | 'type' | 'value'>[],
  texts: Texts,
  hidden: Hidden
): Sample[] {
  return variables.map(({ name, type, value }) => {
    const field = type ? fieldType(type) : 'open';
    const typed = texts.get(name);
    const own = { side: 'variables', name, type, field, secret: hidden.names.has(name) } as const;
    if (typed === undefined)
      return { ...own, text: toText(value, field), ...(value !== undefined && { value }) };
    if (typed === '') return { ...own, text: '' };
    const { value: read, problem } = { problem: undefined, ...readText(typed, field) };
    return { ...own, text: typed, ...(read !== undefined && { value: read }), ...(problem && { problem }) };
  });
}

/** Those values that were typed; `undefined` where a field was emptied. */
export function typedValues(fields: readonly Sample[], texts: Texts): Map<string, JsonValue | undefined> {
  const typed = fields.filter(({ name, problem }) => texts.has(name) && !problem);
  return new Map(typed.map(({ name, value }) => [name, value]));
}

/** Those of them that are values. */
export function givenValues(fields: readonly Sample[], texts: Texts): Map<string, JsonValue> {
  const typed = [...typedValues(fields, texts)];
  return new Map(typed.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

/** The names among values that are not to be shown. */
export function hiddenIn(
  values: readonly { readonly name: string; readonly value: JsonValue }[],
  { names, texts }: Hidden
): Set<string> {
  const holds = (value: JsonValue) => {
    const text = stringifyJson(value);
    return texts.some((secret) => text.includes(secret));
  };
  return new Set(values.filter(({ name, value }) => names.has(name) || holds(value)).map(({ name }) => name));
}
