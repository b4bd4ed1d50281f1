import type { Finding } from './finding.js';
import type { Fragment } from './fragments.js';
import { isWholeExpression, partsOf } from './parts.js';

const TYPES_OF_TEXT: ReadonlySet<string> = new Set(['string', 'json']);

/** What the value is for, as far as it is known. */
export interface Target {
  readonly type?: string | undefined;
  readonly side?: 'input' | 'output' | undefined;
}

/**
 * What a mapping takes otherwise than JUEL (`ExpressionResolver` of Activiti): `fragments` are the stretches
 * that it hands to JUEL.
 */
export function narrowingFindings(text: string, fragments: readonly Fragment[], target: Target): Finding[] {
  return [
    ...checkAround(text),
    ...checkType(text, target.type),
    ...checkDecimal(fragments, target),
    ...checkInserted(text, fragments)
  ];
}

// what stands outside the expressions and does not mean what it looks like
function checkAround(text: string): Finding[] {
  return partsOf(text).flatMap((part, index, parts): Finding[] => {
    if (part.kind === 'expression') return [];
    const found: Finding[] = [];
    const open = part.text.indexOf('${');
    const at = (offset: number) => ({ from: part.from + offset, to: part.from + offset + 2 });
    if (open !== -1) {
      const template = 'The expression is not closed with "}" (character {position}).';
      found.push({ severity: 'error', ...at(open), template });
    }
    const hash = part.text.indexOf('#{');
    if (hash !== -1) {
      const template =
        'The engine does not evaluate "{start}" in a mapping: it stays text (character {position}).';
      found.push({ severity: 'warning', ...at(hash), template, values: { start: '#{' } });
    }
    if (part.text.endsWith('\\') && index < parts.length - 1) {
      const template =
        'A backslash does not keep the engine from evaluating "{start}" in a mapping (character {position}).';
      found.push({ severity: 'warning', ...at(part.text.length - 1), template, values: { start: '${' } });
    }
    return found;
  });
}

function checkType(text: string, type: string | undefined): Finding[] {
  if (type === undefined || TYPES_OF_TEXT.has(type) || isWholeExpression(text)) return [];
  const first = partsOf(text).find((part) => part.kind === 'expression');
  if (!first) return [];
  const template = 'With text around the expression the result is a text, not of type {type}.';
  return [{ severity: 'warning', from: first.from, to: first.to, template, values: { type } }];
}

// from 8.4 on, a returned value is read as its type before expressions are resolved
function checkDecimal(fragments: readonly Fragment[], { type, side }: Target): Finding[] {
  const [first] = fragments;
  if (!first || side !== 'output' || type !== 'bigdecimal') return [];
  const template =
    'From version 8.4 on the engine fails to read an expression as {type}: it takes the text itself for the number.';
  return [
    { severity: 'error', from: first.from, to: first.from + first.text.length, template, values: { type } }
  ];
}

// Matcher.appendReplacement: a result within text is read for references to groups
function checkInserted(text: string, fragments: readonly Fragment[]): Finding[] {
  if (isWholeExpression(text)) return [];
  return fragments.flatMap((fragment) => {
    const body = fragment.tree.topNode.firstChild?.getChild('Expression');
    if (body?.name !== 'String' || !/[$\\]/.test(fragment.text.slice(body.from, body.to))) return [];
    const template = 'Within text the engine drops a "\\" of the result, and fails at a "$" in it.';
    const from = fragment.from + body.from;
    return [{ severity: 'warning', from, to: fragment.from + body.to, template } as const];
  });
}
