import { isIdentifier } from '../expression/names.js';
import { parseJson } from '../model/json-reader.js';
import { setOwn, type JsonObject, type JsonValue } from '../model/json.js';
import { FeelError } from './feel-pieces.js';
import { textOf, type Token } from './feel-tokens.js';

/** What a stretch of FEEL says: a value, unified EL, or both. */
export interface Said {
  readonly value?: JsonValue;
  readonly el?: string;
  /** A single name. */
  readonly name?: string;
  /** In parentheses within others. */
  readonly loose?: true;
}

/** What tokens say as a whole. Throws a {@link FeelError} where no translation is written so. */
export const readTokens = (tokens: readonly Token[]): Said => new Reader(tokens).whole();

/** What is said as a value of a mapping: expressions in `${…}`. */
export function valueOf({ value, el }: Said): JsonValue {
  if (value !== undefined) return value;
  if (el === undefined) throw new FeelError('nothing is said');
  return `\${${el}}`;
}

const METHODS: ReadonlyMap<string, string> = new Map([
  ['string length(', 'length'],
  ['upper case(', 'toUpperCase'],
  ['lower case(', 'toLowerCase'],
  ['trim(', 'trim'],
  ['starts with(', 'startsWith'],
  ['ends with(', 'endsWith'],
  ['contains(', 'contains'],
  ['count(', 'size']
]);

const SIGNS: ReadonlyMap<string, string> = new Map([['=', '==']]);

/** Reads tokens from left to right. */
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Said {
    const said = this.#choice();
    if (this.#at < this.#tokens.length) throw new FeelError('there is more');
    return said;
  }

  #is(text: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.text === text && (token.kind === 'name' || token.kind === 'sign');
  }

  #take(...texts: readonly string[]): string | undefined {
    const found = texts.find((text) => this.#is(text));
    if (found !== undefined) this.#at++;
    return found;
  }

  #need(text: string): void {
    if (this.#take(text) === undefined) throw new FeelError(`"${text}" is missing`);
  }

  #choice(): Said {
    if (this.#take('if') === undefined) return this.#chain(0);
    const condition = el(this.#choice());
    this.#need('then');
    const then = el(this.#choice());
    this.#need('else');
    return { el: `${condition} ? ${then} : ${el(this.#choice())}`, loose: true };
  }

  #chain(level: number): Said {
    const signs = [['or'], ['and'], ['=', '!=', '<', '<=', '>', '>='], ['+', '-'], ['*', '/']][level];
    if (!signs) return this.#unary();
    let said = this.#chain(level + 1);
    for (let sign = this.#take(...signs); sign !== undefined; sign = this.#take(...signs))
      said = { el: `${el(said)} ${SIGNS.get(sign) ?? sign} ${el(this.#chain(level + 1))}`, loose: true };
    return said;
  }

  #unary(): Said {
    if (this.#take('-') === undefined) return this.#postfix();
    const said = this.#postfix();
    const number = typeof said.value === 'number' ? { value: -said.value } : {};
    return { ...number, el: `-${el(said)}` };
  }

  #postfix(): Said {
    let said = this.#primary();
    for (let sign = this.#take('.', '['); sign !== undefined; sign = this.#take('.', '[')) {
      const { kind, text } = this.#next();
      if (sign === '.') said = { el: el(said) + (isIdentifier(text) ? `.${text}` : `[${quoted(text)}]`) };
      else if (kind === 'number') said = { el: `${el(said)}[${String(Number(text) - 1)}]` };
      else throw new FeelError('only numbers in brackets');
      if (sign === '[') this.#need(']');
    }
    return said;
  }

  #next(): Token {
    const token = this.#tokens[this.#at++];
    if (!token) throw new FeelError('it ends too early');
    return token;
  }

  #primary(): Said {
    const { kind, text } = this.#next();
    if (kind === 'number') return { value: parseJson(text), el: text };
    if (kind === 'text') return { value: textOf(text), el: quoted(textOf(text)) };
    if (kind === 'call') return this.#call(text);
    if (kind === 'quoted' || kind === 'name') return word(kind, text);
    if (text === '(') {
      const inner = el(this.#choice());
      this.#need(')');
      return { el: `(${inner})` };
    }
    if (text === '[') return { value: this.#list(']').map(valueOf) };
    if (text === '{') return { value: this.#context() };
    throw new FeelError(`there is a "${text}"`);
  }

  #list(end: string): Said[] {
    const items: Said[] = [];
    while (this.#take(end) === undefined) {
      if (items.length) this.#need(',');
      items.push(this.#choice());
    }
    return items;
  }

  #context(): JsonObject {
    const context: JsonObject = {};
    for (let first = true; this.#take('}') === undefined; first = false) {
      if (!first) this.#need(',');
      const { kind, text } = this.#next();
      if (kind !== 'text') throw new FeelError('a key is no text');
      this.#need(':');
      setOwn(context, textOf(text), valueOf(this.#choice()));
    }
    return context;
  }

  #call(name: string): Said {
    if (name === 'string join(') return this.#join();
    const from = this.#at;
    const [base, ...others] = this.#list(')');
    if (name === 'string(' || !base) throw new FeelError('a call outside of a text');
    if (name === 'not(') return { el: `!${this.#truth(from, base)}` };
    if (name === 'list contains(' && others[0]) return { el: `empty ${tight(others[0])}` };
    const method = METHODS.get(name) ?? name;
    return { el: `${tight(base)}.${method}(${others.map(el).join(', ')})` };
  }

  // not(<value> = true) is "not" of what may be null
  #truth(from: number, inner: Said): string {
    const end = this.#tokens.slice(from, this.#at - 1).slice(-2);
    const isTruth = end.map(({ text }) => text).join() === '=,true';
    return isTruth ? el(inner).slice(0, -' == true'.length) : tight(inner);
  }

  #join(): Said {
    this.#need('[');
    let text = '';
    for (let first = true; this.#take(']') === undefined; first = false) {
      if (!first) this.#need(',');
      const token = this.#next();
      if (token.kind === 'text') text += textOf(token.text);
      else if (token.text === 'string(') text += `\${${this.#list(')').map(el).join()}}`;
      else throw new FeelError('something else in a text');
    }
    this.#need(')');
    return { value: text };
  }
}

function el({ el }: Said): string {
  if (el === undefined) throw new FeelError('a value that EL has no word for');
  return el;
}

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
const tight = (said: Said) => (said.loose ? `(${el(said)})` : el(said));

function word(kind: Token['kind'], text: string): Said {
  if (kind === 'name' && (text === 'true' || text === 'false')) return { value: text === 'true', el: text };
  if (kind === 'name' && text === 'null') return { value: null, el: text };
  return isIdentifier(text) ? { name: text, el: text } : { name: text };
}
