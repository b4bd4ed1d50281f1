import type { Connector } from './connector.js';
import { readConnector } from './definition-reader.js';
import { FOREIGN_NAMES, formatImplementation, parseImplementation } from './implementation.js';
import { getOwn, isUnsafe, type JsonValue } from './json.js';
import { MAX_PROBLEMS } from './limits.js';
import { type Problem, problem } from './problem.js';
import { readData, refuse, type DataTexts } from './read-data.js';
import { validateConnector } from './validator.js';
import { excerpt, violationProblems } from './violations.js';

/** A definition that was read, with all that should be changed in it, or why it was refused. */
export interface ParsedConnector {
  /** Absent where a problem is an error. */
  readonly connector?: Connector;
  readonly problems: Problem[];
}

const TEXTS: DataTexts = {
  size: 'a definition may hold {size} MB at most',
  depth: 'a definition may be {depth} levels deep at most',
  object: 'a definition should be an object'
};

/** Why no task could refer to a connector of this name. */
function nameProblem(name: JsonValue | undefined): string | undefined {
  if (name === undefined) return 'name is missing';
  if (typeof name !== 'string') return 'name should be text';
  if (name.trim() === '') return 'name should not be empty';
  if (name.includes('.')) return 'name <{name}> has a dot, which ends the name in an implementation';
  if (isUnsafe(name)) return 'name has characters that XML cannot hold';
  const reference = parseImplementation(formatImplementation(name, 'action'));
  if (reference?.connector === name) return undefined;
  return 'name <{name}> would be taken for something else in an implementation';
}

/** As many as anybody will read. */
export function shortened(problems: Problem[]): Problem[] {
  if (problems.length <= MAX_PROBLEMS) return problems;
  const template = 'there is more to say about this definition than these {count} problems';
  const more = problem('warning', '', template, { count: String(MAX_PROBLEMS) });
  return [...problems.slice(0, MAX_PROBLEMS), more];
}

/**
 * Reads a connector definition, as text or as an object: what the engine or an older modeler accepts is
 * accepted, with a warning for each place that breaks `definitions/connector.schema.json`. Refused (an
 * error, no connector) is only what is not an object, has no name that an `implementation` can hold, is
 * longer than 8 MB or deeper than 64 levels. Never throws, and keeps no reference to what was given.
 */
export function parseConnector(json: unknown): ParsedConnector {
  const read = readData(json, TEXTS);
  if ('problems' in read) return read;
  const source = read.data;
  const name = getOwn(source, 'name');
  const fault = nameProblem(name);
  if (typeof name !== 'string' || fault !== undefined) {
    return refuse(fault ?? '', { name: excerpt(name) }, '/name');
  }

  validateConnector(source);
  const problems = violationProblems(validateConnector.errors ?? [], source);
  if (FOREIGN_NAMES.includes(name)) {
    const template =
      'the engine keeps the name <{name}> for itself: tasks will not be taken for this connector';
    problems.push(problem('warning', '/name', template, { name }));
  }
  const connector = readConnector(name, source, problems);
  return { connector, problems: shortened(problems) };
}
