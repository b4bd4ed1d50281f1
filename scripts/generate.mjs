import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inProject, isMain } from './paths.mjs';

const require = createRequire(import.meta.url);

const SCHEMA = inProject('definitions', 'connector.schema.json');
const VALIDATOR = inProject('src', 'model', 'validator.js');
const SCHEMA_MODULE = inProject('src', 'builder', 'json-definition-schema.js');
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

/** What people read in the schema is of no use to the validator, which carries the schema along. */
const withoutWords = (key, value) =>
  ['title', 'description', 'examples', '$comment'].includes(key) && typeof value !== 'object'
    ? undefined
    : value;

/**
 * Compiles the schema ahead of time: ajv's own run-time compiler needs `new Function`, which a strict
 * Content-Security-Policy forbids. ajv may leave imports of its own in its output, hence the bundling.
 */
async function generateValidator() {
  const [{ Ajv }, { default: standalone }, { default: addFormats }, { build }] = await Promise.all([
    import('ajv'),
    import('ajv/dist/standalone/index.js'),
    import('ajv-formats'),
    import('esbuild')
  ]);
  const schema = JSON.parse(await readFile(SCHEMA, 'utf8'), withoutWords);
  const ajv = new Ajv({
    code: { source: true, lines: true, esm: true },
    allErrors: true,
    strict: true,
    messages: false,
    // smaller: each definition once, and lengths as JavaScript counts them, as the reader does too
    inlineRefs: false,
    unicode: false,
    // says of that option that it is no longer the usual one; what is wrong with the schema is thrown
    logger: false
  });
  (addFormats.default ?? addFormats)(ajv);
  ajv.addSchema(schema, 'connector');
  const code = (standalone.default ?? standalone)(ajv, { validateConnector: 'connector' });
  // of the schema itself it only asks which keys there are
  const whole = JSON.stringify(schema);
  if (!code.includes(whole)) throw new Error('the validator does not hold its schema as it used to');
  const keys = Object.fromEntries(Object.keys(schema.properties).map((key) => [key, 1]));
  // nobody is told of the place in the schema
  const module = code
    .replace(whole, JSON.stringify({ properties: keys }))
    .replaceAll(/schemaPath:"[^"]*",/g, '');
  const validators = {
    name: 'validators',
    setup(setup) {
      setup.onResolve({ filter: /^validators$/ }, () => ({ path: 'validators', namespace: 'validators' }));
      setup.onLoad({ filter: /.*/, namespace: 'validators' }, () => ({
        contents: module,
        loader: 'js',
        resolveDir: path.dirname(require.resolve('ajv/package.json'))
      }));
    }
  };
  const { outputFiles } = await build({
    stdin: {
      contents: `export { validateConnector } from 'validators';`,
      resolveDir: inProject()
    },
    plugins: [validators],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    logLevel: 'error'
  });
  await write(VALIDATOR, outputFiles[0].text);
}

/** With its words: for completion and explanation. As a module, since not every bundler takes JSON. */
async function generateSchemaModule() {
  const schema = JSON.parse(await readFile(SCHEMA, 'utf8'));
  await write(SCHEMA_MODULE, `export const definitionSchema = ${JSON.stringify(schema)};\n`);
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
    step(SCHEMA, [VALIDATOR], generateValidator),
    step(SCHEMA, [SCHEMA_MODULE], generateSchemaModule),
    step(GRAMMAR, [PARSER, TERMS], generateParser)
  ]);
  return written;
}

if (isMain(import.meta)) {
  for (const file of await generate()) console.log(`wrote ${file}`);
}
