import { fragmentsOf } from '../expression/fragments.js';
import { partsOf } from '../expression/parts.js';
import { bodiesOf, rootsOf } from '../expression/scan.js';
import { syntaxFindings } from '../expression/syntax.js';
import { JsonNumber, type JsonValue } from '../model/json.js';
import type { Message } from '../model/problem.js';
import type { Mapped } from '../model/views.js';

/** What becomes of a text: an expression of Flowable's, or why there is none. */
export type Translation = { readonly expression: string } | { readonly fault: Message };

const fault = (template: string, values: Record<string, string> = {}): Translation => ({
  fault: { template, values }
});

// Flowable gives these names a meaning of its own (`ProcessVariableScopeELResolver`)
const TAKEN = ['execution', 'task', 'authenticatedUserId'];

/**
 * A text with `${…}` in the language of Flowable's `sourceExpression`, which reads it as a whole and trims it,
 * where Activiti splits it first. `sure` are variables that always exist; any other is read with `vars:get`, as
 * a bare name that does not exist would keep the job from every worker (`VariableContainerELResolver`).
 */
export function toFlowableExpression(text: string, sure: { has(name: string): boolean }): Translation {
  for (const { text: source } of fragmentsOf(text, 'mapping')) {
    const found = refusal(source);
    if (found) return { fault: found };
  }
  const parts = partsOf(text);
  const written = parts.map(({ kind, text: part }, at) => {
    if (kind === 'expression') return guarded(part, sure);
    const edge =
      (at === 0 && part !== part.trimStart()) || (at === parts.length - 1 && part !== part.trimEnd());
    return edge || /[$#]\{|\\$/.test(part) ? `\${${quoted(part)}}` : part;
  });
  return { expression: written.join('') || "${''}" };
}

function refusal(source: string): Message | undefined {
  const fragment = fragmentsOf(source, 'mapping')[0];
  const found = fragment && syntaxFindings(fragment, source, 'mapping')[0];
  if (!fragment || found) return { template: 'it is no expression', values: {} };
  let call: string | undefined;
  fragment.tree.iterate({
    enter: ({ name, from, to }) => {
      if (name === 'FunctionName') call ??= source.slice(from, to);
    }
  });
  if (call !== undefined) return { template: 'Flowable has no function {word}', values: { word: call } };
  const taken = rootsOf(source.slice(2, -1)).find(({ text }) => TAKEN.includes(text))?.text;
  return taken === undefined
    ? undefined
    : { template: '{word} is something else in Flowable', values: { word: taken } };
}

function guarded(source: string, sure: { has(name: string): boolean }): string {
  let [written, end] = ['', 0];
  for (const { from, text } of rootsOf(source.slice(2, -1))) {
    const at = from + 2;
    written += source.slice(end, at) + (sure.has(text) ? text : `vars:get(${text})`);
    end = at + text.length;
  }
  return written + source.slice(end);
}

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** A text, number or boolean as an expression that stands for nothing else. */
export function literalOf(value: JsonValue): Translation {
  if (typeof value === 'string') return { expression: literalText(value) };
  if (typeof value === 'boolean') return { expression: `\${${String(value)}}` };
  if (typeof value === 'number' || value instanceof JsonNumber) return numberLiteral(value);
  return fault(value === null ? 'null cannot be passed' : 'it is a list or an object');
}

function literalText(text: string): string {
  return text === '' || text !== text.trim() || /[$#]\{/.test(text) ? `\${${quoted(text)}}` : text;
}

const MAX_LONG = 2n ** 63n - 1n;
// what a Java Double holds for sure
const DIGITS = 15;

function numberLiteral(value: number | JsonNumber): Translation {
  const source = value instanceof JsonNumber ? value.source : String(value);
  const whole = /^-?\d+$/.test(source);
  const fits = whole ? BigInt(source.replace('-', '')) <= MAX_LONG : isExact(source);
  return fits ? { expression: `\${${source.replace('+', '')}}` } : fault('Flowable has no number like it');
}

/** Does a Java Double hold the number as it is written? */
export function isExact(source: string): boolean {
  const digits = source
    .replace(/e.*$/i, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');
  return Number.isFinite(Number(source)) && (digits.length <= DIGITS || String(Number(source)) === source);
}

const STRING = /^\s*'((?:[^'\\]|\\[\\'])*)'\s*$|^\s*"((?:[^"\\]|\\[\\"])*)"\s*$/;
const NUMBER = /^\s*(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)\s*$/;

/** What a `sourceExpression` of Flowable's says in our words; `undefined` where we have none. */
export function fromFlowableExpression(source: string): Mapped | undefined {
  const expression = source.trim();
  let [text, outside, end, only] = ['', '', 0, ''];
  for (const { from, text: body } of bodiesOf(expression)) {
    if (expression[from - 2] !== '$' || !body.endsWith('}')) return;
    only = body.slice(0, -1);
    outside += expression.slice(end, from - 2);
    text += expression.slice(end, from - 2) + (textIn(only) ?? `\${${bared(only)}}`);
    end = from + body.length;
  }
  outside += expression.slice(end);
  if (/\\[$#]\{/.test(outside)) return;
  if (end === 0) return { kind: 'value', value: expression };
  const value = expression.length === only.length + 3 ? literalIn(only) : undefined;
  if (value !== undefined) return { kind: 'value', value };
  text += expression.slice(end);
  return agrees(text, source) ? { kind: 'expression', value: text } : undefined;
}

// what Activiti would split otherwise is not the same expression
function agrees(text: string, source: string): boolean {
  const again = toFlowableExpression(text, { has: () => true });
  return 'expression' in again && bareText(again.expression) === bareText(source.trim());
}

const bareText = (expression: string) => bared(expression).replaceAll('"', "'");

function literalIn(body: string): JsonValue | undefined {
  const number = NUMBER.exec(body)?.[1];
  if (number !== undefined)
    return String(Number(number)) === number ? Number(number) : new JsonNumber(number);
  const word = body.trim();
  return word === 'true' || word === 'false' ? word === 'true' : textIn(body);
}

function textIn(body: string): string | undefined {
  const [, single, double] = STRING.exec(body) ?? [];
  return (single ?? double)?.replace(/\\(.)/gs, '$1');
}

const GET = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\b(?:vars|var|variables):get\(([^()'"\s,]+)\)/gs;

/** Bare names in the place of `vars:get(name)`. */
const bared = (body: string) => body.replace(GET, (whole: string, name?: string) => name ?? whole);
