import { partsOf, type Part } from '../expression/parts.js';
import type { JsonValue } from '../model/json.js';
import { translate, type Types } from './feel-expression.js';
import { feelLiteral, feelName, feelText } from './feel-literals.js';
import { FeelError, type FeelType } from './feel-pieces.js';

export type { Types } from './feel-expression.js';

/** A value in FEEL, or which expression in it cannot be said there, and why. */
export type Feel =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly expression: string; readonly reason: string };

class Refused extends Error {
  readonly expression: string;
  constructor(expression: string, reason: string) {
    super(reason);
    this.expression = expression;
  }
}

/**
 * A value of a mapping in FEEL: `${…}` in texts, at any depth, translated from unified EL where the meaning is
 * the same, all else as literals.
 * @param types the declared types of the names that the expressions can see
 */
export function toFeel(value: JsonValue, types: Types = new Map()): Feel {
  return attempt(value, () => feelLiteral(value, (text) => mixedText(text, types)));
}

/** A value as it is, `${…}` not looked at. */
export function toFeelLiteral(value: JsonValue): Feel {
  return attempt(value, () => feelLiteral(value));
}

/** A variable of that name. */
export function toFeelName(name: string): Feel {
  return attempt(name, () => feelName(name));
}

function attempt(value: JsonValue, work: () => string): Feel {
  try {
    return { ok: true, text: work() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, expression: error.expression, reason: error.message };
    const expression = typeof value === 'string' ? value : '';
    if (error instanceof FeelError) return { ok: false, expression, reason: error.message };
    throw error;
  }
}

function mixedText(text: string, types: Types): string {
  const parts = partsOf(text);
  const [only] = parts;
  if (parts.length < 2) return only?.kind === 'expression' ? whole(only, types) : feelText(text);
  // a null in the list is passed over
  return `string join([${parts.map((part) => inText(part, types)).join(', ')}])`;
}

function whole({ text }: Part, types: Types): string {
  return refusing(text, () => translate(text, types).text);
}

const UNLIKE: ReadonlyMap<FeelType, string> = new Map<FeelType, string>([
  ['date', 'a date'],
  ['list', 'a list'],
  ['map', 'an object'],
  ['decimal', 'a computed decimal number']
]);

function inText({ kind, text }: Part, types: Types): string {
  if (kind === 'text') return feelText(text);
  return refusing(text, () => {
    const { text: feel, type } = translate(text, types);
    const unlike = UNLIKE.get(type);
    if (unlike) throw new FeelError(`${unlike} reads differently within a text`);
    return `string(${feel})`;
  });
}

function refusing(expression: string, work: () => string): string {
  try {
    return work();
  } catch (error) {
    if (error instanceof FeelError) throw new Refused(expression, error.message);
    throw error;
  }
}
