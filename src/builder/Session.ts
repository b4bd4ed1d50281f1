import type { JsonObject } from '../model/json.js';
import { getOwn } from '../model/json.js';
import { Draft } from './draft.js';
import { rowPathAt, rowsOf, type PartRow } from './definition-parts.js';
import { act, isParameter, newId, parameterAt } from './draft-acts.js';
import type { PartAction } from './events.js';
import { entriesIn, valueAt } from '../model/edit-json.js';

/** Of more actions and events, the JSON is shown when it is asked for. */
const MANY = 1000;

/** One definition that is being built: the draft, and which of its parts is looked at. */
export class Session {
  readonly draft: Draft;
  /** The name under which the connector is known; absent: it is new. */
  readonly known: string | undefined;
  /** The path of the part that is shown. */
  selected = '';
  /** The path of the parameter that is open in it. */
  opened = '';
  /** Names of secrets that were taken out, until something else is done. */
  secrets: readonly string[];
  readonly #given: JsonObject;
  #rows: { readonly value: JsonObject; readonly rows: readonly PartRow[] } | undefined;

  constructor(given: JsonObject | string, isKnown: (name: string) => boolean) {
    this.draft = new Draft(given);
    this.#given = this.draft.value;
    this.secrets = this.draft.secrets;
    const name = getOwn(this.draft.value, 'name');
    this.known = typeof name === 'string' && isKnown(name) ? name : undefined;
  }

  get rows(): readonly PartRow[] {
    const { value } = this.draft;
    if (this.#rows?.value !== value) this.#rows = { value, rows: rowsOf(value) };
    return this.#rows.rows;
  }

  /** Is it another one than it was at first, wherever that is kept by now? */
  get isEdited(): boolean {
    const { value, broken } = this.draft;
    return value !== this.#given || broken !== undefined;
  }

  get isLarge(): boolean {
    const { value } = this.draft;
    return ['actions', 'events'].some((list) => entriesIn(getOwn(value, list)).length > MANY);
  }

  edit(value: JsonObject, at: string, open: boolean): void {
    this.draft.edit(value, { at, typing: at });
    if (!open) this.draft.commit();
    this.#changed();
  }

  write(text: string, open: boolean): void {
    this.draft.write(text, { typing: 'json', at: this.selected });
    if (!open) this.draft.commit();
    this.#changed();
    this.#look(this.opened || this.selected);
  }

  /** @returns where to look next */
  act(action: PartAction, path: string): string {
    this.draft.commit();
    const { value, at } = act(this.draft.value, action, path, newId);
    this.draft.edit(value, { at });
    this.#changed();
    const wasOpen = this.opened === path;
    if (!isParameter(path) && !isParameter(at)) this.select(at);
    else if (action === 'add' || action === 'duplicate' || (wasOpen && action !== 'remove')) this.opened = at;
    else this.opened = '';
    return at;
  }

  undo(): boolean {
    return this.#travelled(this.draft.undo());
  }

  redo(): boolean {
    return this.#travelled(this.draft.redo());
  }

  /** Shows a part, or opens a parameter; the list of a parameter closes it. */
  select(path: string): void {
    this.draft.commit();
    this.#look(path);
  }

  #travelled(at: string | undefined): boolean {
    if (at === undefined) return false;
    this.secrets = [];
    this.#look(at);
    return true;
  }

  #look(path: string): void {
    const { value } = this.draft;
    const parameter = parameterAt(path);
    this.selected = rowPathAt(value, path);
    this.opened = parameter && valueAt(value, parameter) !== undefined ? parameter : '';
  }

  #changed(): void {
    const { secrets } = this.draft;
    if (secrets.length) this.secrets = secrets;
  }
}
