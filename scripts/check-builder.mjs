// Opens definitions in the draft of the builder, touches nothing, saves, and compares.
// usage: npm run check:builder -- [<folder with definitions>]
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from './paths.mjs';

const [folder = inProject('definitions')] = process.argv.slice(2);
const [{ Draft }, { equalJson, stringifyJson }, { parseJson }] = await Promise.all(
  ['src/builder/draft.ts', 'src/model/json.ts', 'src/model/json-reader.ts'].map(
    (file) => import(inProject(file))
  )
);

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a file holds, or nothing where it is no definition. */
function read(text) {
  try {
    const value = parseJson(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Opened as a file and as a definition that is there: what is saved has to be the same. */
function check(text, value) {
  const [asFile, asValue] = [new Draft(text), new Draft(value)];
  const { secrets } = asFile;
  const saved = [asFile, asValue].map((draft) => read(draft.text));
  const equal = saved.every((each) => equalJson(each, asFile.value));
  const untouched = !asFile.changed && !asFile.canUndo && !asValue.changed;
  if (secrets.length) return { equal: equal && untouched, secrets };
  const same =
    asFile.text === text &&
    equalJson(asFile.value, value) &&
    stringifyJson(saved[1]) === stringifyJson(value);
  return { equal: equal && untouched && same, secrets };
}

const files = (await readdir(folder, { recursive: true })).filter(
  (file) => file.endsWith('.json') && !file.endsWith('.schema.json')
);
const counts = { equal: 0, different: 0, secrets: 0, other: 0 };
for (const file of files.sort()) {
  const text = await readFile(path.join(folder, file), 'utf8');
  const value = read(text);
  if (!value) {
    counts.other++;
    continue;
  }
  const { equal, secrets } = check(text, value);
  counts[equal ? 'equal' : 'different']++;
  if (secrets.length) counts.secrets++;
  if (secrets.length) console.log(`${file}: without the values of ${secrets.join(', ')}`);
  if (!equal) console.error(`${file}: comes back different`);
}
const { equal, different, secrets, other } = counts;
console.log(
  `${equal} definitions come back equal (${secrets} of them without their secrets), ${different} different; ` +
    `${other} files are no JSON object`
);
if (different || !equal) process.exitCode = 1;
