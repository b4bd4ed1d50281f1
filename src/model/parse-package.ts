import type { Connector } from './connector.js';
import { getOwn, isUnsafe, type JsonObject, type JsonValue } from './json.js';
import { MAX_PROBLEMS } from './limits.js';
import { parseConnector, shortened } from './parse-connector.js';
import { pointer, problem, type Problem } from './problem.js';
import { readData, refuse, type DataTexts } from './read-data.js';
import { excerpt } from './violations.js';

/** A set of connectors that is added, upgraded and removed as a whole. */
export interface ConnectorPackage {
  readonly name: string;
  /** Whatever the package says; empty where it says nothing. */
  readonly version: string;
  readonly description: string;
  /** Perhaps none. */
  readonly connectors: readonly Connector[];
  /** The manifest as it was given, unknown keys included. */
  readonly source: JsonObject;
}

/** A manifest that was read, with all that should be changed in it, or why it was refused. */
export interface ParsedPackage {
  /** Absent where a problem is an error. */
  readonly package?: ConnectorPackage;
  readonly problems: Problem[];
}

/** Characters of a package's name. */
const LONGEST = 214;
const KEYS = ['name', 'version', 'description', 'connectors'];
const TEXTS: DataTexts = {
  size: 'a package may hold {size} MB at most',
  depth: 'a package may be {depth} levels deep at most',
  object: 'a package should be an object'
};

/**
 * Reads the manifest of a package, as text or as an object: `{ name, version, description?, connectors }`. A package is
 * whole or not there: it is refused (an error, no package) where one of its definitions would be, see
 * {@link parseConnector}, and for what is not an object, has no usable name, is longer than 8 MB or deeper than 64
 * levels. Of two connectors of one name the first counts. Never throws, and keeps no reference to what was given.
 */
export function parsePackage(json: unknown): ParsedPackage {
  const read = readData(json, TEXTS);
  if ('problems' in read) return read;
  const source = read.data;
  const name = getOwn(source, 'name');
  const fault = faultOf(source, name);
  if (fault || typeof name !== 'string') return { problems: fault ? [fault] : [] };
  const problems = remarksOn(source);
  const connectors = readConnectors(getOwn(source, 'connectors'), problems);
  const kept = shortened(problems);
  if (!connectors) return { problems: kept };
  const [version, description] = ['version', 'description'].map((key) => textOf(getOwn(source, key)));
  const frozen = { name, version: version ?? '', description: description ?? '', connectors, source };
  return { package: Object.freeze(frozen), problems: kept };
}

function faultOf(source: JsonObject, name: JsonValue | undefined): Problem | undefined {
  const given = getOwn(source, 'connectors');
  if (given === undefined && ['actions', 'events'].some((key) => Object.hasOwn(source, key)))
    return refuse('this is a connector, not a package').problems[0];
  const wrong = nameFault(name);
  if (wrong) return refuse(wrong, { name: excerpt(name), longest: String(LONGEST) }, '/name').problems[0];
  if (given !== undefined && !Array.isArray(given))
    return refuse('connectors should be a list', {}, '/connectors').problems[0];
  return undefined;
}

function nameFault(name: JsonValue | undefined): string | undefined {
  if (name === undefined) return 'name is missing';
  if (typeof name !== 'string') return 'name should be text';
  if (name.trim() === '') return 'name should not be empty';
  if (isUnsafe(name)) return 'name has characters that XML cannot hold';
  return name.length > LONGEST ? 'name may have {longest} characters at most' : undefined;
}

const textOf = (value: JsonValue | undefined) => (typeof value === 'string' ? value : undefined);

function remarksOn(source: JsonObject): Problem[] {
  const remark = (key: string, template: string) =>
    problem('warning', pointer(key), template, { key: excerpt(key), type: 'text' });
  const texts = ['version', 'description'].filter((key) => {
    const value = getOwn(source, key);
    return value !== undefined && typeof value !== 'string';
  });
  return [
    ...(Object.hasOwn(source, 'version') ? [] : [remark('version', '{key} is missing')]),
    ...texts.map((key) => remark(key, '{key} should be {type}')),
    ...Object.keys(source)
      .filter((key) => !KEYS.includes(key))
      .slice(0, MAX_PROBLEMS)
      .map((key) => remark(key, '{key} is not known here; it is kept, but not used'))
  ];
}

/** The definitions; nothing where one is refused. Says what is wrong with each, in its place. */
function readConnectors(given: JsonValue | undefined, problems: Problem[]): readonly Connector[] | undefined {
  const found = new Map<string, Connector>();
  const refused: Problem[] = [];
  const list = Array.isArray(given) ? given : [];
  for (const [index, definition] of list.entries()) {
    const { connector, problems: own } = parseConnector(definition);
    // says the same, and is kept anyway
    if (connector) list[index] = connector.source;
    const place = pointer('connectors', index);
    const at = own.map((each) => ({ ...each, path: place + each.path }));
    if (connector && found.has(connector.name)) at.push(twice(place, connector));
    else if (connector) found.set(connector.name, connector);
    else refused.push(...at);
    if (connector && problems.length <= MAX_PROBLEMS) problems.push(...at);
    if (refused.length > MAX_PROBLEMS) break;
  }
  // what it was refused for is said also where there is more to say than anybody reads
  problems.unshift(...refused);
  return refused.length ? undefined : Object.freeze([...found.values()]);
}

const twice = (place: string, { name }: Connector) =>
  problem('warning', place, '<{name}> is there twice; the first is used', { name });
