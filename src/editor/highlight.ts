import { EditorState, type Extension } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate
} from '@codemirror/view';
import { fragmentsOf } from '../expression/fragments.js';
import { startOf } from '../expression/position.js';

const mark = (name: string) => Decoration.mark({ class: name });

const EXPRESSION = mark('expression');
const MARKS = new Map(
  [
    ['EvalStart', 'brace'],
    ['EvalEnd', 'brace'],
    ['Identifier', 'variable'],
    ['PropertyName', 'member'],
    ['FunctionName', 'function'],
    ['Namespace', 'function'],
    ['String', 'string'],
    ['Number', 'number'],
    ['BooleanLiteral', 'word'],
    ['Null', 'word'],
    ['Operator', 'operator']
  ].map(([node = '', name = '']) => [node, mark(name)])
);

/** Split as the engine splits a text, so that what is coloured is what is evaluated. */
function decorate({ state }: EditorView): DecorationSet {
  const ranges = fragmentsOf(state.doc.toString(), 'mapping').flatMap(({ from, text, tree }) => {
    const found = [EXPRESSION.range(from, from + text.length)];
    tree.iterate({
      enter: (node) => {
        const decoration = MARKS.get(node.name);
        if (decoration && node.to > node.from) found.push(decoration.range(from + node.from, from + node.to));
      }
    });
    return found;
  });
  return Decoration.set(ranges, true);
}

const highlighter = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update({ docChanged, view }: ViewUpdate): void {
      if (docChanged) this.decorations = decorate(view);
    }
  },
  { decorations: (plugin) => plugin.decorations }
);

// with the brace, so that typing the one that was put there goes over it
const WITHIN = { closeBrackets: { brackets: ['(', '[', '{', "'", '"'] } };
const AT_DOLLAR = { closeBrackets: { brackets: ['{'] } };
const OUTSIDE = { closeBrackets: { brackets: [] } };

/** In plain text nothing is closed for the user but the braces of an expression. */
const brackets = EditorState.languageData.of((state, offset) => {
  const text = state.doc.toString();
  if (startOf(text, offset, 'mapping') !== undefined) return [WITHIN];
  return [text.slice(0, offset).endsWith('$') ? AT_DOLLAR : OUTSIDE];
});

/** Colours of the expressions in a text, and the brackets that close by themselves. */
export const highlighting: Extension = [highlighter, brackets];
