import { getOwn, type JsonObject, type JsonValue } from './json.js';
import { MAX_PROBLEMS } from './limits.js';
import { type Problem, pointer, problem } from './problem.js';

const TYPES = 'string,integer,boolean,date,datetime,json,array,file,folder,content,bigdecimal'.split(',');
const PRESENTED = 'title,icon,category,keywords,documentation,kind,image,replacedBy,aliases'.split(',');
const KINDS: ReadonlyMap<unknown, string> = new Map([
  ['string', 'text'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object']
]);
const ICON =
  'icon should be a data: address of an SVG, PNG, GIF, WebP or JPEG image, 64 KB at most; it is not shown';
const LINK = 'documentation should be an https:// address; it is not shown';
const PATTERNS: ReadonlyMap<string, string> = new Map([
  ['name', 'name <{value}> should be lower case letters, digits and dashes, 26 at most'],
  ['icon', ICON],
  ['documentation', LINK],
  ['aliases', 'alias <{value}> should not be empty and have no dot']
]);

/** A place where a definition breaks `definitions/connector.schema.json`, as ajv reports it. */
export interface Violation {
  /** JSON pointer. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set where the violation is about a key, not about a value. */
  readonly propertyName?: string;
}

/** Where a violation is: its steps, and what stands there. */
interface Place {
  readonly path: string;
  readonly key: string;
  /** As `key`; an entry of a list with its number. */
  readonly label: string;
  readonly value: JsonValue | undefined;
}

function placeOf(path: string, source: JsonObject): Place {
  const steps = path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value: JsonValue | undefined = source;
  for (const step of steps) {
    value = typeof value === 'object' && value !== null ? getOwn(value as JsonObject, step) : undefined;
  }
  // A place in a list is called after the list.
  const key = steps.findLast((step) => !/^\d+$/.test(step)) ?? 'definition';
  const last = steps.at(-1);
  return { path, key, label: last === undefined || last === key ? key : `${key}[${last}]`, value };
}

/** Shortened, as it is shown to people. */
export function excerpt(value: unknown): string {
  // Not `String(value)`: an object may have a `toString` of its own, which is no function.
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? text.slice(0, 60) + '…' : text;
}

function unknownKey(place: Place, key: string): Problem {
  const path = place.path + pointer(key);
  if (/^\/(actions|events)\/[^/]*$/.test(place.path) && (key === 'input' || key === 'output')) {
    return problem('warning', path, '{key} should be called {right}', { key, right: key + 's' });
  }
  const template = PRESENTED.includes(key)
    ? '{key} belongs into presentation; it is kept'
    : '{key} is not known here; it is kept, but not used';
  return problem('warning', path, template, { key: excerpt(key) });
}

function unknownValue(place: Place): Problem {
  const value = excerpt(place.value);
  if (place.key === 'kind') {
    return problem('warning', place.path, 'kind <{value}> should be connector or library', { value });
  }
  const right = value.toLowerCase();
  const template = TYPES.includes(right)
    ? 'type <{value}> should be lower case: {right}'
    : 'type <{value}> is not known; any JSON can be mapped to it';
  return problem('warning', place.path, template, { value, right });
}

function wrongText(place: Place): Problem {
  const template = PATTERNS.get(place.key) ?? '{key} <{value}> is not as it should be';
  return problem('warning', place.path, template, { key: place.key, value: excerpt(place.value) });
}

/** Says in words what a violation of the schema is; the reader copes with each of them. */
function describe(violation: Violation, source: JsonObject): Problem {
  const place = placeOf(violation.instancePath, source);
  const { path, label } = place;
  const { params } = violation;
  switch (violation.keyword) {
    case 'required': {
      const key = String(params['missingProperty']);
      return problem('warning', path + pointer(key), '{key} is missing', { key });
    }
    case 'additionalProperties':
      return unknownKey(place, String(params['additionalProperty']));
    case 'propertyNames':
      return problem('warning', path, 'the key <{key}> should not be used', {
        key: String(params['propertyName'])
      });
    case 'type':
      return problem('warning', path, '{key} should be {type}', {
        key: label,
        type: KINDS.get(params['type']) ?? ''
      });
    case 'enum':
      return unknownValue(place);
    case 'minLength':
      return problem('warning', path, '{key} should not be empty', { key: label });
    default:
      return wrongText(place);
  }
}

/** The violations of the schema as warnings, each with its place; as many as anybody will read. */
export function violationProblems(violations: readonly Violation[], source: JsonObject): Problem[] {
  return violations
    .filter((violation) => violation.propertyName === undefined)
    .slice(0, MAX_PROBLEMS + 1)
    .map((violation) => describe(violation, source));
}
