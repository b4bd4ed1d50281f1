import { momentOf } from '../model/date.js';
import { idOf } from '../model/elements.js';
import { isObject, JsonNumber, stringifyJson, type JsonValue } from '../model/json.js';
import { JsonError, parseJson } from '../model/json-reader.js';
import { extensionsOf, type ModdleElement } from '../model/moddle.js';
import { problem, type Problem } from '../model/problem.js';
import { createVariable, readVariables, type StoredVariable } from '../model/variable.js';
import type { ProcessVariable } from '../model/views.js';
import { createListener, listenerOf } from './camunda7-elements.js';
import { changeExtensions } from './extension-elements.js';
import { checkCharacters, numberText, quote, readLiteral, Refused, unquote } from './camunda7-text.js';

/**
 * Camunda 7 declares no variables: a listener at the start of the process sets each to its start value, unless it was
 * given (variables are there before listeners run); to null where it has none, as an expression with a variable that
 * does not exist fails.
 */
export function writeVariables(process: ModdleElement, problems: Problem[]): void {
  const variables = readVariables(process).filter(({ name }) => name);
  const named = new Set(variables.map(({ name }) => name));
  const listeners = variables.flatMap((variable) => {
    try {
      return [createListener(process.$model, 'start', setterOf(variable))];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const template =
        'Camunda 7 cannot start with the process variable <{variable}> of <{process}>: {reason}';
      const values = { variable: variable.name, process: idOf(process), reason: error.message };
      problems.push(problem('error', `variables/${variable.name}`, template, values, idOf(process)));
      return [];
    }
  });
  changeExtensions(process, (each) => named.has(startedBy(each)?.name ?? ''), listeners);
}

function setterOf({ name, type, value = null }: ProcessVariable): string {
  const quoted = quote(name);
  const setter = `execution.setVariable(${quoted}, ${startText(type, value)})`;
  return checkCharacters(`\${execution.hasVariable(${quoted}) ? null : ${setter}}`);
}

function startText(type: string, value: JsonValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return isDate(type) ? dateText(value) : quote(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' || value instanceof JsonNumber) return numberText(value);
  // the plugin Spin reads it; no expression can make a list or a map
  const held = Array.isArray(value) ? 'java.util.ArrayList' : 'java.util.LinkedHashMap';
  return `S(${quote(stringifyJson(value))}).mapTo('${held}')`;
}

const isDate = (type: string) => type === 'date' || type === 'datetime';

// Date.from(Instant.parse(…)) of Java, called on instances as expressions know no classes
function dateText(text: string): string {
  const moment = momentOf(text);
  if (!moment) throw new Refused('it is no date');
  return `now().from(now().toInstant().parse('${moment.toISOString()}'))`;
}

const STRING = String.raw`('(?:[^'\\]|\\[\\'])*')`;
const SETTER = new RegExp(
  String.raw`^\$\{execution\.hasVariable\(${STRING}\) \? null : execution\.setVariable\(${STRING}, ([^]*)\)\}$`
);
const DATE = /^now\(\)\.from\(now\(\)\.toInstant\(\)\.parse\('([^']*)'\)\)$/;
const TREE = new RegExp(String.raw`^S\(${STRING}\)\.mapTo\('java\.util\.(?:ArrayList|LinkedHashMap)'\)$`);

/** Reads the listeners back, and takes those away that it understands. */
export function readStarted(process: ModdleElement): StoredVariable[] {
  return extensionsOf(process).flatMap((each) => startedBy(each) ?? []);
}

/** Declares variables, in the place of the listeners that set them. */
export function declare(process: ModdleElement, variables: readonly StoredVariable[]): void {
  const declared = new Set(readVariables(process).map(({ name }) => name));
  const added = variables.filter(({ name }) => !declared.has(name));
  changeExtensions(
    process,
    (each) => startedBy(each) !== undefined,
    added.map((variable) => createVariable(process.$model, variable))
  );
}

function startedBy(listener: ModdleElement): StoredVariable | undefined {
  const [, first = '', second, text = ''] = SETTER.exec(listenerOf(listener, 'start') ?? '') ?? [];
  const name = first === second ? unquote(first) : undefined;
  const start = name === undefined ? undefined : readStart(text);
  return name === undefined || !start ? undefined : { id: name, name, required: false, ...start };
}

function readStart(text: string): Pick<ProcessVariable, 'type' | 'value'> | undefined {
  if (text === 'null') return { type: 'json' };
  const date = DATE.exec(text)?.[1];
  if (date !== undefined) return dateOf(date);
  const json = unquote(TREE.exec(text)?.[1] ?? '');
  const value = json === undefined ? readLiteral(text) : treeOf(json);
  return value === undefined ? undefined : { type: typeOf(value), value };
}

function dateOf(text: string): Pick<ProcessVariable, 'type' | 'value'> {
  const day = /^(.*)T00:00:00(?:\.000)?Z$/.exec(text)?.[1];
  return day === undefined ? { type: 'datetime', value: text } : { type: 'date', value: day };
}

function treeOf(json: string): JsonValue | undefined {
  try {
    return parseJson(json);
  } catch (error) {
    if (error instanceof JsonError) return;
    throw error;
  }
}

function typeOf(value: JsonValue): string {
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value;
  if (isObject(value) || Array.isArray(value) || value === null) return 'json';
  return Number.isInteger(value.valueOf()) ? 'integer' : 'bigdecimal';
}
