import type { SyntaxNodeRef } from '@lezer/common';
import { problem, type Problem, type Severity } from '../model/problem.js';
import { fragmentsOf, type Fragment, type Syntax } from './fragments.js';
import { FUNCTIONS, isReserved, isWord } from './names.js';
import { isWholeExpression, partsOf } from './parts.js';

export interface CheckOptions {
  /** `mapping` where it is not given. */
  readonly syntax?: Syntax;
  /** Where the text is: becomes the problems' `path`. */
  readonly path?: string;
  readonly element?: string;
  /** What the text is for: a type of its own is lost where text stands around an expression. */
  readonly type?: string;
}

/** A problem before it is given its place; offsets count from 0, people count from 1. */
interface Finding {
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
  readonly template: string;
  readonly values?: Record<string, string>;
}

const TYPES_OF_TEXT: ReadonlySet<string> = new Set(['string', 'json']);

/**
 * What is wrong with the expressions of a text. An `error` is what JUEL of Activiti refuses, or what a
 * mapping can never do; a `warning` is what the engine takes otherwise than it looks. `values.from` and
 * `values.to` are offsets in the text.
 */
export function checkExpression(text: string, options: CheckOptions = {}): Problem[] {
  const { syntax = 'mapping', path = '', element, type } = options;
  const findings = fragmentsOf(text, syntax).flatMap((fragment) => checkFragment(fragment, text, syntax));
  if (syntax === 'mapping') findings.push(...checkAround(text), ...checkType(text, type));
  return findings
    .sort((a, b) => a.from - b.from)
    .map(({ severity, from, to, template, values }) => {
      const places = { position: String(from + 1), from: String(from), to: String(to) };
      return problem(severity, path, template, { ...values, ...places }, element);
    });
}

function checkFragment(fragment: Fragment, text: string, syntax: Syntax): Finding[] {
  const findings: Finding[] = [];
  let broken: number | undefined;
  let namespace: number | undefined;
  let start = '';
  const word = (node: SyntaxNodeRef) => fragment.text.slice(node.from, node.to).trimEnd();
  fragment.tree.iterate({
    enter: (node) => {
      if (node.type.isError) broken ??= node.from;
      if (node.name === 'Namespace') namespace ??= node.from;
      if (broken !== undefined) return false;
      if (node.name === 'EvalStart') {
        if (start && start !== word(node)) findings.push(mixed(fragment.from + node.from));
        start ||= word(node);
      }
      const found = checkToken(node.name, word(node), fragment.from + node.from);
      if (found) findings.push(found);
      return true;
    }
  });
  if (broken !== undefined) {
    findings.push(namespaceError(fragment, namespace) ?? syntaxError(fragment, broken, text, syntax));
  }
  return findings;
}

function mixed(from: number): Finding {
  const template = 'One text cannot mix "${" and "#{" (character {position}).';
  return { severity: 'error', from, to: from + 2, template };
}

function checkToken(name: string, word: string, from: number): Finding | undefined {
  const at = { severity: 'error', from, to: from + word.length, values: { word } } as const;
  if (name === 'String') return checkString(word, from);
  if (name === 'Number' && /^\d+$/.test(word) && BigInt(word) > 2n ** 63n - 1n) {
    return { ...at, template: 'The number {word} is too large (character {position}).' };
  }
  if (!/^(Identifier|PropertyName|FunctionName|Namespace)$/.test(name)) return;
  if (!isWord(word)) return { ...at, template: '"{word}" is not a name (character {position}).' };
  if (isReserved(word)) {
    return { ...at, template: '"{word}" is a word of the language, not a name (character {position}).' };
  }
  if (name !== 'FunctionName' || FUNCTIONS.includes(word)) return;
  const template = 'The engine itself has no function "{word}": it fails unless the deployment adds one.';
  return { ...at, severity: 'warning', template };
}

function checkString(word: string, from: number): Finding | undefined {
  for (const { index, 1: char = '' } of word.matchAll(/\\([^])/g)) {
    if (char === '\\' || char === word[0]) continue;
    const template =
      'A backslash in a quoted text may only stand before a backslash or the quote (character {position}).';
    return { severity: 'error', from: from + index, to: from + index + 2, template };
  }
  return;
}

function syntaxError(fragment: Fragment, broken: number, text: string, syntax: Syntax): Finding {
  const rest = fragment.text.slice(broken).trimStart();
  const from = fragment.from + fragment.text.length - rest.length;
  const found = /^(?:[\p{L}\p{N}_$]+|[^])/u.exec(rest)?.[0] ?? '';
  const at = { severity: 'error', from, to: from + found.length, values: { found } } as const;
  if (found === '')
    return { ...at, template: 'The expression is not closed with "}" (character {position}).' };
  if (found === '}') return { ...at, template: 'The expression ends too early (character {position}).' };
  if (found === '"' || found === "'") return { ...at, template: unclosedText(found, from, text, syntax) };
  if (syntax === 'mapping' && found === '{' && text[from - 1] === '$') {
    return {
      ...at,
      from: from - 1,
      template: 'An expression cannot hold another "${" (character {position}).'
    };
  }
  return { ...at, template: 'The expression cannot go on with "{found}" (character {position}).' };
}

// ${a ? b : f(x)}: what looks like a choice is read as a function, and then its ":" is missing
function namespaceError(fragment: Fragment, namespace: number | undefined): Finding | undefined {
  const call = /^[^:]*:[^(]*\(/.exec(namespace === undefined ? '' : fragment.text.slice(namespace))?.[0];
  if (namespace === undefined || call === undefined || !fragment.text.slice(0, namespace).includes('?'))
    return;
  const from = fragment.from + namespace;
  const template =
    'The engine reads "{call}" as the name of one function: put what follows ":" in parentheses (character {position}).';
  return { severity: 'error', from, to: from + call.length, template, values: { call: call.slice(0, -1) } };
}

function unclosedText(quote: string, from: number, text: string, syntax: Syntax): string {
  const brace = text.indexOf('}', from);
  if (syntax === 'mapping' && text.includes(quote, brace)) {
    return 'The engine ends an expression at the first "}", even within quotes (character {position}).';
  }
  return 'The quoted text is not closed (character {position}).';
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
        'The engine does not evaluate "#{" in a mapping: it stays text (character {position}).';
      found.push({ severity: 'warning', ...at(hash), template });
    }
    if (part.text.endsWith('\\') && index < parts.length - 1) {
      const template =
        'A backslash does not keep the engine from evaluating "${" in a mapping (character {position}).';
      found.push({ severity: 'warning', ...at(part.text.length - 1), template });
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
