import { feelName } from './feel-literals.js';
import { FeelError, Level, piece, within, type FeelType, type Piece } from './feel-pieces.js';

/** `base.name` */
export function member(base: Piece, name: string): Piece {
  if (base.type !== 'any' && base.type !== 'map')
    throw new FeelError(`${base.text} has no members in FEEL (it is a ${base.type})`);
  return piece(`${within(base, Level.Postfix)}.${feelName(name)}`, Level.Postfix, 'any');
}

/** `base[place]`, which EL counts from 0 and FEEL from 1. */
export function item(base: Piece, place: number): Piece {
  if (base.type !== 'any' && base.type !== 'list')
    throw new FeelError(`${base.text} is no list (it is a ${base.type})`);
  return piece(`${within(base, Level.Postfix)}[${String(place + 1)}]`, Level.Postfix, 'any');
}

/** `not`, `empty` and the minus sign. */
export function unary(operator: string, value: Piece): Piece {
  if (operator === 'empty')
    return piece(`list contains([null, "", []], ${value.text})`, Level.Postfix, 'boolean', true);
  if (operator === '-') {
    need(value, ['number', 'literal decimal', 'decimal'], 'a number');
    return piece(`-${within(value, Level.Postfix)}`, Level.Unary, value.type);
  }
  need(value, ['boolean'], 'true or false');
  // "not" of null is null in FEEL and true in EL
  const truth = value.certain ? value.text : `${within(value, Level.Plus)} = true`;
  return piece(`not(${truth})`, Level.Postfix, 'boolean', true);
}

function need(value: Piece, types: readonly FeelType[], what: string): void {
  if (value.type === 'any' || types.includes(value.type)) return;
  throw new FeelError(`${value.text} is not ${what}, and FEEL does not convert it`);
}

const NUMBERS: readonly FeelType[] = ['number', 'literal decimal', 'decimal'];
const isNumber = ({ type }: Piece) => NUMBERS.includes(type);

/** An operator of two values; refused where the two languages convert or compare differently. */
export function binary(operator: string, a: Piece, b: Piece): Piece {
  switch (operator) {
    case 'and':
    case 'or':
      return logical(operator, a, b);
    case '=':
    case '!=':
      return equality(operator, a, b);
    case '%':
      throw new FeelError('the remainder of negative numbers has another sign in FEEL');
    case '+':
    case '-':
      return arithmetic(operator, a, b, Level.Plus);
    case '*':
    case '/':
      return arithmetic(operator, a, b, Level.Times);
    default:
      return comparison(operator, a, b);
  }
}

function arithmetic(operator: string, a: Piece, b: Piece, level: number): Piece {
  for (const each of [a, b]) need(each, NUMBERS, 'a number');
  const whole = operator !== '/' && [a, b].every(({ type }) => type === 'number' || type === 'any');
  return piece(
    `${within(a, level)} ${operator} ${within(b, level + 1)}`,
    level,
    whole ? 'number' : 'decimal'
  );
}

function logical(operator: 'and' | 'or', a: Piece, b: Piece): Piece {
  for (const each of [a, b]) need(each, ['boolean'], 'true or false');
  const level = operator === 'or' ? Level.Or : Level.And;
  const text = `${within(a, level)} ${operator} ${within(b, level + 1)}`;
  return piece(text, level, 'boolean', a.certain && b.certain);
}

function comparison(operator: string, a: Piece, b: Piece): Piece {
  for (const each of [a, b]) need(each, [...NUMBERS, 'text'], 'a number or a text');
  alike(a, b);
  return piece(`${within(a, Level.Plus)} ${operator} ${within(b, Level.Plus)}`, Level.Compare, 'boolean');
}

function equality(operator: string, a: Piece, b: Piece): Piece {
  const none = a.type === 'null' || b.type === 'null';
  if (!none) {
    for (const each of [a, b]) need(each, [...NUMBERS, 'text', 'boolean'], 'a number, a text, true or false');
    alike(a, b);
  }
  const text = `${within(a, Level.Plus)} ${operator} ${within(b, Level.Plus)}`;
  return piece(text, Level.Compare, 'boolean', none);
}

function alike(a: Piece, b: Piece): void {
  const fits = a.type === 'any' || b.type === 'any' || a.type === b.type || (isNumber(a) && isNumber(b));
  if (!fits)
    throw new FeelError(`${a.text} and ${b.text} are of different types, which FEEL does not compare`);
}

/** `condition ? then : otherwise` */
export function choice(condition: Piece, then: Piece, otherwise: Piece): Piece {
  need(condition, ['boolean'], 'true or false');
  const type = then.type === otherwise.type ? then.type : mixed(then, otherwise);
  const text = `if ${condition.text} then ${within(then, Level.Or)} else ${otherwise.text}`;
  return piece(text, Level.Choice, type);
}

function mixed(a: Piece, b: Piece): FeelType {
  return isNumber(a) && isNumber(b) ? 'decimal' : 'any';
}
