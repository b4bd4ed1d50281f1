import { closeness } from './closeness.js';
import { words } from './words.js';

/** What is looked for in: what a line is called, and what else is said of it. */
export interface Searched {
  readonly label: string;
  readonly detail?: string;
}

const EXACT = 4;
const START = 3;
const WORD_START = 2;
const WITHIN = 1;
const DETAIL = 0.5;

/**
 * The lines in which every word of the query is found, the best first; all, as they stand, where none is asked for.
 * Words with typing errors find something only where nothing is found without them.
 */
export function rankOptions<T extends Searched>(options: readonly T[], query: string): T[] {
  const asked = words(query);
  if (!asked) return [...options];
  const found = scored(options, asked, () => 0);
  return found.length ? found : scored(options, asked, closeness);
}

type Close = (term: string, word: string) => number;

function scored<T extends Searched>(options: readonly T[], asked: string, close: Close): T[] {
  return options
    .map((option) => ({ option, score: scoreOf(option, asked, close) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ option }) => option);
}

function scoreOf({ label, detail = '' }: Searched, asked: string, close: Close): number {
  const [name, about] = [words(label), words(detail)];
  if (name === asked) return EXACT * 2;
  const terms = asked.split(' ');
  let sum = name.startsWith(asked) ? START : 0;
  for (const term of terms) {
    const best = Math.max(termIn(name, term, close), termIn(about, term, close) * DETAIL);
    if (best === 0) return 0;
    sum += best / terms.length;
  }
  return sum;
}

function termIn(text: string, term: string, close: Close): number {
  let best = 0;
  for (const word of text.split(' ')) {
    if (word === term) return EXACT;
    if (word.startsWith(term)) best = Math.max(best, WORD_START);
    else if (word.includes(term)) best = Math.max(best, WITHIN);
    else if (best === 0) best = close(term, word);
  }
  return best || (text.replaceAll(' ', '').includes(term) ? WITHIN : 0);
}
