import { getOwn, type JsonObject, type JsonValue } from './json.js';
import { MAX_ICON } from './limits.js';

/** How one thing of a definition is shown, of what `presentation` says only what may be used. */
export interface Presentation {
  readonly title?: string;
  readonly icon?: string;
  readonly category?: string;
  readonly keywords: readonly string[];
  readonly documentation?: string;
  readonly kind?: 'connector' | 'library';
  readonly replacedBy?: string;
  readonly aliases: readonly string[];
}

const ICON = /^data:image\/(svg\+xml|png|gif|webp|jpeg)[;,]/;
const LINK = /^https:\/\/[^\s/?#@\\]+([/?#]\S*)?$/;

/** The address where it may be shown in an `<img>`: remote images tell others who opened the definition. */
export function iconOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.length <= MAX_ICON && ICON.test(value) ? value : undefined;
}

/** The address where it may become a link: `https:` only, without user name. */
function linkOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.length <= 2048 && LINK.test(value) ? value : undefined;
}

/** A text that says something; anything else is as good as absent. */
export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsOf(value: JsonValue | undefined): readonly string[] {
  const texts = Array.isArray(value) ? value.flatMap((item) => textOf(item) ?? []) : [];
  return Object.freeze([...new Set(texts)]);
}

/** Reads one entry of `presentation`, leaving out what may not be used. */
export function readPresentation(entry: JsonObject): Presentation {
  const get = (key: string): JsonValue | undefined => getOwn(entry, key);
  const kind = get('kind');
  return {
    ...present('title', textOf(get('title'))),
    ...present('icon', iconOf(get('icon'))),
    ...present('category', textOf(get('category'))),
    keywords: textsOf(get('keywords')),
    ...present('documentation', linkOf(get('documentation'))),
    ...(kind === 'library' || kind === 'connector' ? { kind } : {}),
    ...present('replacedBy', textOf(get('replacedBy'))),
    aliases: textsOf(get('aliases'))
  };
}

/** `{ [key]: value }`, or nothing where there is no value. */
export function present<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

/** Names that were looked at: a definition is read anew with every change of it. */
const titles = new Map<string, string>();
const MOST_TITLES = 20_000;

/**
 * The name for people, made from a technical one: `SEND_MESSAGE` → `Send message`,
 * `createTeamsEvent` → `Create teams event`, `content-service` → `Content service`.
 * A name with spaces was written for people already.
 */
export function titleOf(name: string): string {
  const known = titles.get(name);
  if (known !== undefined) return known;
  if (titles.size >= MOST_TITLES) titles.clear();
  const title = newTitle(name);
  titles.set(name, title);
  return title;
}

function newTitle(name: string): string {
  const words = name.includes(' ') ? name : wordsOf(name).join(' ');
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

function wordsOf(name: string): string[] {
  const mixed = /\p{Ll}/u.test(name);
  const words = name
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[\s._-]+/u)
    .filter(Boolean);
  return words.map((word) => (mixed && /^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()));
}

/** Up to two letters that stand in for an icon: of the first two words, or the first two of the only one. */
export function initialsOf(title: string): string {
  const [first = '?', second] = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = second === undefined ? [...first].slice(0, 2) : [first, second].map((word) => [...word][0]);
  return letters.join('').toUpperCase();
}
