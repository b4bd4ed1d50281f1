import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { generate } from './generate.mjs';
import { runBin } from './run.mjs';

const PURE =
  'test/{definitions,expression,model,exchange,rules,search,lifecycle,dry-run,tooling}/**/*.spec.ts';

/** The test runs by name; each leaves its counts in COUNTS_FILE. */
const RUNS = {
  node: (args, options) => runBin('mocha', args.length ? args : [PURE], options),
  browser: (args, options) => runBin('wtr', args, { ...options, from: '@web/test-runner' }),
  e2e: (args, options) =>
    runBin('mocha', ['--timeout', '120000', ...(args.length ? args : ['test/e2e/**/*.e2e.mjs'])], options),
  engines: (args, options) => runBin('mocha', args.length ? args : ['test/engines/**/*.engine.ts'], options),
  pack: (args, options) => runBin('mocha', args.length ? args : ['test/pack/**/*.pack.mjs'], options)
};

async function countsIn(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A run that ended badly counts as a failure, also where it left no counts or good ones. */
async function countsOf(name, args, file) {
  const code = await RUNS[name](args, { env: { COUNTS_FILE: file } }).catch((error) => {
    console.error(error.message);
    return 1;
  });
  const counts = (await countsIn(file)) ?? { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

const [name, ...args] = process.argv.slice(2);
if (name !== undefined && !Object.hasOwn(RUNS, name)) {
  throw new Error(`There is no test run "${name}"; there are: ${Object.keys(RUNS).join(', ')}`);
}

await generate();
const folder = await mkdtemp(path.join(os.tmpdir(), 'counts-'));
const sum = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
// engines need Maven and a JDK, see .ci/run
const usual = Object.keys(RUNS).filter((each) => each !== 'engines');
for (const each of name ? [name] : usual) {
  console.log(`\n== ${each} tests`);
  const counts = await countsOf(each, args, path.join(folder, `${each}.json`));
  for (const key of Object.keys(sum)) sum[key] += counts[key];
  for (const { test, message } of counts.failures ?? []) {
    failures.push(`${each}: ${test}: ${message.trim().split('\n').slice(0, 3).join(' | ')}`);
  }
}
await rm(folder, { recursive: true });
// Once more where it is looked for: far above, thousands of lines lie between them.
if (failures.length > 0) console.log();
for (const failure of failures) console.log(`failed test: ${failure}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
if (sum.failed > 0) process.exitCode = 1;
