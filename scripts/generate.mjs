import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject, isMain } from './paths.mjs';

const SCHEMA = inProject('definitions', 'connector.schema.json');
const SCHEMA_MODULE = inProject('src', 'model', 'connector-schema.js');
const GRAMMAR = inProject('src', 'expression', 'el.grammar');
const PARSER = inProject('src', 'expression', 'parser.js');
const TERMS = inProject('src', 'expression', 'parser.terms.js');

/** What the output of every step also depends on: this script and the versions of the compilers. */
const TOOLS = [import.meta.filename, inProject('package-lock.json')];

async function modified(file) {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return undefined;
  }
}

async function isUpToDate(source, outputs) {
  const from = await Promise.all([source, ...TOOLS].map(modified));
  const to = await Promise.all(outputs.map(modified));
  return to.every((time) => time !== undefined && from.every((input) => (input ?? 0) <= time));
}

/** In one step, so that a run beside this one never reads half a file. */
async function write(file, text) {
  const draft = `${file}.${process.pid}.tmp`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(draft, text);
  await rename(draft, file);
}

/** What people read in the schema is of no use to the code that checks by it. */
const withoutWords = (key, value) =>
  ['title', 'description', 'examples', '$comment'].includes(key) && typeof value !== 'object'
    ? undefined
    : value;

/** The schema as a module, as not every browser imports JSON. */
async function generateSchema() {
  const schema = JSON.parse(await readFile(SCHEMA, 'utf8'), withoutWords);
  await write(SCHEMA_MODULE, `export const connectorSchema = ${JSON.stringify(schema)};\n`);
}

async function generateParser() {
  const { buildParserFile } = await import('@lezer/generator');
  const { parser, terms } = buildParserFile(await readFile(GRAMMAR, 'utf8'), { fileName: 'el.grammar' });
  await write(PARSER, parser);
  await write(TERMS, terms);
}

/** Brings the files that are made from others up to date; resolves with the names of those it wrote. */
export async function generate() {
  const written = [];
  const step = async (source, outputs, make) => {
    if ((await modified(source)) === undefined || (await isUpToDate(source, outputs))) return;
    await make();
    written.push(...outputs.map((file) => path.relative(inProject(), file)));
  };
  await Promise.all([
    step(SCHEMA, [SCHEMA_MODULE], generateSchema),
    step(GRAMMAR, [PARSER, TERMS], generateParser)
  ]);
  return written;
}

if (isMain(import.meta)) {
  for (const file of await generate()) console.log(`wrote ${file}`);
}
