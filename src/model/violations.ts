import { type Problem, pointer, problem } from './problem.js';
import type { Violation } from './validator.js';

const TYPES = 'string,integer,boolean,date,datetime,json,array,file,folder,content,bigdecimal'.split(',');
const PRESENTED = 'title,icon,category,keywords,documentation,kind,image,replacedBy,aliases'.split(',');
const KINDS: ReadonlyMap<string, string> = new Map([
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

/** Where a violation is, and what stands there. */
interface Place {
  readonly path: string;
  readonly key: string;
  /** As `key`; an entry of a list with its number. */
  readonly label: string;
  readonly value: unknown;
}

function placeOf({ steps, value }: Violation): Place {
  // a place in a list is called after the list
  const key = steps.findLast((step) => !/^\d+$/.test(step)) ?? 'definition';
  const last = steps.at(-1);
  const label = last === undefined || last === key ? key : `${key}[${last}]`;
  return { path: pointer(...steps), key, label, value };
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
export function violationProblem(violation: Violation): Problem {
  const place = placeOf(violation);
  const { path, label } = place;
  const { about } = violation;
  switch (violation.keyword) {
    case 'required':
      return problem('warning', path + pointer(about), '{key} is missing', { key: about });
    case 'additionalProperties':
      return unknownKey(place, about);
    case 'propertyNames':
      return problem('warning', path, 'the key <{key}> should not be used', { key: about });
    case 'type':
      return problem('warning', path, '{key} should be {type}', { key: label, type: KINDS.get(about) ?? '' });
    case 'enum':
      return unknownValue(place);
    case 'minLength':
      return problem('warning', path, '{key} should not be empty', { key: label });
    default:
      return wrongText(place);
  }
}
