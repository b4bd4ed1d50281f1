// Applies every rule, as bpmnlint does, to all BPMN files of a folder and to all pairs with an extensions file.
// usage: npm run check:lint -- <folder>
import { existsSync } from 'node:fs';
import { generate } from './generate.mjs';

const [folder] = process.argv.slice(2);
if (!folder || !existsSync(folder)) {
  console.error('usage: npm run check:lint -- <folder>');
  process.exit(2);
}

await generate();
const [{ readFolder }, { connectorsFor }, { Report }, { lintFiles }] = await Promise.all([
  import('./corpus/files.mjs'),
  import('./corpus/connectors.mjs'),
  import('./corpus/report.mjs'),
  import('./corpus/lint.mjs')
]);

const report = new Report();
const files = await readFolder(folder);
await lintFiles(files, await connectorsFor(files), report);
if (!report.print()) process.exitCode = 1;
