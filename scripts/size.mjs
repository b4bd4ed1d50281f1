import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import zlib from 'node:zlib';
import { build } from 'esbuild';
import { inProject, isMain } from './paths.mjs';

const BUDGET = inProject('scripts', 'size-budget.json');
const TOLERANCE = 1.1;

const read = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** The files that are loaded with the entry, and those that come when they are needed. */
function loadedFirst({ outputs }) {
  const [entry] = Object.keys(outputs).filter((file) => outputs[file].entryPoint);
  const first = new Set([entry]);
  for (const file of first)
    for (const { path, kind, external } of outputs[file].imports)
      if (kind === 'import-statement' && !external) first.add(path);
  return first;
}

async function bundled(entry, external) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
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
 * What each door of the built package costs in bytes: `min` and `gz` for its own code, `all` for that with its
 * dependencies, compressed, and `later` for what is only loaded when it is needed. bpmn-js and diagram-js are never
 * counted, a host has them already.
 *
 * @param {string} [folder] a directory that holds the package
 */
export async function sizes(folder = inProject()) {
  const { exports, dependencies, peerDependencies } = await read(`${folder}/package.json`);
  const peers = Object.keys(peerDependencies);
  const result = {};
  for (const [door, target] of Object.entries(exports)) {
    if (!target.default || door.includes('*')) continue;
    const entry = `${folder}/${target.default}`;
    const { min, gz } = await bundled(entry, [...peers, ...Object.keys(dependencies)]);
    const { gz: all, later } = await bundled(entry, peers);
    result[door] = { min, gz, all, later };
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
  const head = `${'kB'.padEnd(12)}${['min', 'gz', 'gz, all', 'later'].map((name) => name.padStart(8)).join('')}`;
  const rows = Object.entries(measured).map(
    ([door, { min, gz, all, later }]) => door.padEnd(12) + [min, gz, all, later].map(inKilobytes).join('')
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
