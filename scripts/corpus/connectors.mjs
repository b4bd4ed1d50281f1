import { readdir, readFile } from 'node:fs/promises';
import { inProject } from '../paths.mjs';

/** The built-in connectors and those of the folder, so that tasks are shown as they are in real use. */
export async function connectorsFor(files) {
  const names = (await readdir(inProject('definitions'))).filter((name) => !name.endsWith('.schema.json'));
  const builtIn = await Promise.all(names.map((name) => readFile(inProject('definitions', name), 'utf8')));
  const own = files.filter(({ kinds }) => kinds.includes('definition')).map(({ text }) => text);
  return [...builtIn, ...own];
}
