import { identifiersOf } from '../expression/identifiers.js';
import type { Action } from './connector.js';
import { getOwn, isObject, setOwn, textsIn, type JsonObject, type JsonValue } from './json.js';
import { entriesOn, nameIn, type Mapping } from './mapping.js';

/** Texts that stand for values while a mapping is tried out, by name; as they were typed. */
export interface SampleTexts {
  readonly variables: ReadonlyMap<string, string>;
  readonly outputs: ReadonlyMap<string, string>;
}

/** Names whose samples are never saved. */
export interface Secrets {
  readonly variables: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
}

export const NO_SAMPLES: SampleTexts = { variables: new Map(), outputs: new Map() };

/** The key of a mapping's `json` that holds samples; no engine's file has it. */
export const SAMPLES = 'samples';

/** The samples that a mapping keeps; `undefined` where it keeps none. */
export function readSamples({ json }: Mapping): SampleTexts | undefined {
  const samples = getOwn(json, SAMPLES);
  return isObject(samples)
    ? { variables: textsOf(getOwn(samples, 'variables')), outputs: textsOf(getOwn(samples, 'outputs')) }
    : undefined;
}

/** A mapping that keeps samples, those of secrets left out; with `undefined` one that keeps none. */
export function withSamples(mapping: Mapping, samples: SampleTexts | undefined, secrets: Secrets): Mapping {
  const { [SAMPLES]: _old, ...rest } = mapping.json;
  if (!samples) return { ...mapping, json: rest };
  const kept = {
    variables: objectOf(samples.variables, secrets.variables),
    outputs: objectOf(samples.outputs, secrets.outputs)
  };
  return { ...mapping, json: { ...rest, [SAMPLES]: kept } };
}

/** A mapping whose samples are of nothing that is a secret by now; the same one where they are not. */
export function withoutSecrets(mapping: Mapping, action: Action | undefined): Mapping {
  const samples = readSamples(mapping);
  const secrets = samples && secretsOf(mapping, action);
  const holds = (side: 'variables' | 'outputs') =>
    [...(samples?.[side].keys() ?? [])].some((name) => secrets?.[side].has(name));
  return secrets && (holds('variables') || holds('outputs'))
    ? withSamples(mapping, samples, secrets)
    : mapping;
}

/** Says nothing of the task besides samples, if that. */
export function isBare({ type, template, dormant, entries, json }: Mapping): boolean {
  const others = Object.keys(json).filter((key) => key !== SAMPLES);
  return !type && !template && !dormant && entries.length === 0 && others.length === 0;
}

/** What flows into a secret input, and what comes out of a secret output. */
export function secretsOf(mapping: Mapping, action: Action | undefined): Secrets {
  const secret = new Set(action?.inputs.filter(({ secure }) => secure).map(({ name }) => name));
  const variables = new Set<string>();
  for (const { name, mapped } of entriesOn(mapping, 'input')) {
    if (!mapped || !secret.has(name)) continue;
    if (mapped.kind === 'variable') variables.add(nameIn(mapped));
    else
      for (const text of textsIn(mapped.value)) for (const found of identifiersOf(text)) variables.add(found);
  }
  return {
    variables,
    outputs: new Set(action?.outputs.filter(({ secure }) => secure).map(({ name }) => name))
  };
}

function textsOf(value: JsonValue | undefined): Map<string, string> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return new Map(entries.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));
}

function objectOf(texts: ReadonlyMap<string, string>, secret: ReadonlySet<string>): JsonObject {
  const object: JsonObject = {};
  for (const [name, text] of texts) if (!secret.has(name)) setOwn(object, name, text);
  return object;
}
