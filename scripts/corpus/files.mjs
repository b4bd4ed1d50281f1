import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import { isRecord } from './lossless.mjs';

const BPMN_URI = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const BPMN_NAME = /\.(bpmn2?|bpmn(20)?\.xml)$/i;

/** The top-level keys of a connector definition. */
const DEFINITION_KEYS = [
  ...['$schema', 'id', 'name', 'description', 'icon', 'actions', 'events', 'errors'],
  ...['template', 'config', 'presentation']
];

/** All files below a folder, in the same order on every machine; links are followed, each place once. */
async function filesBelow(folder, seen = new Set()) {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const files = [];
  for (const name of (await readdir(folder)).filter((each) => each !== '.git').sort()) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found?.isDirectory()) files.push(...(await filesBelow(file, seen)));
    else if (found?.isFile()) files.push(file);
  }
  return files;
}

function encodingOf(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const declaration = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(
    bytes.toString('latin1', 0, 200)
  );
  return declaration?.[1] ?? 'utf-8';
}

/** A file's text, or `undefined` where it holds none. */
function textOf(bytes) {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    // an encoding that is declared and not true
    return /^\s*</.test(bytes.toString('latin1', 0, 20)) ? bytes.toString('utf8') : undefined;
  }
}

function isDefinition(json) {
  if (!isRecord(json)) return false;
  if (Object.hasOwn(json, 'actions') && typeof json.actions === 'object') return true;
  return Object.keys(json).every((key) => DEFINITION_KEYS.includes(key));
}

function kindsOfJson(text) {
  try {
    const json = JSON.parse(text);
    const kinds = [];
    if (isDefinition(json)) kinds.push('definition');
    if (isRecord(json) && Object.hasOwn(json, 'extensions')) kinds.push('extensions');
    return { json, kinds: kinds.length ? kinds : ['json'] };
  } catch {
    return { kinds: ['broken'] };
  }
}

/** What a file is, by what it holds; a name counts only for BPMN that is too broken to tell. */
function classify(name, text) {
  if (text === undefined)
    return { kinds: /\.json$/i.test(name) ? ['broken'] : BPMN_NAME.test(name) ? ['bpmn'] : [] };
  const isBpmn = /<([\w.-]+:)?definitions[\s>]/.test(text) && text.includes(BPMN_URI);
  if (/^\s*</.test(text)) return { kinds: isBpmn || BPMN_NAME.test(name) ? ['bpmn'] : [] };
  if (BPMN_NAME.test(name)) return { kinds: ['bpmn'] };
  return /\.json$/i.test(name) || /^\s*\{/.test(text) ? kindsOfJson(text) : { kinds: [] };
}

/** Reads a folder: each file with its path in the folder, its text and what kinds of file it is. */
export async function readFolder(folder) {
  const files = [];
  for (const file of await filesBelow(folder)) {
    const text = textOf(await readFile(file));
    const name = path.relative(folder, file).split(path.sep).join('/');
    files.push({ name, text: text ?? '', ...classify(name, text) });
  }
  return files;
}
