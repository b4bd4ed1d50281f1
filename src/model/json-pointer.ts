import { getOwn, isObject, type JsonValue } from './json.js';

/**
 * What a reference within a document points to (`#`, `#/definitions/x`); nothing where it leads nowhere or out of
 * the document, as nothing is fetched. Source: RFC 6901 §3 to §6.
 */
export function pointedAt(root: JsonValue | undefined, reference: string): JsonValue | undefined {
  const pointer = reference.startsWith('#') ? decoded(reference.slice(1)) : undefined;
  if (pointer === '') return root;
  if (!pointer?.startsWith('/')) return undefined;
  let found = root;
  for (const step of pointer.slice(1).split('/')) {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    found = Array.isArray(found) ? found[Number(key)] : isObject(found) ? getOwn(found, key) : undefined;
  }
  return found;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return;
    throw error;
  }
}
