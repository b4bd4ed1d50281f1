import { stringifyJson, type JsonValue } from '../model/json.js';
import type { Option } from './extensions.js';
import type { FieldExtension } from './field-extensions.js';

/** How many options are shown at once. */
export const LIMIT = 50;
/** How long a query rests before it is asked for, in milliseconds. */
const REST = 200;

export type LoadState =
  | { readonly is: 'idle' | 'loading' | 'offline' }
  | { readonly is: 'ready'; readonly options: readonly Option[] }
  | { readonly is: 'failed'; readonly reason: string };

/** Asks the host's provider: one question at a time, each answer kept while the task is shown. */
export class OptionLoader {
  state: LoadState = { is: 'idle' };

  readonly #changed: () => void;
  #question: AbortController | undefined;
  #last: { readonly extension: FieldExtension; readonly query: string } | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Asks once the query rests; at once with `now`. An earlier question is cancelled. */
  load(extension: FieldExtension, query: string, now = false): void {
    this.#question?.abort();
    this.#last = { extension, query };
    const known = extension.cache.get(keyOf(extension, query));
    if (known) return this.#set({ is: 'ready', options: known });
    const { signal } = (this.#question = new AbortController());
    this.#set({ is: 'loading' });
    const rest = setTimeout(() => void this.#ask(extension, query, signal), now ? 0 : REST);
    signal.addEventListener('abort', () => clearTimeout(rest));
  }

  /** Asks the last question again. */
  retry(): void {
    if (this.#last) this.load(this.#last.extension, this.#last.query, true);
  }

  /** Nobody waits any more. */
  cancel(): void {
    this.#question?.abort();
    if (this.state.is === 'loading') this.#set({ is: 'idle' });
  }

  async #ask(extension: FieldExtension, query: string, signal: AbortSignal): Promise<void> {
    if (!navigator.onLine) return this.#set({ is: 'offline' });
    const key = keyOf(extension, query);
    try {
      const given: unknown = await extension.provider?.({ ...extension.request, query, signal });
      if (signal.aborted) return;
      const options = readOptions(given);
      extension.cache.set(key, options);
      this.#set({ is: 'ready', options });
    } catch (error) {
      if (signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.#set(navigator.onLine ? { is: 'failed', reason } : { is: 'offline' });
    }
  }

  #set(state: LoadState): void {
    this.state = state;
    this.#changed();
  }
}

// what may be chosen can depend on the other inputs
function keyOf({ request }: FieldExtension, query: string): string {
  const { values } = request;
  return `${query}\n${stringifyJson(values as unknown as JsonValue)}`;
}

/** What a host answers is checked, as it comes from code of others. Throws where it is no list of options. */
function readOptions(given: unknown): readonly Option[] {
  const isOption = (item: unknown): item is Option =>
    typeof item === 'object' && item !== null && 'value' in item && item.value !== undefined;
  if (!Array.isArray(given) || !given.every(isOption)) throw new Error('The answer is no list of options.');
  return given;
}
