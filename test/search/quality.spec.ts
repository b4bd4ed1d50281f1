import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { placesOf, reportOf } from '../../scripts/search/places.mjs';
import { parseConnector } from '../../src/model/parse-connector.js';
import { createSearch } from '../../src/search/search.js';
import { INTENTS } from './intents.js';

const FOLDER = new URL('../../definitions/', import.meta.url);

const builtIn = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
  .sort()
  .flatMap((file) => parseConnector(readFileSync(new URL(file, FOLDER), 'utf8')).connector ?? []);

describe('search quality', () => {
  const report = reportOf(placesOf(createSearch(builtIn), INTENTS));
  const misses = report.lines.join('\n');

  it('should be measured with actions that there are', () => {
    const actions = builtIn.flatMap(({ name, actions }) => actions.map((action) => `${name}.${action.name}`));
    const expected = INTENTS.flatMap(([, , ...implementations]) => implementations);
    expect(expected.filter((implementation) => !actions.includes(implementation))).to.deep.equal([]);
    expect(new Set(INTENTS.map(([, query]) => query)).size).to.be.at.least(150);
  });

  it('should put the right action first for most of what people type', () => {
    expect(report.first / report.total, misses).to.be.at.least(0.85);
  });

  it('should have the right action in the first three for nearly all', () => {
    expect(report.three / report.total, misses).to.be.at.least(0.95);
  });
});
