import { indentService, indentUnit } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate
} from '@codemirror/view';
import { JsonTokens, type TokenKind } from './json-tokens.js';

const mark = (name: string) => Decoration.mark({ class: name });

const KEY = mark('member');
const STRING = mark('string');
const MARKS: ReadonlyMap<TokenKind, Decoration> = new Map([
  ['number', mark('number')],
  ['word', mark('word')],
  ...(['{', '}', '[', ']', ':', ','] as const).map((sign) => [sign, mark('brace')] as const)
]);
/** Characters of a line that are coloured; a longer one is a text without breaks, or no definition. */
const MAX_COLOURED = 10_000;

function colourLine(text: string, start: number, add: (from: number, to: number, mark: Decoration) => void) {
  const tokens = new JsonTokens(text.slice(0, MAX_COLOURED));
  let quoted: { from: number; to: number } | undefined;
  for (tokens.next(); tokens.kind !== 'end'; tokens.next()) {
    const { kind, from, to } = tokens;
    if (quoted) add(start + quoted.from, start + quoted.to, kind === ':' ? KEY : STRING);
    quoted = kind === 'text' ? { from, to } : undefined;
    const found = quoted ? undefined : MARKS.get(kind);
    if (found) add(start + from, start + to, found);
  }
  if (quoted) add(start + quoted.from, start + quoted.to, STRING);
}

// no text goes over the end of its line, so what is in sight is enough to know
function colour({ state, visibleRanges }: EditorView): DecorationSet {
  const found: ReturnType<Decoration['range']>[] = [];
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      colourLine(line.text, line.from, (start, end, each) => found.push(each.range(start, end)));
      at = line.to + 1;
    }
  }
  return Decoration.set(found, true);
}

const highlighter = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = colour(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = colour(view);
    }
  },
  { decorations: (plugin) => plugin.decorations }
);

const CLOSES = /^\s*[}\]]/;

/** As far in as the line before, one step more behind a bracket that opens, one less at one that closes. */
const indentation = indentService.of((context, offset) => {
  const { doc } = context.state;
  const { from } = doc.lineAt(offset);
  const before =
    context.simulatedBreak === offset ? doc.lineAt(offset) : from > 0 ? doc.lineAt(from - 1) : null;
  if (!before) return 0;
  const said = before.text.slice(0, Math.min(offset - before.from, MAX_COLOURED));
  const opens = /[{[]\s*$/.test(said) ? context.unit : 0;
  const closes = CLOSES.test(context.textAfterPos(offset)) ? context.unit : 0;
  return Math.max(0, context.lineIndent(before.from) + opens - closes);
});

const data = EditorState.languageData.of(() => [
  { closeBrackets: { brackets: ['[', '{', '"'] }, indentOnInput: /^\s*[}\]]$/ }
]);

/**
 * Colours and indentation of JSON. Made of what is in sight and not of a tree of the whole text, which would have to
 * be made anew with every key.
 */
export const jsonLanguage: Extension = [highlighter, indentUnit.of('  '), indentation, data];
