import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { expect } from 'chai';
import fc from 'fast-check';
import { pointer } from '../../src/model/problem.js';
import { violationsOf, type Violation } from '../../src/model/validator.js';

const FOLDER = new URL('../../definitions/', import.meta.url);
const SCHEMA = 'connector.schema.json';
const json = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as object;
const definitions = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && name !== SCHEMA)
  .map(json);

const isValid = new Ajv({ strict: true, allErrors: true }).compile(json(SCHEMA));

/** A violation in a line of text; those about a key alone are said of the object that has it. */
const ours = ({ steps, keyword, about }: Violation) => `${pointer(...steps)} ${keyword} ${about}`;
const theirs = ({ instancePath, keyword, params }: ErrorObject) => {
  const told = params as Record<string, string | undefined>;
  const type = keyword === 'type' ? told['type'] : undefined;
  const about = told['missingProperty'] ?? told['additionalProperty'] ?? told['propertyName'] ?? type ?? '';
  return `${instancePath} ${keyword} ${about}`;
};

function compare(definition: unknown): void {
  isValid(definition);
  const expected = (isValid.errors ?? []).filter(({ propertyName }) => propertyName === undefined);
  expect(violationsOf(definition).map(ours)).to.deep.equal(expected.map(theirs));
}

const KEYS = ['id', 'name', 'actions', 'inputs', 'a/b~c', 'constructor', 'title', 'icon', 'keywords'];
const value = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    'x',
    'A.b',
    'INTEGER',
    'json',
    'library',
    'https://a.b',
    'data:image/png,',
    '\u{1F600}'
  ),
  fc.constantFrom<unknown>(null, true, 5, [], {}, ['', 1], [{}], { id: 'x' }, { constructor: {} }),
  fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom<unknown>('x', 1, {}, [null], [{ id: '' }]))
);

/** Changes, adds or removes something somewhere in a copy of a definition. */
function changed(definition: object, way: readonly number[], key: string, put: unknown): unknown {
  const copy = structuredClone(definition) as Record<string, unknown>;
  let at = copy;
  for (const step of way) {
    const inner = Object.values(at).filter((each) => typeof each === 'object' && each !== null);
    if (inner.length) at = inner[step % inner.length] as Record<string, unknown>;
  }
  const keys = Object.keys(at);
  const own = keys[way.length % (keys.length || 1)];
  if (own !== undefined && key === 'own') at[own] = put;
  else if (own !== undefined && key === 'gone' && !Array.isArray(at)) delete at[own];
  else if (!Array.isArray(at)) at[key] = put;
  return copy;
}

describe('validator', () => {
  it('finds nothing in what is sound', () => {
    for (const definition of definitions) expect(violationsOf(definition)).to.deep.equal([]);
  });

  it('finds what ajv finds, in its order', () => {
    const seed = Date.now();
    const key = fc.constantFrom('own', 'gone', ...KEYS);
    const way = fc.array(fc.nat(40), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...definitions), way, key, value, (definition, steps, at, put) => {
        compare(changed(definition, steps, at, put));
      }),
      { seed, numRuns: 2000 }
    );
  });

  it('finds what ajv finds in what is no definition at all', () => {
    const seed = Date.now();
    fc.assert(fc.property(value, compare), { seed, numRuns: 500 });
  });

  it('counts characters, not code units', () => {
    const icon = (count: number) => `data:image/png,${'\u{1F600}'.repeat(count)}`;
    for (const count of [65_521, 65_522])
      compare({ id: 'a', name: 'a', description: '', presentation: { a: { icon: icon(count) } } });
  });
});
