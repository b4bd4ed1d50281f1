import { Text } from '@codemirror/state';

const texts = new WeakMap<Text, string>();

/** The text of a document, put together once: several look at it, and it may be long. */
export function textOf(doc: Text): string {
  const known = texts.get(doc);
  if (known !== undefined) return known;
  const text = doc.toString();
  texts.set(doc, text);
  return text;
}

/** A document of a text: with one kind of line break it is taken apart many times as fast. */
export function docOf(text: string): Text | string {
  if (text.includes('\r')) return text;
  const doc = Text.of(text.split('\n'));
  texts.set(doc, text);
  return doc;
}
