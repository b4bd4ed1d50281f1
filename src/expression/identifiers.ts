import { isIdentifier } from './names.js';
import { bodiesOf, rootsOf, stretchesOf, type Stretch, type Syntax } from './scan.js';

/** Found by their characters and without a parser, so that a text that is not finished can be searched too. */
function identifiersIn(text: string, syntax: Syntax): Stretch[] {
  return stretchesOf(text, syntax).flatMap((stretch) =>
    [...bodiesOf(stretch.text)].flatMap((body) =>
      rootsOf(body.text).map((root) => ({ ...root, from: stretch.from + body.from + root.from }))
    )
  );
}

/** The variables that a text refers to, each once: roots only, neither members (`a.b`) nor functions. */
export function identifiersOf(text: string, syntax: Syntax = 'mapping'): string[] {
  return [...new Set(identifiersIn(text, syntax).map((root) => root.text))];
}

/**
 * The text with a variable renamed wherever an expression refers to it; strings, members, functions and
 * what stands outside expressions stay. Returned unchanged where `to` can be no identifier.
 */
export function renameIdentifier(text: string, from: string, to: string, syntax: Syntax = 'mapping'): string {
  if (!isIdentifier(to) || !text.includes(from)) return text;
  let renamed = '';
  let end = 0;
  for (const root of identifiersIn(text, syntax)) {
    if (root.text !== from) continue;
    renamed += text.slice(end, root.from) + to;
    end = root.from + from.length;
  }
  return renamed + text.slice(end);
}
