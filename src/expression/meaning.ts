import type { SyntaxNode } from '@lezer/common';
import { BLOCKED } from './catalogue.js';
import type { ExpressionContext } from './context.js';
import type { Finding } from './finding.js';
import type { Fragment } from './fragments.js';
import {
  functionNamed,
  methodOf,
  nameOfCall,
  shapeOfNode,
  variableNamed,
  wordOf,
  type Asked
} from './infer.js';
import { ENGINE_NAMES, FUNCTIONS } from './names.js';
import { nearest } from './near.js';
import { isClosed, membersOf } from './shape.js';

const NOTHING: ExpressionContext = { variables: [] };

/** What a valid expression refers to and there is not, or the engine does not let it do. */
export function meaningFindings({ text, tree, from }: Fragment, context?: ExpressionContext): Finding[] {
  const findings: Finding[] = [];
  const asked: Asked = { text, context: context ?? NOTHING };
  const add = (found: Finding | undefined) => found && findings.push(found);
  tree.iterate({
    enter: ({ name, node }) => {
      const at = { from: from + node.from, to: from + node.from + wordOf(node, asked).length };
      if (name === 'Identifier' && context) add(unknownVariable(wordOf(node, asked), at, context));
      if (name === 'FunctionName') add(unknownFunction(node, at, asked));
      if (name === 'PropertyName') add(unknownMember(node, at, asked));
    }
  });
  return findings;
}

type At = Pick<Finding, 'from' | 'to'>;

function unknownVariable(word: string, at: At, context: ExpressionContext): Finding | undefined {
  if (variableNamed(word, context) || ENGINE_NAMES.includes(word)) return;
  const names = context.variables.map(({ name }) => name);
  const template = 'The process has no variable <{variable}>';
  return suggested({ severity: 'warning', ...at, template, values: { variable: word } }, word, names);
}

function suggested(finding: Finding, word: string, names: Iterable<string>): Finding {
  const suggestion = nearest(word, names);
  if (suggestion === undefined) return finding;
  const template = `${finding.template}${finding.template.endsWith('.') ? '' : '.'} Did you mean <{suggestion}>?`;
  return { ...finding, template, values: { ...finding.values, suggestion } };
}

function unknownFunction(node: SyntaxNode, at: At, asked: Asked): Finding | undefined {
  const call = node.parent;
  const word = call ? nameOfCall(call, asked) : wordOf(node, asked);
  if (functionNamed(word, asked.context)) return;
  if (!FUNCTIONS.includes(word)) {
    const names = [...FUNCTIONS, ...(asked.context.functions ?? []).map(({ name }) => name)];
    const template = 'The engine itself has no function "{word}": it fails unless the deployment adds one.';
    return suggested({ severity: 'warning', ...at, template, values: { word } }, word, names);
  }
  if (word !== 'now' || !call?.getChild('Arguments')?.getChild('Expression')) return;
  const template = 'The function "{word}" takes nothing in its parentheses (character {position}).';
  return { severity: 'error', ...at, template, values: { word } };
}

function unknownMember(node: SyntaxNode, at: At, asked: Asked): Finding | undefined {
  const word = wordOf(node, asked);
  const values = { word };
  const isCall = node.parent?.name === 'MethodCall';
  if (isCall && BLOCKED.has(word)) {
    const template = 'The engine lets no expression call "{word}" (character {position}).';
    return { severity: 'error', ...at, template, values };
  }
  const base = shapeOfNode(node.parent?.getChild('Expression'), asked);
  if (isCall || !isClosed(base)) return;
  const names = membersOf(base).map(({ name }) => name);
  if (names.includes(word) || methodOf(base, word)) return;
  const template = 'By its model the value has no "{word}" (character {position}).';
  return suggested({ severity: 'warning', ...at, template, values }, word, names);
}
