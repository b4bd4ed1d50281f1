/** Letters that Unicode does not decompose into a base letter and a mark. */
const LIGATURES: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i']
]);

const LATIN = /^[ -~]*$/;

/** Lower case, accents and other marks removed: `Čalendář` → `calendar`. */
export function plain(text: string): string {
  const folded = text.toLowerCase();
  if (LATIN.test(folded)) return folded;
  const letters = folded.normalize('NFKD').replace(/\p{M}+/gu, '');
  return letters.replace(/[ßæœøđłı]/g, (letter) => LIGATURES.get(letter) ?? letter);
}

const LONGEST = 400;

/** The words of a text, in plain letters: `sendMessage`, `SEND_MESSAGE` and `Send message` all give `send message`. */
export function words(text: string): string {
  const short = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  return LATIN.test(short) ? latinWords(short) : otherWords(short);
}

const LATIN_PARTS = /[a-z\d][A-Z]|[A-Z]{2}[a-z]/;
const PARTS = /[\p{Ll}\d]\p{Lu}|\p{Lu}{2}\p{Ll}/u;

/** Is there camel case in a text? */
export const isParted = (text: string): boolean => (LATIN.test(text) ? LATIN_PARTS : PARTS).test(text);

// the same as below, several times faster: with thousands of actions it is felt at the first key
function latinWords(text: string): string {
  const parted = LATIN_PARTS.test(text)
    ? text.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    : text;
  return parted
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

function otherWords(text: string): string {
  const parted = text.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return plain(parted)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const FILLERS: ReadonlySet<string> = new Set(
  (
    'a an the of to in on for with from by via and or into onto at as is are be it its this that these those ' +
    'i we you me my our your us want need would like can could do does how please just some any all'
  ).split(' ')
);

/** Does a word say nothing about what is looked for? */
export const isFiller = (word: string): boolean => FILLERS.has(word);

const ENDINGS = /(?:ations?|ators?|ating|ated|ates?|ions?|ings?|ors?|ers?|ed|es|e|s)$/;

/** `queries` → `query`, `rows` → `row`. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** What forms of a word share: `creates`, `creating` and `creation` give the same. */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const single = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word;
  const root = single.replace(ENDINGS, '');
  return root.length < 3 ? single : root.replace(/([^aeiou])\1$/, '$1');
}

/** How people shorten a name: `Google Sheets` → `gs gsheets`, `Kubernetes` → `k8s`. */
export function abbreviations(text: string): string {
  const parts = words(text).split(' ');
  const last = parts.at(-1) ?? '';
  const first = parts.slice(0, -1).map((part) => part.charAt(0));
  const short = first.length ? [[...first, last.charAt(0)].join(''), first.join('') + last] : [];
  const counted = parts.filter((part) => part.length > 6);
  return [...short, ...counted.map((part) => part.charAt(0) + String(part.length - 2) + part.slice(-1))].join(
    ' '
  );
}
