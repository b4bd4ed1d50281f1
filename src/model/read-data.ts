import type { JsonObject } from './json.js';
import { JsonError, MAX_DEPTH, parseJson } from './json-reader.js';
import { copyJson, type Limit, MAX_SIZE } from './limits.js';
import { type Problem, problem } from './problem.js';

/** What a file is refused with that is too large, too deep, or no object; each names what the file should be. */
export type DataTexts = Readonly<Record<Limit | 'object', string>>;

type Data = { readonly data: JsonObject } | { readonly problems: Problem[] };

export function refuse(
  template: string,
  values: Record<string, string> = {},
  path = ''
): { problems: Problem[] } {
  return { problems: [problem('error', path, template, values)] };
}

/** Data of unknown origin, as text or as an object: plain JSON that nobody else can change, or why not. */
export function readData(given: unknown, texts: DataTexts): Data {
  return typeof given === 'string' ? dataOfText(given, texts) : dataOfObject(given, texts);
}

function refuseBeyond(limit: Limit, texts: DataTexts): Data {
  const values = { size: String(MAX_SIZE / 1024 / 1024), depth: String(MAX_DEPTH) };
  return limit === 'size'
    ? refuse(texts.size, { size: values.size })
    : refuse(texts.depth, { depth: values.depth });
}

function dataOfText(text: string, texts: DataTexts): Data {
  if (text.length > MAX_SIZE) return refuseBeyond('size', texts);
  // Editors on Windows put a byte order mark in front.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return refuseText(json);
  }
  return dataOfObject(parsed, texts);
}

/** Reads again for the place of the error: the messages of `JSON.parse` differ, and not all name it. */
function refuseText(json: string): Data {
  try {
    parseJson(json);
  } catch (error) {
    if (error instanceof JsonError) return refuse('this is not JSON: {reason}', { reason: error.message });
  }
  return refuse('this is not JSON');
}

function dataOfObject(given: unknown, texts: DataTexts): Data {
  if (typeof given !== 'object' || given === null) return refuse(texts.object);
  try {
    const copy = copyJson(given);
    if (typeof copy === 'string') return refuseBeyond(copy, texts);
    return Array.isArray(copy) ? refuse(texts.object) : { data: copy };
  } catch {
    // A getter or a proxy of the host.
    return refuse('this object cannot be read');
  }
}
