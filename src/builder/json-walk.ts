import { MAX_DEPTH } from '../model/json-reader.js';
import { doubleKey, faultOfKey, faultOfText, faultOfWord, unclosed, wrongEnd } from './json-faults.js';
import type { Fault } from './json-faults.js';
import { nameIn, newFrame, type Expected, type Frame, type JsonListener } from './json-frames.js';
import { JsonTokens, type TokenKind } from './json-tokens.js';

/** Beyond this nothing is looked at: as many open brackets are no definition, and would take much memory. */
const MAX_FRAMES = 100_000;

/**
 * Walks through a text that should be JSON from its beginning to its end, a number of tokens at a time, and goes on
 * behind every fault as well as it can. Nothing in it calls itself, however deep the text is nested.
 */
export class JsonWalk {
  readonly frames: Frame[] = [];
  readonly tokens: JsonTokens;
  expected: Expected = 'value';
  done = false;
  readonly #listener: JsonListener;
  /** Nothing came yet since the bracket that opened. */
  #fresh = true;
  #comma = 0;
  #end = 0;
  /** A fault of the brackets was told, or a quote is missing: what follows from it is not told. */
  #skewed = false;
  #unquoted = false;
  #deep = false;

  constructor(text: string, listener: JsonListener) {
    this.tokens = new JsonTokens(text);
    this.#listener = listener;
  }

  /** Takes as many tokens as are left, at most `count`; true at the end. */
  advance(count = Infinity): boolean {
    for (let left = count; left > 0 && !this.done; left--) {
      this.tokens.next();
      this.#listener.token?.();
      if (!this.#comment()) this.#take(this.tokens.kind);
      this.#end = this.tokens.to;
    }
    return this.done;
  }

  #take(kind: TokenKind): void {
    if (kind === 'end') this.#finish();
    else if (this.expected === 'key') this.#key(kind);
    else if (this.expected === 'colon') this.#colon(kind);
    else if (this.expected === 'value') this.#value(kind);
    else this.#after(kind);
  }

