// Checks all connector definitions, extensions files and BPMN files in a folder.
// usage: npm run check:corpus -- <folder>
import { existsSync } from 'node:fs';
import { generate } from './generate.mjs';

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error('usage: npm run check:corpus -- <folder>');
  process.exit(2);
}

await generate();
const [
  { readFolder },
  { connectorsFor },
  { Report },
  { Browser },
  { checkDefinitions },
  { checkExtensions },
  pairs,
  diagrams
] = await Promise.all([
  import('./corpus/files.mjs'),
  import('./corpus/connectors.mjs'),
  import('./corpus/report.mjs'),
  import('./corpus/browser.mjs'),
  import('./corpus/definitions.mjs'),
  import('./corpus/extensions.mjs'),
  import('./corpus/pairs.mjs'),
  import('./corpus/diagrams.mjs')
]);

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
