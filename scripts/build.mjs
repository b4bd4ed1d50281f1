import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rollup } from 'rollup';
import rollupOptions, { lintOptions, withEnding } from '../rollup.config.mjs';
import { generate } from './generate.mjs';
import { inProject, isMain } from './paths.mjs';
import { runBin } from './run.mjs';

async function bundle(options) {
  const made = await rollup({
    ...options,
    onwarn(warning) {
      throw new Error(warning.message);
    }
  });
  await made.write(options.output);
  await made.close();
}

/**
 * What bpmnlint looks for in a plugin: each rule and each set of rules in a file of its own. The command line asks
 * for CommonJS, a bundler for ES modules.
 */
async function buildLint() {
  await bundle(lintOptions);
  const folder = inProject('dist', 'lint');
  await cp(inProject('scripts', 'lint', 'node.cjs'), path.join(folder, 'node.cjs'));
  const { rules, configs } = createRequire(import.meta.url)(path.join(folder, 'plugin.cjs'));
  await Promise.all(['rules', 'config'].map((name) => mkdir(path.join(folder, name))));
  const write = (name, text) => writeFile(path.join(folder, name), text);
  for (const name of Object.keys(rules)) {
    await write(`rules/${name}.cjs`, `module.exports = require('../node.cjs')('${name}');\n`);
    await write(
      `rules/${name}.js`,
      `import { rules } from '../../src/lint.js';\nexport default rules['${name}'];\n`
    );
  }
  for (const name of Object.keys(configs))
    await write(`config/${name}.cjs`, `module.exports = require('../plugin.cjs').configs['${name}'];\n`);
}

async function filesIn(folder, ending) {
  const entries = await readdir(inProject(folder), { recursive: true });
  return entries.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name));
}

/** Type declarations written by hand are input of the compiler, which leaves them where they are. */
async function copyDeclarations() {
  const files = (await Promise.all(['src', 'palette'].map((folder) => filesIn(folder, '.d.ts')))).flat();
  await Promise.all(files.map((file) => cp(inProject(file), inProject('dist', file))));
}

async function completeDeclarations() {
  for (const file of await filesIn('dist', '.d.ts')) {
    const text = await readFile(inProject(file), 'utf8');
    const complete = text.replaceAll(
      /(from|import\()(\s*)(['"])((?:bpmn|diagram)-js\/[^'"]+)\3/g,
      (_, keyword, space, quote, id) => `${keyword}${space}${quote}${withEnding(id)}${quote}`
    );
    if (complete !== text) await writeFile(inProject(file), complete);
  }
}

async function buildTypes() {
  const code = await runBin('tsc', ['-p', 'tsconfig.build.json'], { from: 'typescript' });
  if (code !== 0) throw new Error('the types do not compile');
  await copyDeclarations();
  await completeDeclarations();
}

/** Makes `dist/`: one ES module and one type declaration for each source file. */
export async function build() {
  await generate();
  await rm(inProject('dist'), { recursive: true, force: true });
  await bundle(rollupOptions);
  await buildLint();
  await buildTypes();
}

if (isMain(import.meta)) await build();
