import type { JsonObject } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import { inLines } from './in-lines.js';
import { Printer } from './print.js';
import { readDefinition, reuse } from './read-definition.js';
import { reprint } from './reprint.js';
import { reread, type Said } from './reread.js';
import { withoutSecrets } from '../lifecycle/secrets.js';
import { TextParts } from './text-spans.js';

/** One state of a definition that is being built. */
interface State {
  /** What the definition is; of a text that is broken, what it was last. */
  readonly value: JsonObject;
  /** JSON as somebody wrote it last that could be read: the layout of the text follows it. */
  readonly written?: Said;
  /** JSON that cannot be read, as it is typed. */
  readonly broken?: { readonly text: string; readonly problem: Problem };
  /** Where the change was that led to it, as a JSON pointer. */
  readonly at: string;
}

/** How a change is made. */
export interface DraftEdit {
  /** The place that it is about, which is shown again when it is undone. */
  readonly at?: string;
  /** Changes in a row of the same name are one step: a text while it is typed. */
  readonly typing?: string;
}

/** Steps that can be undone. */
const MOST_STEPS = 500;

/**
 * A definition while it is built, as a value and as JSON text: the one place for both, so that form and text never
 * disagree. Remembers what was done to it. Secrets do not stay in it, whoever brings them.
 */
export class Draft {
  readonly #printer = new Printer();
  #state: State;
  #past: State[] = [];
  #future: State[] = [];
  #typing: string | undefined;
  #kept: JsonObject;
  #text: string | undefined;
  #secrets: readonly string[];

  /** @param given a definition, or the text of one; of a text that is broken, the definition is empty. */
  constructor(given: JsonObject | string) {
    const read = typeof given === 'string' ? written(given, {}, undefined, '') : cleaned(given);
    this.#state = read.state;
    this.#secrets = read.secrets;
    this.#kept = read.state.value;
  }

  get value(): JsonObject {
    return this.#state.value;
  }

  /** JSON of the value; where what was typed is broken, that. */
  get text(): string {
    return (this.#text ??= this.#state.broken?.text ?? this.textFor(this.value));
  }

  /** Why the text cannot be read; the value is then what it was before. */
  get broken(): Problem | undefined {
    return this.#state.broken?.problem;
  }

  /** Names of secrets whose values the last change brought; they were taken out. */
  get secrets(): readonly string[] {
    return this.#secrets;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Is it another one than when it was kept last? */
  get changed(): boolean {
    return this.#state.value !== this.#kept || this.#state.broken !== undefined;
  }

  /** Says that it is in a safe place as it is now. */
  keep(): void {
    this.#kept = this.#state.value;
  }

  /** Gives it another value. */
  edit(value: JsonObject, { at = '', typing }: DraftEdit = {}): void {
    const { written } = this.#state;
    const { state, secrets } = cleaned(value, { at, ...(written && { written }) });
    if (state.value === this.#state.value && !this.#state.broken) return;
    this.#step(state, typing);
    this.#secrets = secrets;
  }

  /** Gives it another text; one that is broken leaves the value as it is. */
  write(text: string, { at = '', typing }: DraftEdit = {}): void {
    if (text === this.text) return;
    const was = this.#state;
    const { state, secrets } = written(text, was.value, this.#said, at);
    this.#step(state, typing);
    this.#secrets = secrets;
    // what is typed from here on is another thing
    if (was.broken && !state.broken) this.commit();
  }

  /** Ends the step that is being typed. */
  commit(): void {
    this.#typing = undefined;
  }

  /** @returns the place that was changed, where there was anything to undo */
  undo(): string | undefined {
    return this.#travel(this.#past, this.#future);
  }

  redo(): string | undefined {
    return this.#travel(this.#future, this.#past);
  }

  /** Does ahead of time, part by part, what the first `text` and the first change of it would wait for. */
  prepare(): Generator<void> {
    const { written, value } = this.#state;
    return written ? written.parts.prepare() : this.#printer.prepare(value);
  }

  #travel(from: State[], to: State[]): string | undefined {
    const state = from.pop();
    if (!state) return undefined;
    const { at } = from === this.#past ? this.#state : state;
    to.push(this.#state);
    this.#show(state);
    this.commit();
    this.#secrets = [];
    return at;
  }

  #step(state: State, typing: string | undefined): void {
    if (typing === undefined || typing !== this.#typing) this.#past.push(this.#state);
    if (this.#past.length > MOST_STEPS) this.#past.shift();
    this.#future = [];
    this.#typing = typing;
    this.#show(state);
  }

  #show(state: State): void {
    this.#state = state;
    this.#text = undefined;
  }

  /** JSON of another value, laid out as this one is. */
  textFor(value: JsonObject): string {
    const { written } = this.#state;
    return written ? reprint(written.parts, written.value, value) : this.#printer.print(value);
  }

  /** The text that the value was read from, or would be. */
  get #said(): Said | undefined {
    const { value, written, broken } = this.#state;
    if (broken || written?.value === value) return written;
    return { parts: new TextParts(this.text), value };
  }
}

interface Cleaned {
  readonly state: State;
  readonly secrets: readonly string[];
}

/** A text that holds secrets is not kept either, only its layout. */
function cleaned(given: JsonObject, { at, written }: Omit<State, 'value'> = { at: '' }): Cleaned {
  const { value, secrets } = withoutSecrets(given);
  if (!written || secrets.length === 0) return { state: { value, at, ...(written && { written }) }, secrets };
  const parts = new TextParts(reprint(written.parts, written.value, value));
  return { state: { value, at, written: { parts, value } }, secrets };
}

/** The state that a text leads to: of one that is broken, the value stays. */
function written(text: string, before: JsonObject, said: Said | undefined, at: string): Cleaned {
  const known = said && reread(said, text);
  if (known && 'parts' in known) return cleaned(known.value, { at, written: known });
  const read = known ?? readDefinition(text);
  if ('problem' in read) {
    const broken = { text, problem: read.problem };
    return { state: { value: before, broken, at, ...(said && { written: said }) }, secrets: [] };
  }
  const value = reuse(before, read.value) as JsonObject;
  return cleaned(value, { at, written: { parts: new TextParts(inLines(text)), value } });
}
