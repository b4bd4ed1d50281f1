// Compares the evaluator with expectations of the engine's own tests, given as data.
// usage: npm run check:vectors -- <vectors.json> <folder that their paths are in>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateInputs, evaluateOutputs } from '../src/exchange/evaluate.ts';
import { parseJson } from '../src/model/json-reader.ts';
import { equalJson, stringifyJson } from '../src/model/json.ts';

const VERSIONS = new Map([
  ['m6', '7.1.0.M6'],
  ['head', 'main']
]);

const [vectorsFile, folder] = process.argv.slice(2);
if (!vectorsFile || !folder) {
  console.error('usage: npm run check:vectors -- <vectors.json> <folder>');
  process.exit(2);
}

const read = (file) => parseJson(readFileSync(file, 'utf8'));
const mapOf = (object) => new Map(Object.entries(object ?? {}));

function scopeOf({ scope, scopeOverrides }, extension) {
  if (scope !== 'defaults') return new Map([...mapOf(scope), ...mapOf(scopeOverrides)]);
  const defaults = Object.values(extension.properties ?? {}).map(({ name, value }) => [name, value ?? null]);
  return new Map([...defaults, ...mapOf(scopeOverrides)]);
}

function evaluate(vector) {
  const file =
    typeof vector.extensions === 'string'
      ? read(join(folder, vector.extensions)).extensions
      : vector.extensions;
  // older files are not keyed by process
  const extension = file[vector.process] ?? (file.properties || file.mappings ? file : undefined);
  if (!extension) throw new Error(`${vector.name}: there is no process ${vector.process}`);
  const version = VERSIONS.get(vector.profile) ?? vector.profile;
  const evaluation = { extension, element: vector.element, scope: scopeOf(vector, extension), version };
  if (vector.direction === 'inputs') return evaluateInputs(evaluation);
  const result = vector.connectorResult === null ? null : mapOf(vector.connectorResult);
  return evaluateOutputs({ ...evaluation, result });
}

function difference(vector) {
  const evaluated = evaluate(vector);
  if ('error' in evaluated || vector.throws) {
    const error = 'error' in evaluated ? evaluated.error : undefined;
    return error === vector.throws ? '' : `throws ${error}, expected ${vector.throws}`;
  }
  const actual = Object.fromEntries(evaluated.variables);
  const expected = mapOf(vector.expect);
  const same =
    vector.mode === 'contains'
      ? [...expected].every(([name, value]) => equalJson(actual[name], value))
      : equalJson(actual, Object.fromEntries(expected));
  const absent = (vector.absent ?? []).every((name) => !evaluated.variables.has(name));
  return same && absent ? '' : `is ${stringifyJson(actual)}, expected ${stringifyJson(vector.expect)}`;
}

let differ = 0;
const { vectors } = read(vectorsFile);
for (const vector of vectors) {
  const found = difference(vector);
  if (!found) continue;
  differ++;
  console.log(`${vector.name}: ${found}`);
}
console.log(`${vectors.length - differ} agree, ${differ} differ`);
process.exitCode = differ > 0 || vectors.length === 0 ? 1 : 0;
