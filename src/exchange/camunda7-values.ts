import { JsonNumber, setOwn, type JsonObject, type JsonValue } from '../model/json.js';
import { hasExpression } from '../expression/parts.js';
import { nameIn } from '../model/mapping.js';
import { attribute, type Model, type ModdleElement } from '../model/moddle.js';
import type { Mapped } from '../model/views.js';
import { bodyOf, childrenOf, createCamunda, isCamunda, type Content } from './camunda7-elements.js';
import { unguarded } from './camunda7-interrupt.js';
import {
  checkCharacters,
  expressionText,
  numberText,
  quote,
  readText,
  REASONS,
  Refused,
  staticText,
  unquote
} from './camunda7-text.js';

/** What Camunda's database holds of a text (`ACT_RU_VARIABLE.TEXT_`). */
const MAX_TEXT = 4000;

/** A variable of any name, and null where there is none (a bare name would fail). */
export const variableText = (name: string): string =>
  `\${execution.getVariable(${quote(checkCharacters(name, '\t'))})}`;

/** What a worker answered with; where it did not, the variable stays what it is. */
export function answerText(output: string, variable: string): string {
  const local = `execution.getVariableLocal(${quote(checkCharacters(output, '\t'))})`;
  return `\${${local} != null ? ${local} : execution.parent.getVariable(${quote(variable)})}`;
}

const STRING = String.raw`('(?:[^'\\]|\\[\\'])*')`;
const VARIABLE = new RegExp(String.raw`^\$\{execution\.getVariable\(${STRING}\)\}$`);
const LOCAL = String.raw`execution\.getVariableLocal\(${STRING}\)`;
const ANSWER = new RegExp(
  String.raw`^\$\{${LOCAL} != null \? ${LOCAL} : execution\.parent\.getVariable\(${STRING}\)\}$`
);

/** The content of a parameter; throws `Refused` where there is none. */
export function contentOf(model: Model, mapped: Mapped): Content {
  const { kind, value } = mapped;
  if (kind === 'variable') return { text: variableText(nameIn(mapped)) };
  if (value === null) throw new Refused(REASONS.null);
  if (kind === 'value' && typeof value === 'string' && value.length > MAX_TEXT)
    throw new Refused(REASONS.length);
  return contentFrom(model, value, kind === 'value' ? staticText : expressionText);
}

type Write = (text: string) => string;

function contentFrom(model: Model, value: JsonValue, write: Write): Content {
  if (value === null) return {};
  if (typeof value === 'string') return { text: write(value) };
  if (typeof value === 'boolean') return { text: `\${${String(value)}}` };
  if (typeof value === 'number' || value instanceof JsonNumber) return { text: `\${${numberText(value)}}` };
  return { children: [Array.isArray(value) ? listOf(model, value, write) : mapOf(model, value, write)] };
}

function listOf(model: Model, items: readonly JsonValue[], write: Write): ModdleElement {
  const children = items.map((item) => {
    const content = contentFrom(model, item, write);
    return content.children?.[0] ?? createCamunda(model, 'value', {}, content);
  });
  return createCamunda(model, 'list', {}, { children });
}

// the engine evaluates keys, too
function mapOf(model: Model, map: JsonObject, write: Write): ModdleElement {
  const children = Object.entries(map).map(([name, value]) => {
    const key = staticText(checkCharacters(name));
    return createCamunda(model, 'entry', { key }, contentFrom(model, value, write));
  });
  return createCamunda(model, 'map', {}, { children });
}

const textOf = (holder: ModdleElement) => unguarded(bodyOf(holder), attribute(holder, 'name') ?? '');

/** What a parameter says in our words; throws `Refused` where we have none. */
export function readContent(parameter: ModdleElement): Mapped {
  const text = textOf(parameter);
  const variable = unquote(VARIABLE.exec(text)?.[1] ?? '');
  if (variable !== undefined) return { kind: 'variable', value: variable };
  const found = { evaluated: false, looksEvaluated: false };
  const value = read(parameter, found);
  if (value === null) throw new Refused(REASONS.null);
  if (found.evaluated && found.looksEvaluated) throw new Refused(REASONS.syntax);
  return { kind: found.evaluated ? 'expression' : 'value', value };
}

/** The output of the worker that a parameter takes into its variable. */
export function readAnswer(parameter: ModdleElement): string | undefined {
  const [, first = '', second, target = ''] = ANSWER.exec(textOf(parameter)) ?? [];
  return first === second && unquote(target) === attribute(parameter, 'name') ? unquote(first) : undefined;
}

interface Found {
  evaluated: boolean;
  looksEvaluated: boolean;
}

function read(holder: ModdleElement, found: Found): JsonValue {
  const [content] = childrenOf(holder);
  if (content) return readDefinition(content, found);
  const text = textOf(holder);
  if (!text) return null;
  const { kind, value } = readText(text);
  if (kind === 'expression') found.evaluated = true;
  else if (typeof value === 'string' && hasExpression(value)) found.looksEvaluated = true;
  return value;
}

function readDefinition(content: ModdleElement, found: Found): JsonValue {
  if (isCamunda(content, 'list'))
    return childrenOf(content).map((item) =>
      isCamunda(item, 'value') ? read(item, found) : readDefinition(item, found)
    );
  if (!isCamunda(content, 'map')) throw new Refused('it is a script');
  const map: JsonObject = {};
  for (const entry of childrenOf(content)) {
    const key = readText(attribute(entry, 'key') ?? '');
    if (key.kind === 'expression' || typeof key.value !== 'string') throw new Refused(REASONS.syntax);
    setOwn(map, key.value, read(entry, found));
  }
  return map;
}
