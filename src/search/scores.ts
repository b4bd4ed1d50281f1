import type { Item } from './items.js';

/** What was asked for, in plain words: as a whole, and each word once. */
export interface Query {
  readonly asked: string;
  readonly terms: readonly string[];
}

/** How much a term counts as a whole word, and as the start of one. */
const WEIGHTS = { title: [40, 32], owner: [36, 28], extra: [22, 18], text: [8, 6] } as const;
const INSIDE = 10;
const MISTYPED = 4;

/** How well an item answers a query that it passed. */
export function score(item: Item, { asked, terms }: Query): number {
  let sum = 0;
  for (const term of terms) sum += scoreTerm(item, ` ${term}`);
  const length = Math.min(item.exact.length >> 3, 8);
  return Math.floor(sum / terms.length) + scoreWhole(item, asked) - item.demerit - length;
}

function scoreTerm({ title, owner, extra, text }: Item, start: string): number {
  const word = `${start} `;
  if (title.includes(start)) return WEIGHTS.title[title.includes(word) ? 0 : 1];
  if (owner.includes(start)) return WEIGHTS.owner[owner.includes(word) ? 0 : 1];
  if (extra.includes(start)) return WEIGHTS.extra[extra.includes(word) ? 0 : 1];
  const inside = start.slice(1);
  if (title.includes(inside) || owner.includes(inside)) return INSIDE;
  if (text.includes(start)) return WEIGHTS.text[text.includes(word) ? 0 : 1];
  return MISTYPED;
}

/** What the query is worth as a whole: exactly the title, its beginning, or connector and action together. */
function scoreWhole({ exact, title, owner, action }: Item, asked: string): number {
  const whole = ` ${asked} `;
  const start = ` ${asked}`;
  if (exact === asked) return 200;
  if (title.startsWith(whole)) return 160;
  if (owner.startsWith(whole)) return action ? 90 : 150;
  if (title.startsWith(start)) return 80;
  if (owner.startsWith(start)) return action ? 50 : 90;
  if (action && spelled(asked, owner, title)) return 100;
  return 0;
}

/** Is the query a word of the connector's name, followed or preceded by the action's title? */
function spelled(asked: string, owner: string, title: string): boolean {
  const space = asked.indexOf(' ');
  if (space < 0) return false;
  const end = asked.lastIndexOf(' ');
  const before = owner.startsWith(` ${asked.slice(0, space)}`) && title.startsWith(asked.slice(space));
  return before || (owner.startsWith(asked.slice(end)) && title.startsWith(` ${asked.slice(0, end)}`));
}