  #fault(template: string, from = this.tokens.from, to = this.tokens.to, values?: Fault['values']): void {
    this.#listener.fault?.({ from, to, template, ...(values && { values }) }, 'error');
  }

  #comment(): boolean {
    const { kind, text, from } = this.tokens;
    if (kind !== 'strange' || text.charAt(from) !== '/') return false;
    this.#listener.fault?.(faultOfWord(this.tokens), 'error');
    return true;
  }

  #key(kind: TokenKind): void {
    const frame = this.frames.at(-1);
    if (!frame) return;
    if (kind === '}') {
      if (!this.#fresh) this.#trailing();
      this.#close();
    } else if (kind === ']') this.#wrongEnd(frame);
    else if (kind === ',' || kind === ':' || kind === '{' || kind === '[') {
      this.#fault('A key is missing before "{found}".', undefined, undefined, { found: kind });
      if (kind === ',') return;
      nameIn(frame, '', this.tokens.from, this.tokens.from);
      this.expected = 'value';
      if (kind !== ':') this.#value(kind);
    } else this.#named(frame, kind);
  }

  #named(frame: Frame, kind: TokenKind): void {
    const { from, to, said: key } = this.tokens;
    const fault = kind === 'text' ? faultOfText(this.tokens) : faultOfKey(this.tokens);
    if (fault) this.#listener.fault?.(fault, 'error');
    if (frame.keys.has(key)) this.#listener.fault?.(doubleKey(from, to, key), 'warning');
    frame.keys.add(key);
    nameIn(frame, key, from, to);
    this.expected = 'colon';
  }

  #colon(kind: TokenKind): void {
    this.expected = 'value';
    if (kind === ':') return;
    const frame = this.frames.at(-1);
    if (kind === ',' || kind === '}' || kind === ']') {
      this.#fault('This key has no value.', frame?.keyFrom, frame?.keyTo);
      this.#after(kind);
    } else {
      this.#fault('A colon is missing behind this key.', frame?.keyFrom, frame?.keyTo);
      this.#value(kind);
    }
  }

  #value(kind: TokenKind): void {
    const frame = this.frames.at(-1);
    if (kind === '{' || kind === '[') this.#open(kind === '[');
    else if (kind === ',') {
      this.#fault('A value is missing before "{found}".', undefined, undefined, { found: kind });
      if (frame) this.#after(kind);
    } else if (kind === '}' || kind === ']') this.#endForValue(kind, frame);
    else if (kind === ':') this.#fault('A value should be here, not ":".');
    else this.#scalar(kind);
  }

  #endForValue(kind: TokenKind, frame: Frame | undefined): void {
    const trailing = frame?.list && !this.#fresh;
    if (trailing && kind === ']') this.#trailing();
    if (!frame || (!frame.list && kind === '}')) {
      this.#fault('A value is missing before "{found}".', undefined, undefined, { found: kind });
    }
    if (frame) this.#after(kind);
  }

  #scalar(kind: TokenKind): void {
    const fault = kind === 'text' ? faultOfText(this.tokens) : undefined;
    const told = kind === 'strange' ? faultOfWord(this.tokens) : fault;
    if (told) this.#listener.fault?.(told, 'error');
    this.#unquoted = kind === 'text' && !this.tokens.closed;
    this.#listener.scalar?.(this.tokens.from, this.tokens.to);
    this.expected = 'after';
  }

  #after(kind: TokenKind): void {
    const frame = this.frames.at(-1);
    this.expected = 'after';
    if (!frame) {
      if (!this.#skewed) this.#fault('The definition has ended before this.');
      this.done = true;
    } else if (kind === ',') this.#next(frame);
    else if (kind === '}' || kind === ']') {
      if (frame.list === (kind === ']')) this.#close();
      else this.#wrongEnd(frame);
    } else if (kind === ':') this.#fault('Here "," should be, not ":".');
    else {
      if (!this.#unquoted) this.#fault('A comma is missing here.', this.#end - 1, this.#end);
      this.#next(frame);
      this.#take(kind);
    }
  }

  #next(frame: Frame): void {
    frame.index++;
    frame.key = undefined;
    this.#comma = this.tokens.from;
    this.#fresh = this.#unquoted = false;
    this.expected = frame.list ? 'value' : 'key';
  }

  #trailing(): void {
    const values = { end: this.tokens.kind };
    this.#fault('No comma may stand before "{end}".', this.#comma, this.#comma + 1, values);
  }

  #open(list: boolean): void {
    const { frames, tokens } = this;
    if (frames.length >= MAX_FRAMES) this.done = true;
    if (frames.length >= MAX_DEPTH && !this.#deep) {
      this.#deep = true;
      const values = { depth: String(MAX_DEPTH) };
      this.#fault('A definition may be {depth} levels deep at most.', undefined, undefined, values);
    }
    this.#listener.open?.(tokens.from);
    frames.push(newFrame(list, tokens.from));
    this.#fresh = true;
    this.expected = list ? 'value' : 'key';
  }

  #close(to = this.tokens.to): void {
    this.frames.pop();
    [this.#unquoted, this.expected] = [false, 'after'];
    this.#listener.close?.(to);
  }

  // most often the right bracket was forgotten, and this is the one of what is around
  #wrongEnd(frame: Frame): void {
    this.#listener.fault?.(wrongEnd(this.tokens, frame.list ? ']' : '}'), 'error');
    this.#skewed = true;
    const around = this.frames.at(-2);
    if (around && around.list !== frame.list) this.#close(this.tokens.from);
    this.#close();
  }

  #finish(): void {
    const { frames, tokens } = this;
    const open = frames.at(-1);
    if (open && !this.#skewed) this.#listener.fault?.(unclosed(tokens.text, open.from), 'error');
    if (!open && this.expected === 'value') this.#fault('There is nothing here yet: begin with "{".');
    while (frames.length > 0) this.#close();
    this.done = true;
  }
}
