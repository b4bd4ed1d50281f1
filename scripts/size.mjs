import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import zlib from 'node:zlib';
import { build } from 'esbuild';
import { inProject, isMain } from './paths.mjs';

const BUDGET = inProject('scripts', 'size-budget.json');
const TOLERANCE = 1.1;
/** What most hosts load together. */
const BOTH = ['./palette', './panel'];

const read = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** The files that are loaded with the entry; the others come when they are needed. */
function loadedFirst({ outputs }) {
  // what is imported when it is needed is an entry point for esbuild as well
  const first = new Set(Object.keys(outputs).filter((file) => outputs[file].entryPoint === '<stdin>'));
  for (const file of first)
    for (const { path, kind, external } of outputs[file].imports)
      if (kind === 'import-statement' && !external) first.add(path);
  return first;
}

async function bundled(entries, external) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: entries
        .map((entry, index) => `export * as door${index} from ${JSON.stringify(entry)};`)
        .join(''),
      resolveDir: inProject()
    },
    external,
    bundle: true,
    splitting: true,
    metafile: true,
    minify: true,
    write: false,
    outdir: inProject('size'),
    absWorkingDir: inProject(),
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error'
  });
  const first = loadedFirst(metafile);
  const sum = { min: 0, gz: 0, later: 0 };
  for (const { path: file, contents } of outputFiles) {
    const gz = zlib.gzipSync(contents, { level: 9 }).length;
    if (first.has(path.relative(inProject(), file))) {
      sum.min += contents.length;
      sum.gz += gz;
    } else sum.later += gz;
  }
  return sum;
}

/**
 * What each door of the built package, and palette and panel together, cost in bytes: `min` and `gz` for its own code, `all` for that with its
 * dependencies, compressed, and `later` for what is only loaded when it is needed. bpmn-js and diagram-js are never
 * counted, a host has them already.
 *
 * @param {string} [folder] a directory that holds the package
 */
export async function sizes(folder = inProject()) {
  const { exports, dependencies, peerDependencies } = await read(`${folder}/package.json`);
  const peers = Object.keys(peerDependencies);
  const fileOf = (door) => path.resolve(folder, exports[door].default);
  const doors = Object.keys(exports).filter((door) => exports[door].default && !door.includes('*'));
  const result = {};
  for (const together of [...doors.map((door) => [door]), BOTH]) {
    const files = together.map(fileOf);
    const { min, gz } = await bundled(files, [...peers, ...Object.keys(dependencies)]);
    const { gz: all, later } = await bundled(files, peers);
    result[together.join(' ')] = { min, gz, all, later };
  }
  return result;
}

/** One sentence for each figure that is more than a tenth over the budget, or has none. */
export async function overBudget(measured) {
  const budget = await read(BUDGET);
  return Object.entries(measured).flatMap(([door, figures]) =>
    Object.entries(figures)
      .filter(([key, bytes]) => !(bytes <= (budget[door]?.[key] ?? 0) * TOLERANCE))
      .map(([key, bytes]) => `${door}: ${bytes} bytes (${key}), budget ${budget[door]?.[key] ?? 'none'}`)
  );
}

const inKilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);

/** The figures as lines of a table. */
export function report(measured) {
  const head = `${'kB'.padEnd(20)}${['min', 'gz', 'gz, all', 'later'].map((name) => name.padStart(8)).join('')}`;
  const rows = Object.entries(measured).map(
    ([door, { min, gz, all, later }]) => door.padEnd(20) + [min, gz, all, later].map(inKilobytes).join('')
  );
  return [head, ...rows].join('\n');
}

if (isMain(import.meta)) {
  const measured = await sizes();
  console.log(report(measured));
  if (process.argv.includes('--update')) await writeFile(BUDGET, `${JSON.stringify(measured, null, 2)}\n`);
  const over = await overBudget(measured);
  for (const line of over) console.error(line);
  if (over.length > 0) process.exitCode = 1;
}
