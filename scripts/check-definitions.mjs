// Gives changed definitions to the reader, and counts what it accepts and refuses.
// usage: npm run check:definitions -- [<count>] [<seed>] [<folder with definitions>]
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from './generate.mjs';
import { inProject } from './paths.mjs';

const [count = '10000', seed = String(Date.now() % 2 ** 31), folder = inProject('definitions')] =
  process.argv.slice(2);

const files = (await readdir(folder)).filter(
  (file) => file.endsWith('.json') && !file.endsWith('.schema.json')
);
const sources = await Promise.all(
  files.map(async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8')))
);
if (!sources.length) {
  console.error(`there is no definition in ${folder}`);
  process.exit(2);
}

await generate();
const { run } = await import('./definitions/run.mjs');
run(sources, Number(count), Number(seed));
