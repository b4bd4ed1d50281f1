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

const NONE: readonly string[] = Object.freeze([]);

function textsOf(value: JsonValue | undefined): readonly string[] {
  if (!Array.isArray(value)) return NONE;
  const isText = (item: JsonValue): item is string => textOf(item) !== undefined;
  // most lists are as they should be, and need not be there twice
  if (value.every(isText) && new Set(value).size === value.length) return Object.freeze(value);
  return Object.freeze([...new Set(value.filter(isText))]);
}

/** Reads one entry of `presentation`, leaving out what may not be used. */
export function readPresentation(entry: JsonObject): Presentation {
  const get = (key: string): JsonValue | undefined => getOwn(entry, key);
  // No spreads: there is one for each action.
  const shown: { -readonly [K in keyof Presentation]: Presentation[K] } = {
    keywords: textsOf(get('keywords')),
    aliases: textsOf(get('aliases'))
  };
  const title = textOf(get('title'));
  const icon = iconOf(get('icon'));
  const category = textOf(get('category'));
  const documentation = linkOf(get('documentation'));
  const kind = get('kind');
  const replacedBy = textOf(get('replacedBy'));
  if (title !== undefined) shown.title = title;
  if (icon !== undefined) shown.icon = icon;
  if (category !== undefined) shown.category = category;
  if (documentation !== undefined) shown.documentation = documentation;
  if (kind === 'library' || kind === 'connector') shown.kind = kind;
  if (replacedBy !== undefined) shown.replacedBy = replacedBy;
  return shown;
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
