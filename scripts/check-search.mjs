// Says how well the search answers queries over a folder of connector definitions.
// usage: npm run check:search -- <queries.json> <folder of definitions>
// queries.json: { "queries": [[kind, query, ...expected implementations]] }
import { readFileSync } from 'node:fs';
import { generate } from './generate.mjs';
import { placesOf, reportOf } from './search/places.mjs';

/** The least shares that are good enough. */
const FIRST = 0.85;
const THREE = 0.95;

const [queriesFile, folder] = process.argv.slice(2);
if (!queriesFile || !folder) {
  console.error('usage: npm run check:search -- <queries.json> <folder of definitions>');
  process.exit(2);
}

await generate();
const { searchIn } = await import('./search/catalogue.mjs');
const { queries } = JSON.parse(readFileSync(queriesFile, 'utf8'));
const { first, three, total, lines } = reportOf(placesOf(searchIn(folder), queries));
for (const line of lines) console.log(line);
const share = (count) => `${count} (${((100 * count) / (total || 1)).toFixed(1)} %)`;
console.log(`${total} queries: ${share(first)} first, ${share(three)} in the first three`);
if (!(first >= total * FIRST && three >= total * THREE) || total === 0) process.exitCode = 1;
