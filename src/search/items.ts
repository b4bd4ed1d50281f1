import type { Action, Connector } from '../model/connector.js';
import { abbreviations, isFiller, isParted, words } from './words.js';

/** What can be found, and what ranks it whatever is asked. */
export interface Item {
  readonly connector: Connector;
  readonly action?: Action;
  /** The title in plain words. */
  readonly exact: string;
  /** How many words of the title say something. */
  readonly length: number;
  readonly demerit: number;
}

/** Where a word stands: from `owner` on it speaks for a connector with all its actions. */
export const FIELDS = ['title', 'name', 'keyword', 'text', 'owner', 'extra', 'ownerText'] as const;
export type Field = (typeof FIELDS)[number];

/** The words of one item, by where they stand. */
export type Texts = Readonly<Partial<Record<Field, readonly string[]>>>;

/** What a replaced action loses, so that its successor comes first. */
const REPLACED = 60;
/** A connector comes before its actions. */
const ACTION = 4;
/** Between equals, the connector with the shorter name is the more likely one. */
const LONGEST_NAME = 4;

/** A connector as it can be found. */
export function connectorItem(connector: Connector): Item {
  const { exact, length } = titleOf(connector.title);
  const demerit = Math.min(LONGEST_NAME, length) + (connector.replacedBy ? REPLACED : 0);
  return { connector, exact, length, demerit };
}

/** An action of a connector as it can be found. */
export function actionItem({ connector, demerit }: Item, action: Action): Item {
  const { exact, length } = titleOf(action.title);
  const replaced = action.replacedBy && !connector.replacedBy ? REPLACED : 0;
  return { connector, action, exact, length, demerit: demerit + ACTION + replaced };
}

/** Words of camel case count once: who types `GitHub` in lower case means all of it. */
function titleOf(title: string): Pick<Item, 'exact' | 'length'> {
  const exact = words(title);
  let length = 0;
  for (const word of (unparted(title) ?? exact).split(' ')) if (word.length > 1 && !isFiller(word)) length++;
  return { exact, length: Math.max(1, length) };
}

export function connectorTexts({ title, name, aliases, category, keywords, description }: Connector): Texts {
  const names = forms(title);
  return {
    title: names,
    owner: [...names, ...forms([name, ...aliases].join(' '))],
    extra: [...abbreviations(title).split(' '), ...forms([category, ...keywords].join(' '))],
    ownerText: words(description).split(' ')
  };
}

export function actionTexts({ title, name, keywords, description }: Action): Texts {
  const titles = forms(title);
  const more = keywords.length ? forms(keywords.join(' ')) : [];
  return {
    title: titles,
    name: forms(name),
    keyword: more.concat(initials(titles)),
    text: words(description).split(' ')
  };
}

/** The words of a name, also as they are without camel case and with a single letter drawn to its neighbour. */
function forms(text: string): string[] {
  const plain = words(text);
  const parts = plain.split(' ');
  const whole = unparted(text);
  if (/\b. /.test(plain)) {
    for (let at = parts.length - 2; at >= 0; at--) {
      if (parts[at]?.length === 1) parts.push(`${parts[at]}${parts[at + 1]}`);
    }
  }
  return whole ? parts.concat(whole.split(' ')) : parts;
}

/** The words of a text without regard to camel case, where it has some. */
const unparted = (text: string): string | undefined =>
  isParted(text) ? words(text.toLowerCase()) : undefined;

/** `pr` for `Create a pull request`. */
function initials(parts: readonly string[]): string {
  let letters = '';
  for (let at = 1; at < parts.length; at++) {
    const part = parts[at] ?? '';
    if (!isFiller(part)) letters += part.charAt(0);
  }
  return letters.length > 1 ? letters : '';
}
