/** Where a member of an object or an item of a list stands in a text. */
export interface Span {
  /** Of an item: its number. */
  readonly key: string;
  /** Where the key begins; of an item, where it begins itself. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

const BLANK = new Set([' ', '\t', '\n', '\r', '\uFEFF']);

/** The first place that is not blank. */
export function skipBlank(text: string, at: number): number {
  let found = at;
  while (BLANK.has(text.charAt(found))) found++;
  return found;
}

function skipString(text: string, at: number): number {
  let end = at;
  do end = text.indexOf('"', end + 1);
  while (isEscaped(text, end));
  return end + 1;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text[quote - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

const [QUOTE, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x22, 0x5b, 0x5d, 0x7b, 0x7d];

/** Where a value ends that begins there. */
export function skipValue(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === QUOTE) return skipString(text, at);
  if (first !== OPEN && first !== OPEN_LIST) return scalarEnd(text, at);
  let depth = 0;
  // by codes, as a pattern takes many times as long in a text of some megabytes
  for (let place = at; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === QUOTE) place = skipString(text, place) - 1;
    else if (code === OPEN || code === OPEN_LIST) depth++;
    else if ((code === CLOSE || code === CLOSE_LIST) && --depth === 0) return place + 1;
  }
  return text.length;
}

const SCALAR = /[^\s,\]}]*/y;

function scalarEnd(text: string, at: number): number {
  SCALAR.lastIndex = at;
  SCALAR.exec(text);
  return SCALAR.lastIndex;
}

/** The members of an object, or items of a list, that begins there; the text is known to be JSON. */
export function spansIn(text: string, start: number): Span[] {
  const isList = text.charAt(start) === '[';
  const spans: Span[] = [];
  let at = skipBlank(text, start + 1);
  while (at < text.length && !']}'.includes(text.charAt(at))) {
    const from = at;
    let key = String(spans.length);
    if (!isList) {
      const end = skipString(text, at);
      key = JSON.parse(text.slice(at, end)) as string;
      at = skipBlank(text, skipBlank(text, end) + 1);
    }
    const end = skipValue(text, at);
    spans.push({ key, from, start: at, end });
    at = skipBlank(text, end);
    if (text.charAt(at) === ',') at = skipBlank(text, at + 1);
  }
  return spans;
}
