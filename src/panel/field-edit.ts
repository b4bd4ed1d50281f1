import type { Mapped } from '../model/views.js';
import type { Choice } from './field-parts.js';
import { keyOf } from './texts.js';

/**
 * What was typed into one field and is not the model's yet. Tells the model's answer to an edit of ours, which
 * must leave the typed text alone, from a change that came from elsewhere.
 */
export class FieldEdit {
  /** The text typed under each kind. */
  readonly drafts = new Map<Choice, string>();
  /** Something was typed, which the browser can undo. */
  worked = false;
  /** An edit was sent that more may follow. */
  open = false;
  /** What was sent last; `undefined`: nothing since the model spoke. */
  #sent: string | undefined;
  #before = '';

  /** Takes note of what is about to be sent. `false`: it is what the model has already. */
  send(next: Mapped | undefined, open: boolean, model: Mapped | undefined): boolean {
    const known = this.#sent ?? keyOf(model);
    const key = keyOf(next);
    if (key === known) return false;
    if (open && !this.open) this.#before = known;
    this.open = open;
    this.#sent = key;
    return true;
  }

  /** The model came with a value: did it change without us? Then nothing is open any more. */
  receive(model: Mapped | undefined, before: Mapped | undefined): boolean {
    const key = keyOf(model);
    if (key === keyOf(before) || key === this.#sent) return false;
    this.#sent = undefined;
    this.open = false;
    return true;
  }

  /** Is that a key with which what was typed is taken back, written or not? */
  takesBack(event: KeyboardEvent, isUnwritten: boolean): boolean {
    const undo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (event.isComposing || !(event.key === 'Escape' || (undo && isUnwritten))) return false;
    return this.open || isUnwritten;
  }

  /** The open edit stays. `false`: there is none. */
  commit(): boolean {
    const open = this.open;
    this.open = false;
    return open;
  }

  /** The open edit goes: what was before it is expected back. `false`: there is none. */
  revert(): boolean {
    if (!this.open) return false;
    this.open = false;
    this.#sent = this.#before;
    return true;
  }
}
