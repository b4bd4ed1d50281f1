import type { Action, Connector } from '../model/connector.js';
import { abbreviations, isFiller, words } from './words.js';

/** What can be found, and what ranks it whatever is asked. */
export interface Item {
  readonly connector: Connector;
  readonly action?: Action;
  readonly implementation: string;
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

export const connectorItem = (connector: Connector): Item => ({
  connector,
  implementation: connector.name,
  ...titleOf(connector.title),
  demerit: demeritOf(connector)
});

export const actionItem = (connector: Connector, action: Action): Item => ({
  connector,
  action,
  implementation: `${connector.name}.${action.name}`,
  ...titleOf(action.title),
  demerit: ACTION + demeritOf(connector) + (action.replacedBy && !connector.replacedBy ? REPLACED : 0)
});

const demeritOf = ({ title, replacedBy }: Connector): number =>
  Math.min(LONGEST_NAME, lengthOf(unparted(title) ?? words(title))) + (replacedBy ? REPLACED : 0);

/** Words of camel case count once: who types `GitHub` in lower case means all of it. */
function titleOf(title: string): Pick<Item, 'exact' | 'length'> {
  const exact = words(title);
  return { exact, length: lengthOf(unparted(title) ?? exact) };
}

function lengthOf(plain: string): number {
  let length = 0;
  for (const word of plain.split(' ')) if (word.length > 1 && !isFiller(word)) length++;
  return Math.max(1, length);
}

/** The words of a text without regard to camel case, where it has some. */
const unparted = (text: string): string | undefined =>
  /\p{Ll}\p{Lu}|\d\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(text) ? words(text.toLowerCase()) : undefined;

export function connectorTexts({ title, name, aliases, category, keywords, description }: Connector): Texts {
  const names = forms(title);
  return {
    title: names,
    owner: [...names, ...forms(name), ...aliases.flatMap(forms)],
    extra: [...abbreviations(title).split(' '), ...[category, ...keywords].flatMap(forms)],
    ownerText: words(description).split(' ')
  };
}

export function actionTexts({ title, name, keywords, description }: Action): Texts {
  const titles = forms(title);
  return {
    title: titles,
    name: forms(name),
    keyword: keywords.flatMap(forms).concat(initials(titles)),
    text: words(description).split(' ')
  };
}

/** The words of a name, also as they are without camel case and with a single letter drawn to its neighbour. */
function forms(text: string): string[] {
  const plain = words(text);
  const parts = plain.split(' ');
  if (/(?:^| ). /.test(plain)) {
    for (let at = parts.length - 2; at >= 0; at--) {
      if (parts[at]?.length === 1) parts.push(`${parts[at]}${parts[at + 1]}`);
    }
  }
  const whole = unparted(text);
  return whole ? parts.concat(whole.split(' ')) : parts;
}

/** `pr` for `Create a pull request`. */
function initials(parts: readonly string[]): string[] {
  let letters = '';
  for (const part of parts.slice(1)) if (!isFiller(part)) letters += part.charAt(0);
  return letters.length > 1 ? [letters] : [];
}
