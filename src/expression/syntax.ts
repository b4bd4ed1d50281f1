import type { SyntaxNodeRef } from '@lezer/common';
import type { Problem } from '../model/problem.js';
import { placed, type Finding, type Place } from './finding.js';
import { fragmentsOf, type Fragment, type Syntax } from './fragments.js';
import { isReserved, isWord } from './names.js';
import { trimEnd } from './scan.js';

/**
 * What JUEL's parser alone refuses of a text, taken as a whole (JSR-245 EL 2.2 with calls of methods), whatever
 * a mapping makes of it: nothing, or errors.
 */
export function checkSyntax(text: string, place: Place = {}): Problem[] {
  const found = fragmentsOf(text, 'condition').flatMap((each) => syntaxFindings(each, text, 'condition'));
  return placed(found, place);
}

/** What JUEL of Activiti refuses in one stretch (`Scanner` and `Parser` of `activiti-juel`): errors only. */
export function syntaxFindings(fragment: Fragment, text: string, syntax: Syntax): Finding[] {
  const findings: Finding[] = [];
  let broken: number | undefined;
  let namespace: number | undefined;
  let start = '';
  const word = (node: SyntaxNodeRef) => trimEnd(fragment.text.slice(node.from, node.to));
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
  const template = 'One text cannot mix "{dynamic}" and "{deferred}" (character {position}).';
  const values = { dynamic: '${', deferred: '#{' };
  return { severity: 'error', from, to: from + 2, template, values };
}

function checkToken(name: string, word: string, from: number): Finding | undefined {
  const at = { severity: 'error', from, to: from + word.length, values: { word } } as const;
  if (name === 'String') return checkString(word, from);
  if (name === 'Number' && /^\d+$/.test(word) && BigInt(word) > 2n ** 63n - 1n) {
    return { ...at, template: 'The number {word} is too large (character {position}).' };
  }
  if (!/^(Identifier|PropertyName|FunctionName|Namespace)$/.test(name)) return;
  if (!isWord(word)) return { ...at, template: '"{word}" is not a name (character {position}).' };
  if (!isReserved(word)) return;
  return { ...at, template: '"{word}" is a word of the language, not a name (character {position}).' };
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
      template: 'An expression cannot hold another "{start}" (character {position}).',
      values: { start: '${' }
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
