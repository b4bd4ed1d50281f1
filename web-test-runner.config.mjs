import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'esbuild';
import { findChrome } from './scripts/chrome.mjs';
import { generate } from './scripts/generate.mjs';
import { inProject } from './scripts/paths.mjs';

await generate();

const require = createRequire(import.meta.url);
const { executablePath, env, args } = await findChrome();

/** Packages without ES modules; each is served to the browser as one. */
const COMMONJS = ['axe-core', 'bpmnlint', 'saxes'];
const COMMONJS_PATH = '/__commonjs/';

async function asModule(name) {
  const names = Object.keys(require(name)).filter(
    (key) => /^[A-Za-z_$][\w$]*$/.test(key) && key !== 'default'
  );
  const { outputFiles } = await build({
    stdin: {
      resolveDir: inProject(),
      contents:
        `import module from '${name}';\nexport default module.default ?? module;\n` +
        names.map((key) => `export const $${key} = module.${key};\nexport { $${key} as ${key} };\n`).join('')
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'chrome130',
    write: false
  });
  return outputFiles[0].text;
}

const commonjs = {
  name: 'commonjs',
  modules: new Map(),
  resolveImport({ source }) {
    return COMMONJS.includes(source) ? `${COMMONJS_PATH}${source}.js` : undefined;
  },
  async serve({ path }) {
    if (!path.startsWith(COMMONJS_PATH)) return undefined;
    const name = path.slice(COMMONJS_PATH.length, -'.js'.length);
    if (!this.modules.has(name)) this.modules.set(name, asModule(name));
    return { body: await this.modules.get(name), type: 'js' };
  }
};

function counted(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const fail = (test, message = 'failed') => {
    counts.failed++;
    counts.failures.push({ test, message });
  };
  const add = ({ tests, suites }, path) => {
    for (const { name, skipped, passed, error } of tests) {
      if (skipped) counts.skipped++;
      else if (passed) counts.passed++;
      else fail([...path, name].join(' '), error?.message);
    }
    for (const suite of suites) add(suite, [...path, suite.name]);
  };
  for (const { testFile, testResults, errors, passed } of sessions) {
    const before = counts.failed;
    const file = relative(inProject(), testFile);
    if (testResults) add(testResults, [file]);
    for (const { message } of errors) fail(file, message);
    // A page that failed without naming a test.
    if (!passed && counts.failed === before) fail(file);
  }
  return counts;
}

/** Names of the tests that say which seed they ran with, so that a failure can be had again. */
function seeded(suite) {
  const { tests = [], suites = [] } = suite ?? {};
  const names = tests.map(({ name }) => name).filter((name) => name.includes('(seed '));
  return [...names, ...suites.flatMap(seeded)];
}

/** Leaves the counts where `scripts/test.mjs` asks for them, and says what random tests ran with. */
const countReporter = {
  onTestRunFinished({ sessions }) {
    for (const { testResults } of sessions) for (const name of seeded(testResults)) console.log(name);
    if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counted(sessions)));
  }
};

const stylesheets = ['diagram-js.css', 'bpmn-js.css', 'bpmn-font/css/bpmn-embedded.css']
  .map((file) => `<link rel="stylesheet" href="/node_modules/bpmn-js/dist/assets/${file}">`)
  .join('\n    ');

export default {
  files: 'test/{connectors,viewer,modeler,ui,editor,panel,palette,builder,connections,packages}/**/*.spec.ts',
  nodeResolve: { exportConditions: ['browser', 'development'], browser: true },
  // One page at a time: a page in the background has no focus and no animation frames.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: [chromeLauncher({ launchOptions: { executablePath, env, args } })],
  // An older target would drop `with { type: 'json' }`, and then the browser refuses the module.
  plugins: [commonjs, esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'chrome130' })],
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countReporter],
  coverageConfig: { include: ['src/**', 'palette/**'], reportDir: 'coverage' },
  filterBrowserLogs: ({ args: [first] }) => !String(first).includes('Lit is in dev mode'),
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Tests</title>
    ${stylesheets}
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`
};
