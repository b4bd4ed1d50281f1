import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConnector } from '../../src/model/parse-connector.ts';
import { createSearch } from '../../src/search/search.ts';

/** The search over all connector definitions in a folder. */
export function searchIn(folder) {
  const files = readdirSync(folder).filter(
    (file) => file.endsWith('.json') && !file.endsWith('.schema.json')
  );
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
  return createSearch(texts.flatMap((text) => parseConnector(text).connector ?? []));
}
