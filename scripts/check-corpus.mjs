// Checks all connector definitions, extensions files and BPMN files in a folder.
// usage: npm run check:corpus -- <folder>
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { generate } from './generate.mjs';
import { inProject } from './paths.mjs';

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error('usage: npm run check:corpus -- <folder>');
  process.exit(2);
}

await generate();
const [{ readFolder }, { Report }, { Browser }, { checkDefinitions }, { checkExtensions }, pairs, diagrams] =
  await Promise.all([
    import('./corpus/files.mjs'),
    import('./corpus/report.mjs'),
    import('./corpus/browser.mjs'),
    import('./corpus/definitions.mjs'),
    import('./corpus/extensions.mjs'),
    import('./corpus/pairs.mjs'),
    import('./corpus/diagrams.mjs')
  ]);

/** The built-in connectors and those of the folder, so that tasks are shown as they are in real use. */
async function connectorsFor(files) {
  const names = (await readdir(inProject('definitions'))).filter((name) => !name.endsWith('.schema.json'));
  const builtIn = await Promise.all(names.map((name) => readFile(inProject('definitions', name), 'utf8')));
  const own = files.filter(({ kinds }) => kinds.includes('definition')).map(({ text }) => text);
  return [...builtIn, ...own];
}

const report = new Report();
const files = await readFolder(folder);
report.count('files that are neither JSON nor BPMN', files.filter(({ kinds }) => kinds.length === 0).length);
await checkDefinitions(files, report);
await checkExtensions(files, report);
const browser = await Browser.start(await connectorsFor(files));
try {
  await pairs.checkPairs(files, browser, report);
  await diagrams.checkDiagrams(files, browser, report);
} finally {
  await browser.close();
}
if (!report.print()) process.exitCode = 1;
