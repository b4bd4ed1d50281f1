// Gives changed definitions to the reader, and counts what it accepts and refuses.
// usage: npm run check:definitions -- [<count>] [<seed>] [<folder with definitions>]
import { readdir, readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { generate } from './generate.mjs';
import { inProject } from './paths.mjs';
import { mutantOf, randomOf } from './definitions/mutations.mjs';

const [count = '10000', seed = String(Date.now() % 2 ** 31), folder = inProject('definitions')] =
  process.argv.slice(2);
const LONGEST = 256 * 1024;

await generate();
const { parseConnector, toEngineDefinition } = await import('../src/core.ts');
const sources = [];
for (const file of await readdir(folder)) {
  if (!file.endsWith('.json') || file.endsWith('.schema.json')) continue;
  const source = JSON.parse(await readFile(path.join(folder, file), 'utf8'));
  if (parseConnector(source).connector) sources.push(source);
}
if (!sources.length) {
  console.error(`there is no definition in ${folder}`);
  process.exit(2);
}

// whatever reaches out, runs text or changes what all objects share is seen
const seen = [];
const watch = (holder, name) => {
  const before = holder[name];
  const spy = function (...given) {
    seen.push(`${name}(${String(given[0]).slice(0, 60)})`);
    return Reflect.construct(before, given);
  };
  holder[name] = spy;
};
watch(globalThis, 'Function');
globalThis.eval = (text) => seen.push(`eval(${String(text).slice(0, 60)})`);
globalThis.fetch = (address) => seen.push(`fetch(${String(address)})`);
net.Socket.prototype.connect = () => seen.push('a connection');
const shared = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const stateOf = () => shared.map((each) => Reflect.ownKeys(each).map(String).join()).join('|');
const before = stateOf();

/** What is wrong with what the reader made of a text; nothing where all is well. */
function faultOf({ text, valid }) {
  const { connector, problems } = parseConnector(text);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if ((connector === undefined) !== errors.length > 0) return 'neither accepted nor refused';
  if (valid && !connector) return `refused: ${errors[0].message}`;
  if (problems.some(({ path: place, message }) => !/^(\/|$)/.test(place) || !/\w/.test(message)))
    return 'a problem without a place or a sentence';
  if (connector) toEngineDefinition(connector);
  return undefined;
}

const random = randomOf(Number(seed));
const figures = { accepted: 0, refused: 0, valid: 0, 'valid and accepted': 0 };
const times = [];
const faults = [];
let longest = 0;
for (let index = 0; index < Number(count); index++) {
  const mutant = mutantOf(random.pick(sources), random);
  const start = performance.now();
  let fault;
  try {
    fault = faultOf(mutant);
  } catch (error) {
    fault = `thrown: ${error.message}`;
  }
  const time = performance.now() - start;
  if (mutant.text.length <= LONGEST) times.push(time);
  else longest = Math.max(longest, time);
  const { connector } = parseConnector(mutant.text);
  figures[connector ? 'accepted' : 'refused']++;
  if (mutant.valid) figures.valid++;
  if (mutant.valid && connector) figures['valid and accepted']++;
  if (fault) faults.push(`${String(index)} ${mutant.kind}: ${fault}`);
}
times.sort((a, b) => a - b);
const at = (share) => `${times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2)} ms`;

console.log(`${count} mutants of ${String(sources.length)} definitions, seed ${seed}`);
for (const [what, number] of Object.entries(figures)) console.log(`${what}: ${String(number)}`);
console.log(
  `up to 256 KB: median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}; beyond: longest ${longest.toFixed(0)} ms`
);
if (stateOf() !== before) faults.push('what all objects share was changed');
for (const each of [...seen.slice(0, 5), ...faults.slice(0, 20)]) console.error(each);
const bad = faults.length + seen.length;
console.log(`${String(Number(count) - faults.length)} passed, ${String(bad)} failed`);
if (bad) process.exitCode = 1;
