import type { SyntaxNode } from '@lezer/common';
import { ENGINE_FUNCTIONS, METHODS, type Signature } from './catalogue.js';
import type { ContextFunction, ContextVariable, ExpressionContext } from './context.js';
import {
  ANY,
  itemOf,
  memberOf,
  receiverOf,
  shapeOf,
  type Held,
  type Shape,
  type ShapeType
} from './shape.js';

/** What is asked of an expression: its tree, its text, and what it can refer to. */
export interface Asked {
  readonly text: string;
  readonly context: ExpressionContext;
}

const DEEPEST = 200;

export const wordOf = (node: SyntaxNode | null, { text }: Pick<Asked, 'text'>): string =>
  node ? text.slice(node.from, node.to).trimEnd() : '';

export const variableNamed = (name: string, { variables }: ExpressionContext): ContextVariable | undefined =>
  variables.find((variable) => variable.name === name);

export const functionNamed = (
  name: string,
  { functions = [] }: ExpressionContext
): ContextFunction | undefined => functions.find((each) => each.name === name);

const heldAs = ({ origin }: ContextVariable): Held => (origin === 'output' ? 'map' : 'node');

export function shapeOfVariable(variable: ContextVariable): Shape {
  return shapeOf(variable.type, heldAs(variable), variable.model, variable.sample);
}

/** The method of a value; nothing where it has none of that name, or nobody knows what the value is. */
export function methodOf(shape: Shape, name: string): Signature | undefined {
  const receiver = receiverOf(shape);
  return receiver && METHODS[receiver].find((method) => method.name === name);
}

/** The name of the function that a call is of, with its prefix. */
export function nameOfCall(call: SyntaxNode, asked: Pick<Asked, 'text'>): string {
  const prefix = call.getChild('Namespace');
  const name = wordOf(call.getChild('FunctionName'), asked);
  return prefix ? `${wordOf(prefix, asked)}:${name}` : name;
}

/** What is known of the value of an expression, without evaluating it. */
export function shapeOfNode(node: SyntaxNode | null | undefined, asked: Asked, depth = 0): Shape {
  if (!node || depth > DEEPEST) return ANY;
  const part = (index: number) => shapeOfNode(node.getChildren('Expression')[index], asked, depth + 1);
  switch (node.name) {
    case 'Identifier': {
      const variable = variableNamed(wordOf(node, asked), asked.context);
      return variable ? shapeOfVariable(variable) : ANY;
    }
    case 'Paren':
      return part(0);
    case 'Member':
      return memberOf(part(0), wordOf(node.getChild('PropertyName'), asked));
    case 'Index':
      return shapeOfIndex(node, part(0), asked);
    case 'MethodCall':
      return shapeOfMethod(part(0), wordOf(node.getChild('PropertyName'), asked));
    case 'Call':
    case 'NamespaceCall':
      return shapeOfCall(nameOfCall(node, asked), asked);
    case 'Choice':
      return either(part(1), part(2));
    case 'Unary':
      return { type: wordOf(node.getChild('Operator'), asked) === '-' ? 'number' : 'boolean' };
    case 'Binary':
      return { type: typeOfBinary(wordOf(node.getChild('Operator'), asked), part(0), part(1)) };
    default:
      return { type: typeOfLiteral(node.name, wordOf(node, asked)) };
  }
}

function shapeOfIndex(node: SyntaxNode, base: Shape, asked: Asked): Shape {
  const key = node.getChildren('Expression')[1];
  if (base.type === 'list') return itemOf(base, 'node');
  return key?.name === 'String' ? memberOf(base, wordOf(key, asked).slice(1, -1)) : ANY;
}

function shapeOfMethod(base: Shape, name: string): Shape {
  if (name === 'get' && base.type === 'list') return itemOf(base, 'node');
  const method = methodOf(base, name);
  return method ? { type: method.gives } : ANY;
}

function shapeOfCall(name: string, { context }: Asked): Shape {
  const own = ENGINE_FUNCTIONS.find((each) => each.name === name);
  const added = functionNamed(name, context);
  return own ? { type: own.gives } : added ? shapeOf(added.type, 'node') : ANY;
}

const either = (yes: Shape, no: Shape): Shape => (yes.type === no.type || no.type === 'null' ? yes : ANY);

function typeOfBinary(operator: string, a: Shape, b: Shape): ShapeType {
  if (!/^([+\-*/%]|div|mod)$/.test(operator)) return 'boolean';
  return /^[/d]/.test(operator) || a.type !== 'integer' || b.type !== 'integer' ? 'number' : 'integer';
}

function typeOfLiteral(kind: string, word: string): ShapeType {
  if (kind === 'Number') return /^\d+$/.test(word) ? 'integer' : 'number';
  if (kind === 'String') return 'text';
  if (kind === 'BooleanLiteral') return 'boolean';
  return kind === 'Null' ? 'null' : 'any';
}
