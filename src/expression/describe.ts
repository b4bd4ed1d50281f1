import type { SyntaxNode } from '@lezer/common';
import { ENGINE_FUNCTIONS } from './catalogue.js';
import type { ExpressionContext } from './context.js';
import { fragmentsOf, type Syntax } from './fragments.js';
import {
  functionNamed,
  methodOf,
  nameOfCall,
  shapeOfNode,
  variableNamed,
  wordOf,
  type Asked
} from './infer.js';
import { ENGINE_NAMES } from './names.js';
import { typeName, wordDocumentation } from './options.js';
import { isWholeExpression } from './parts.js';
import { membersOf } from './shape.js';

/** What a word of an expression is. Texts are English templates for `translate`. */
export interface Description {
  readonly from: number;
  readonly to: number;
  /** The word with its type, or a method with what it takes and gives. */
  readonly title: string;
  readonly documentation: string;
}

type Said = Pick<Description, 'title' | 'documentation'>;

/** Says what stands at an offset: a variable, member, method, function or word; nothing where there is nothing to say. */
export function describeAt(
  text: string,
  offset: number,
  context: ExpressionContext,
  syntax: Syntax = 'mapping'
): Description | undefined {
  const fragment = fragmentsOf(text, syntax).find(
    ({ from, text: part }) => from <= offset && offset < from + part.length
  );
  if (!fragment) return;
  const node = fragment.tree.resolveInner(offset - fragment.from, 1);
  const asked: Asked = { text: fragment.text, context };
  const said = describeNode(node, asked, text);
  if (!said) return;
  const from = fragment.from + node.from;
  return { from, to: from + wordOf(node, asked).length, ...said };
}

function describeNode(node: SyntaxNode, asked: Asked, text: string): Said | undefined {
  const word = wordOf(node, asked);
  switch (node.name) {
    case 'Identifier':
      return describeVariable(word, asked.context);
    case 'FunctionName':
      return describeFunction(node, word, asked);
    case 'PropertyName':
      return describeMember(node, word, asked);
    case 'EvalStart':
      return { title: '${…}', documentation: isWholeExpression(text) ? WHOLE : EMBEDDED };
    case 'Operator':
    case 'BooleanLiteral':
    case 'Null': {
      const documentation = wordDocumentation(word);
      return documentation === undefined ? undefined : { title: word, documentation };
    }
    default:
      return;
  }
}

const WHOLE =
  'The result keeps its type. If it fails: null from version 7.10 on, before that the text as it is.';
const EMBEDDED =
  'With text around it the result becomes text, null becomes "null". If it fails: "" from version 7.10 on, before that the text as it is.';

const titled = (word: string, type: string) => (type ? `${word}: ${type}` : word);

function describeVariable(word: string, context: ExpressionContext): Said | undefined {
  const variable = variableNamed(word, context);
  if (!variable) {
    const documentation = 'Given by the engine while the process runs.';
    return ENGINE_NAMES.includes(word) ? { title: word, documentation } : undefined;
  }
  const { type, origin, description } = variable;
  const documentation =
    description || (origin === 'output' ? 'Output of the connector.' : 'Process variable.');
  return { title: titled(word, type), documentation };
}

function describeFunction(node: SyntaxNode, word: string, asked: Asked): Said | undefined {
  const name = node.parent ? nameOfCall(node.parent, asked) : word;
  const own = ENGINE_FUNCTIONS.find((each) => each.name === name);
  if (own) {
    return {
      title: titled(`${name}(${own.takes})`, typeName({ type: own.gives })),
      documentation: own.documentation
    };
  }
  const added = functionNamed(name, asked.context);
  return added && { title: titled(added.signature, added.type), documentation: added.description };
}

function describeMember(node: SyntaxNode, word: string, asked: Asked): Said | undefined {
  const base = shapeOfNode(node.parent?.getChild('Expression'), asked);
  if (node.parent?.name === 'MethodCall') {
    const method = methodOf(base, word);
    if (!method) return;
    const title = titled(`${word}(${method.takes})`, typeName({ type: method.gives }));
    return { title, documentation: method.documentation };
  }
  const member = membersOf(base).find(({ name }) => name === word);
  return member && { title: titled(word, typeName(member.shape)), documentation: member.description };
}
