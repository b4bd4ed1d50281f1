import { ENGINE_FUNCTIONS, METHODS, type Signature } from './catalogue.js';
import type { CompletionOption } from './complete.js';
import type { ExpressionContext } from './context.js';
import { isIdentifier } from './names.js';
import type { Position } from './position.js';
import { membersOf, receiverOf, type Member, type Shape, type ShapeType } from './shape.js';

const TYPE_NAMES: Readonly<Record<ShapeType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  list: 'array',
  map: 'object',
  node: 'object',
  null: 'null',
  any: ''
};

/** A type as a definition names it. */
export const typeName = ({ type }: Pick<Shape, 'type'>): string => TYPE_NAMES[type];

/** Members and methods of a value. */
export function memberOptions(shape: Shape, { dot, called }: Position): CompletionOption[] {
  const receiver = receiverOf(shape);
  const methods = receiver ? METHODS[receiver] : [];
  return [
    ...membersOf(shape).flatMap((member) => memberOption(member, dot)),
    ...(shape.type === 'date' ? [TIME] : []),
    ...methods.map((method) => callOption('method', method, called))
  ];
}

const TIME: CompletionOption = {
  kind: 'member',
  label: 'time',
  detail: 'integer',
  documentation: 'Milliseconds since the start of 1970, UTC.',
  apply: 'time'
};

function memberOption({ name, shape, description, required }: Member, dot: number): CompletionOption[] {
  const detail = typeName(shape) + (required ? ' *' : '');
  const option = { kind: 'member', label: name, detail, documentation: description } as const;
  if (isIdentifier(name)) return [{ ...option, apply: name }];
  const key = quoted(name);
  return key === undefined ? [] : [{ ...option, apply: `[${key}]`, from: dot }];
}

// a "}" would end the expression, even within quotes
function quoted(name: string): string | undefined {
  return name.includes('}') ? undefined : `'${name.replace(/[\\']/g, '\\$&')}'`;
}

/** What can stand in the brackets behind a value. */
export function keyOptions(shape: Shape): CompletionOption[] {
  if (shape.type === 'list') {
    const documentation = 'The first item; beyond the ends there is null.';
    return [{ kind: 'key', label: '0', detail: 'integer', documentation, apply: '0' }];
  }
  return membersOf(shape).flatMap(({ name, shape: inner, description }) => {
    const key = quoted(name);
    if (key === undefined) return [];
    return [{ kind: 'key', label: key, detail: typeName(inner), documentation: description, apply: key }];
  });
}

/** What a deployment adds, and what the engine brings along. */
export function functionOptions({ functions = [] }: ExpressionContext, called: boolean): CompletionOption[] {
  const added = functions.map(({ name, signature, description }): CompletionOption => ({
    ...{ kind: 'function', label: name, detail: signature.slice(name.length), documentation: description },
    ...(called ? { apply: name } : { apply: `${name}()`, caret: name.length + 1 })
  }));
  return [...ENGINE_FUNCTIONS.map((each) => callOption('function', each, called)), ...added];
}

function callOption(kind: 'method' | 'function', each: Signature, called: boolean): CompletionOption {
  const { name, takes, documentation, gives } = each;
  const detail = `(${takes})${gives === 'any' ? '' : `: ${TYPE_NAMES[gives]}`}`;
  const option = { kind, label: name, detail, documentation };
  if (called) return { ...option, apply: name };
  return { ...option, apply: `${name}()`, ...(takes !== '' && { caret: name.length + 1 }) };
}

const OPERAND_WORDS: readonly (readonly [word: string, documentation: string])[] = [
  ['empty', 'Whether what follows is null, "", or a list without items.'],
  ['not', 'True where what follows is false; the same as "!".'],
  ['true', 'Yes.'],
  ['false', 'No.'],
  ['null', 'No value.']
];

const OPERATOR_WORDS: readonly (readonly [word: string, sign: string, documentation: string])[] = [
  ['and', '&&', 'True where both sides are.'],
  ['or', '||', 'True where one side is.'],
  ['eq', '==', 'Equal, after conversion to the type of the other side.'],
  ['ne', '!=', 'Not equal.'],
  ['lt', '<', 'Less than.'],
  ['gt', '>', 'Greater than.'],
  ['le', '<=', 'Less than or equal.'],
  ['ge', '>=', 'Greater than or equal.'],
  ['div', '/', 'Divided by; the result has decimal places.'],
  ['mod', '%', 'The remainder of a division.']
];

/** Words that begin a value. */
export function operandWords(): CompletionOption[] {
  return OPERAND_WORDS.map(([word, documentation]) => ({
    ...{ kind: 'keyword', label: word, detail: '', documentation },
    apply: word === 'empty' || word === 'not' ? `${word} ` : word
  }));
}

/** Words that stand between values. */
export function operatorWords(): CompletionOption[] {
  return OPERATOR_WORDS.map(([word, sign, documentation]) => ({
    ...{ kind: 'operator', label: word, detail: sign, documentation },
    apply: `${word} `
  }));
}

/** What a word of the language means. */
export function wordDocumentation(word: string): string | undefined {
  const operator = OPERATOR_WORDS.find(([name, sign]) => name === word || sign === word);
  if (operator) return operator[2];
  return OPERAND_WORDS.find(([name]) => name === (word === '!' ? 'not' : word))?.[1];
}
