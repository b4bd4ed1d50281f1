import type { Text } from '@codemirror/state';

const texts = new WeakMap<Text, string>();

/** The text of a document, put together once: several look at it, and it may be long. */
export function textOf(doc: Text): string {
  const known = texts.get(doc);
  if (known !== undefined) return known;
  const text = doc.toString();
  texts.set(doc, text);
  return text;
}
