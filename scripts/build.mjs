import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rollup } from 'rollup';
import rollupOptions, { withEnding } from '../rollup.config.mjs';
import { generate } from './generate.mjs';
import { inProject, isMain } from './paths.mjs';
import { runBin } from './run.mjs';

async function buildModules() {
  const bundle = await rollup({
    ...rollupOptions,
    onwarn(warning) {
      throw new Error(warning.message);
    }
  });
  await bundle.write(rollupOptions.output);
  await bundle.close();
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
  await buildModules();
  await buildTypes();
}

if (isMain(import.meta)) await build();
