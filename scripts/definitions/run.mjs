import net from 'node:net';
import { parseConnector, toEngineDefinition } from '../../src/core.ts';
import { mutantOf, randomOf } from './mutations.mjs';

const LONGEST = 256 * 1024;
/** As long as the slowest of a hundred may take, in milliseconds. */
const PATIENCE = 50;

// whatever reaches out, runs text or changes what all objects share is seen
const seen = [];
const watch = (holder, name) => {
  const before = holder[name];
  const spy = function (...given) {
    seen.push(`${name}(${String(given[0]).slice(0, 60)})`);
    return Reflect.apply(before, this, given);
  };
  holder[name] = spy;
};
for (const name of ['Function', 'eval', 'fetch']) watch(globalThis, name);
watch(net.Socket.prototype, 'connect');
const shared = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const stateOf = () => shared.map((each) => Reflect.ownKeys(each).map(String).join()).join('|');
const before = stateOf();

/** Is the text accepted, and what is wrong with what the reader made of it; nothing where all is well. */
function verdictOf({ text, valid }) {
  try {
    const { connector, problems } = parseConnector(text);
    return { accepted: connector !== undefined, fault: faultOf(connector, problems, valid) };
  } catch (error) {
    return { accepted: false, fault: `thrown: ${error.message}` };
  }
}

function faultOf(connector, problems, valid) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if ((connector === undefined) !== errors.length > 0) return 'neither accepted nor refused';
  if (valid && !connector) return `refused: ${errors[0].message}`;
  if (problems.some(({ path: place, message }) => !/^(\/|$)/.test(place) || !/\w/.test(message)))
    return 'a problem without a place or a sentence';
  if (connector) toEngineDefinition(connector);
  return undefined;
}

/** Reads so many mutants, and says what came of them. */
export function run(sources, count, seed) {
  const random = randomOf(seed);
  const figures = { accepted: 0, refused: 0, valid: 0, 'valid and accepted': 0 };
  const times = [];
  const faults = [];
  let longest = 0;
  for (let index = 0; index < count; index++) {
    const mutant = mutantOf(random.pick(sources), random);
    const start = performance.now();
    const { accepted, fault } = verdictOf(mutant);
    const time = performance.now() - start;
    if (mutant.text.length <= LONGEST) times.push(time);
    else longest = Math.max(longest, time);
    figures[accepted ? 'accepted' : 'refused']++;
    if (mutant.valid) figures.valid++;
    if (mutant.valid && accepted) figures['valid and accepted']++;
    if (fault) faults.push(`${String(index)} ${mutant.kind}: ${fault}`);
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const said = (share) => `${at(share).toFixed(2)} ms`;

  console.log(`${String(count)} mutants of ${String(sources.length)} definitions, seed ${String(seed)}`);
  for (const [what, number] of Object.entries(figures)) console.log(`${what}: ${String(number)}`);
  console.log(
    `up to 256 KB: median ${said(0.5)}, p99 ${said(0.99)}, longest ${said(1)}; beyond: longest ${longest.toFixed(0)} ms`
  );
  if (at(0.99) >= PATIENCE) faults.push(`p99 is not under ${String(PATIENCE)} ms`);
  if (stateOf() !== before) faults.push('what all objects share was changed');
  for (const each of [...seen.slice(0, 5), ...faults.slice(0, 20)]) console.error(each);
  const bad = faults.length + seen.length;
  console.log(`${String(count - faults.length)} passed, ${String(bad)} failed`);
  if (bad) process.exitCode = 1;
}
