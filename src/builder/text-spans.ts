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

/** Of shorter objects and lists the spans are found again rather than kept, in characters. */
const SHORT = 1000;
/** Spans found between two looks at the clock. */
const AT_ONCE = 100;

/** Where the parts of a text stand that is known to be JSON; of large parts it is found once. */
export class TextParts {
  readonly text: string;
  readonly #known: Map<number, readonly Span[]>;

  constructor(text: string, known: ReadonlyMap<number, readonly Span[]> = new Map()) {
    this.text = text;
    this.#known = new Map(known);
  }

  /** The members of an object, or items of a list, that begins there. */
  at(start: number): readonly Span[] {
    const known = this.#known.get(start);
    if (known) return known;
    const steps = this.#find(start);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  /** Finds those of the whole and of what it holds ahead of time, part by part. */
  *prepare(): Generator<void> {
    const start = skipBlank(this.text, 0);
    if (this.#known.has(start) || this.text.length < SHORT) return;
    for (const span of yield* this.#find(start)) if (this.#isLong(span)) yield* this.#find(span.start);
  }

  /** The parts of the text once something else stands where a value, and nothing but it, stood. */
  replaced(from: number, to: number, text: string): TextParts {
    const by = text.length - this.text.length;
    const known = [...this.#known].flatMap(([start, spans]): [number, readonly Span[]][] => {
      if (start > to) return [[start + by, spans.map((span) => moved(span, by))]];
      const end = spans.at(-1)?.end ?? start;
      if (end < from) return [[start, spans]];
      return start < from ? [[start, spans.map((span) => shifted(span, from, to, by))]] : [];
    });
    return new TextParts(text, new Map(known));
  }

  #isLong({ start, end }: Span): boolean {
    return end - start > SHORT && '{['.includes(this.text.charAt(start));
  }

  *#find(start: number): Generator<void, readonly Span[]> {
    const { text } = this;
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
      if (spans.length % AT_ONCE === 0) yield;
    }
    if (at - start > SHORT) this.#known.set(start, spans);
    return spans;
  }
}

const moved = ({ key, from, start, end }: Span, by: number): Span => ({
  key,
  from: from + by,
  start: start + by,
  end: end + by
});

function shifted(span: Span, from: number, to: number, by: number): Span {
  if (span.end <= from) return span;
  return span.from >= to ? moved(span, by) : { ...span, end: span.end + by };
}
