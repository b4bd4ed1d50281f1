import { fragmentsOf, type Syntax } from './fragments.js';
import { isIdentifier } from './names.js';

interface Range {
  readonly from: number;
  readonly to: number;
}

function identifierRanges(text: string, syntax: Syntax): Range[] {
  const ranges: Range[] = [];
  for (const { from, text: source, tree } of fragmentsOf(text, syntax)) {
    tree.iterate({
      enter: (node) => {
        if (node.name !== 'Identifier') return;
        // after an error the node may reach beyond the name
        const name = /^[\w$\x80-\uffff]*/.exec(source.slice(node.from, node.to))?.[0] ?? '';
        ranges.push({ from: from + node.from, to: from + node.from + name.length });
      }
    });
  }
  return ranges;
}

/** The variables that a text refers to, each once: roots only, neither members (`a.b`) nor functions. */
export function identifiersOf(text: string, syntax: Syntax = 'mapping'): string[] {
  return [...new Set(identifierRanges(text, syntax).map(({ from, to }) => text.slice(from, to)))];
}

/**
 * The text with a variable renamed wherever an expression refers to it; strings, members, functions and
 * what stands outside expressions stay. Returned unchanged where `to` can be no identifier.
 */
export function renameIdentifier(text: string, from: string, to: string, syntax: Syntax = 'mapping'): string {
  if (!isIdentifier(to) || !text.includes(from)) return text;
  let renamed = '';
  let end = 0;
  for (const range of identifierRanges(text, syntax)) {
    if (text.slice(range.from, range.to) !== from) continue;
    renamed += text.slice(end, range.from) + to;
    end = range.to;
  }
  return renamed + text.slice(end);
}
