import { stringifyJson, type JsonObject, type JsonValue } from '../model/json.js';
import { contextAt, type JsonContext } from './json-context.js';
import { propertiesOf, saidBy, schemasAt, typesOf, valuesOf } from './json-schema.js';

/** What can be written at a place. */
export interface JsonOption {
  /** As it is listed: a key or a value, without quotes. */
  readonly label: string;
  /** Its title, or which type it has. */
  readonly detail?: string;
  /** What it is for. */
  readonly documentation?: string;
  /** What is written, in place of all that stands there. */
  readonly insert: string;
  /** Where in it the caret comes, from its beginning. */
  readonly caret: number;
}

/** What can be written at a caret. */
export interface JsonSuggestions {
  /** Where what is typed begins, without its quote, and where all that is replaced does. */
  readonly from: number;
  readonly replace: { readonly from: number; readonly to: number };
  readonly options: readonly JsonOption[];
}

const SHOWN: ReadonlyMap<string, string> = new Map([
  ['object', '{}'],
  ['array', '[]'],
  ['string', '""']
]);

/** What a value of a type begins as, and where the caret goes in it; of no use to a boolean, which is chosen. */
function beginning(schemas: readonly JsonObject[]): { readonly text: string; readonly caret: number } {
  const [type = ''] = typesOf(schemas);
  const text = valuesOf(schemas).length > 0 && type === 'string' ? '""' : (SHOWN.get(type) ?? '');
  return { text, caret: text.length / 2 };
}

const present = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };

// a list or an object behind it is another value: a comma is missing
const BEGINS = new Set(['text', 'number', 'word', '{', '[']);

function keyOptions(schema: JsonValue, { steps, keys, next }: JsonContext): JsonOption[] {
  const properties = propertiesOf(schema, schemasAt(schema, steps));
  return [...properties].flatMap(([label, schemas]): JsonOption[] => {
    if (keys.has(label)) return [];
    const name = JSON.stringify(label);
    const value = beginning(schemas);
    const rest = next === ':' ? '' : `: ${value.text}${BEGINS.has(next) ? ',' : ''}`;
    const caret = name.length + (rest === '' ? 0 : 2 + value.caret);
    const about = { ...present('detail', saidBy(schemas, 'title')), ...aboutOf(schemas) };
    return [{ label, insert: name + rest, caret, ...about }];
  });
}

const aboutOf = (schemas: readonly JsonObject[]) => present('documentation', saidBy(schemas, 'description'));

function literalOption(value: JsonValue, detail?: string): JsonOption {
  const insert = stringifyJson(value);
  const label = typeof value === 'string' ? value : insert;
  return { label, insert, caret: insert.length, ...present('detail', detail) };
}

function valueOptions(schema: JsonValue, { steps, quoted }: JsonContext): JsonOption[] {
  const schemas = schemasAt(schema, steps);
  const options = valuesOf(schemas).map((value) => literalOption(value));
  const types = typesOf(schemas);
  if (types.has('boolean')) options.push(literalOption(true), literalOption(false));
  if (types.has('null')) options.push(literalOption(null));
  for (const [type, insert] of SHOWN) {
    if (!types.has(type) || (type === 'string' && options.length > 0)) continue;
    const detail = saidBy(schemas, 'title');
    options.push({ label: insert, insert, caret: 1, ...present('detail', detail), ...aboutOf(schemas) });
  }
  // within quotes only a text can be meant
  return quoted ? options.filter(({ insert }) => insert.startsWith('"') && insert !== '""') : options;
}

/** Is a caret within what stands there, not before or behind its quotes? */
const isWithin = ({ from, to, quoted, closed }: JsonContext, offset: number) =>
  !quoted || (offset > from && (offset < to || !closed));

/**
 * What can be written at an offset by a JSON Schema, in what `contextAt` says of it: keys that the object has not
 * yet, required ones first, and values. Nothing where nothing is known.
 */
export function suggestIn(
  context: JsonContext | undefined,
  offset: number,
  schema: JsonValue
): JsonSuggestions | undefined {
  if (!context || !isWithin(context, offset)) return;
  const options = context.kind === 'key' ? keyOptions(schema, context) : valueOptions(schema, context);
  const unique = [...new Map(options.map((option) => [option.label, option])).values()];
  if (unique.length === 0) return;
  const { from, quoted, closed } = context;
  // a text without its closing quote seems to take the rest of the line along
  const to = quoted && !closed ? offset : context.to;
  return { from: quoted ? from + 1 : from, replace: { from, to }, options: unique };
}

/** What a schema says of a key or value. */
export interface JsonExplanation {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly documentation?: string;
}

/** What a schema says of the key or value that there is; nothing where it says nothing. */
export function explainIn(context: JsonContext | undefined, schema: JsonValue): JsonExplanation | undefined {
  if (!context || context.from === context.to) return;
  const { kind, from, to, text } = context;
  const schemas = schemasAt(schema, kind === 'key' ? [...context.steps, text] : context.steps);
  const title = saidBy(schemas, 'title') ?? (kind === 'key' ? text : undefined);
  if (!title || schemas.length === 0) return;
  return { from, to, title, ...aboutOf(schemas) };
}

/** {@link suggestIn} for a text. */
export const suggestJson = (text: string, offset: number, schema: JsonValue): JsonSuggestions | undefined =>
  suggestIn(contextAt(text, offset), offset, schema);

/** {@link explainIn} for a text. */
export const explainJson = (text: string, offset: number, schema: JsonValue): JsonExplanation | undefined =>
  explainIn(contextAt(text, offset), schema);
