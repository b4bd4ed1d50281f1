import type { SyntaxNode } from '@lezer/common';
import { checkSyntax } from '../expression/syntax.js';
import { fragmentsOf } from '../expression/fragments.js';
import { method } from './feel-methods.js';
import { feelName, feelText, plainNumber } from './feel-literals.js';
import { binary, choice, item, member, unary } from './feel-operators.js';
import { FeelError, Level, piece, type FeelType, type Piece } from './feel-pieces.js';

/** The declared types of process variables, by name; what is missing can be anything. */
export type Types = ReadonlyMap<string, string>;

const DECLARED: ReadonlyMap<string, FeelType> = new Map<string, FeelType>([
  ['string', 'text'],
  ['integer', 'number'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['datetime', 'date'],
  ['array', 'list'],
  ['file', 'map'],
  ['folder', 'map'],
  ['content', 'map']
]);

/** Deeper nested expressions are refused: engines overflow their stacks on them. */
const MAX_NESTING = 200;

/**
 * One expression, `${…}` with nothing around it, in FEEL. Throws a {@link FeelError} where there is nothing in
 * FEEL (DMN 1.3, chapter 10, as `feel-scala` reads it) that means the same as in unified EL.
 */
export function translate(expression: string, types: Types): Piece {
  const text = expression.trim();
  const [error] = checkSyntax(text);
  if (error) throw new FeelError(error.message);
  const [fragment] = fragmentsOf(text, 'condition');
  const node = fragment?.tree.topNode.firstChild;
  if (!fragment || node?.name !== 'Eval' || node.to !== text.length)
    throw new FeelError('it is not one expression');
  return new Translation(fragment.text, types).piece(node.getChild('Expression'), 0);
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['eq', '='],
  ['==', '='],
  ['ne', '!='],
  ['lt', '<'],
  ['gt', '>'],
  ['le', '<='],
  ['ge', '>='],
  ['div', '/'],
  ['&&', 'and'],
  ['||', 'or'],
  ['mod', '%']
]);

/** One translation of one text. */
class Translation {
  readonly #text: string;
  readonly #types: Types;

  constructor(text: string, types: Types) {
    this.#text = text;
    this.#types = types;
  }

  piece(node: SyntaxNode | null | undefined, depth: number): Piece {
    if (!node || depth > MAX_NESTING) throw new FeelError('it is nested too deep');
    const part = (index: number) => this.piece(node.getChildren('Expression')[index], depth + 1);
    switch (node.name) {
      case 'Identifier':
        return this.#variable(this.#word(node));
      case 'Paren':
        return part(0);
      case 'Member':
        return member(part(0), this.#child(node, 'PropertyName'));
      case 'Index':
        return this.#index(node, part(0));
      case 'MethodCall':
        return method(part(0), this.#child(node, 'PropertyName'), this.#arguments(node, depth));
      case 'Unary':
        return unary(this.#child(node, 'Operator'), part(0));
      case 'Binary':
        return binary(this.#operator(node), part(0), part(1));
      case 'Choice':
        return choice(part(0), part(1), part(2));
      default:
        return this.#rest(node);
    }
  }

  #rest(node: SyntaxNode): Piece {
    const word = this.#word(node);
    switch (node.name) {
      case 'Number':
        return piece(plainNumber(word), Level.Atom, /^\d+$/.test(word) ? 'number' : 'literal decimal');
      case 'String':
        return piece(feelText(word.slice(1, -1).replace(/\\([^])/g, '$1')), Level.Atom, 'text');
      case 'BooleanLiteral':
        return piece(word, Level.Atom, 'boolean', true);
      case 'Null':
        return piece('null', Level.Atom, 'null');
      default:
        throw new FeelError(`there is no such function as ${this.#child(node, 'FunctionName') || word}`);
    }
  }

  #word(node: SyntaxNode): string {
    return this.#text.slice(node.from, node.to);
  }

  #child(node: SyntaxNode, name: string): string {
    const child = node.getChild(name);
    return child ? this.#word(child) : '';
  }

  #operator(node: SyntaxNode): string {
    const operator = this.#child(node, 'Operator');
    return SIGNS.get(operator) ?? operator;
  }

  #variable(name: string): Piece {
    return piece(feelName(name), Level.Postfix, DECLARED.get(this.#types.get(name) ?? '') ?? 'any');
  }

  #arguments(node: SyntaxNode, depth: number): Piece[] {
    const list = node.getChild('Arguments')?.getChildren('Expression') ?? [];
    return list.map((argument) => this.piece(argument, depth + 1));
  }

  #index(node: SyntaxNode, base: Piece): Piece {
    const key = node.getChildren('Expression')[1];
    const word = key ? this.#word(key) : '';
    if (key?.name === 'Number' && /^\d{1,9}$/.test(word)) return item(base, Number(word));
    if (key?.name !== 'String')
      throw new FeelError('only a number or a text that is written out can stand in brackets');
    const name = word.slice(1, -1).replace(/\\([^])/g, '$1');
    if (/^[+-]?\d+$/.test(name)) throw new FeelError(`"${name}" is a place in a list or a name`);
    return member(base, name);
  }
}
