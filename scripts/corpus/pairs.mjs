import path from 'node:path';
import { applyExtensions, toExtensions } from '../../src/exchange/activiti.ts';
import { withoutMappings } from '../../src/exchange/bare.ts';
import { differences, keysOf, member, readLossless } from './lossless.mjs';
import { generic, typed } from './moddle.mjs';
import { isLegacy, normalised, processIds } from './normalise.mjs';
import { factsOf, firstDifference, OUR_URI, processesIn } from './xml.mjs';

const IN_MODELER = 'pairs open in the modeler and save unchanged';
const AT_MODDLE = 'pairs that bpmn-js cannot show, at moddle level';

const baseName = (name) => name.replace(/(-extensions)?\.json$|(\.bpmn(20)?)?\.xml$|\.bpmn2?$/i, '');

function commonSteps(a, b) {
  const [left, right] = [a, b].map((name) => name.split('/'));
  const end = left.findIndex((step, index) => step !== right[index]);
  return end === -1 ? left.length : end;
}

/** The BPMN files of an extensions file: the one beside it by name, else the nearest with its processes. */
function partnersOf(file, original, diagrams) {
  const ids = processIds(original);
  const base = baseName(file.name);
  const beside = diagrams.filter(({ name }) => baseName(name) === base);
  const holds = ({ processes }) => ids.some((id) => processes.has(id));
  if (beside.some(holds)) return beside.filter(holds);
  const holders = diagrams.filter(holds);
  const near = Math.max(...holders.map(({ name }) => commonSteps(name, file.name)));
  if (holders.length) return holders.filter(({ name }) => commonSteps(name, file.name) === near);
  return beside;
}

/** The process that a file in the legacy layout is of, as far as it can be told. */
function legacyProcess(original, processes) {
  if (!isLegacy(original)) return undefined;
  if (processes.size === 1) return [...processes.keys()][0];
  const mapped = keysOf(member(member(original, 'extensions'), 'mappings'));
  const owners = [...processes].filter(([, ids]) => mapped.some((id) => ids.has(id)));
  return owners.length === 1 ? owners[0][0] : undefined;
}

/** Finds all pairs in a folder, by what the files hold; names only decide between several. */
export function findPairs(files) {
  const diagrams = files
    .filter(({ kinds }) => kinds.includes('bpmn'))
    .map((file) => ({ ...file, processes: processesIn(file.text) }));
  return files
    .filter(({ kinds }) => kinds.includes('extensions'))
    .flatMap((file) => {
      const original = readLossless(file.text);
      return partnersOf(file, original, diagrams).map((diagram) => ({
        name: `${file.name} + ${diagram.name === file.name ? '' : path.posix.basename(diagram.name)}`,
        bpmn: diagram.text,
        json: file.text,
        expected: normalised(original, legacyProcess(original, diagram.processes))
      }));
    });
}

const named = (what, difference) => (difference === undefined ? [] : [`${what}: ${difference}`]);

const withoutOurs = async (xml) => generic.write(withoutMappings(await generic.read(xml)));

// extension elements that were empty before are gone once ours are taken out; they say nothing
const bareDifference = (plain, bare) =>
  /extensionElements\s*\/>/.test(plain)
    ? firstDifference(factsOf(plain), factsOf(bare))
    : firstDifference(plain, bare);

/** What differs between a file that plain bpmn-js saved and the same file with mappings. */
async function savedFaults({ expected }, plain, { xml, bare }) {
  const reopened = await typed.read(xml);
  const plainAgain = await withoutOurs(plain);
  // one that had mappings of ours already is compared as it is without them
  const expectedBare = plain.includes(OUR_URI) ? plainAgain : plain;
  const found = [
    ...differences(expected, readLossless(toExtensions(reopened).json)),
    ...differences(expected, readLossless(toExtensions(await generic.read(xml)).json)).map(
      (difference) => `without our descriptor ${difference}`
    ),
    ...named('what the engine reads', firstDifference(factsOf(plain), factsOf(xml))),
    ...named('our elements taken out', bareDifference(expectedBare, bare))
  ];
  const again = await typed.write(withoutMappings(reopened));
  return [...found, ...named('our elements taken out of the saved file', bareDifference(plainAgain, again))];
}

async function moddleFaults(pair) {
  const plain = await generic.write(await generic.read(pair.bpmn));
  const definitions = await typed.read(pair.bpmn);
  applyExtensions(definitions, pair.json);
  const xml = await typed.write(definitions);
  return savedFaults(pair, plain, { xml, bare: await typed.write(withoutMappings(definitions)) });
}

async function checkPair(pair, { plain, ours }, report) {
  if (plain.error === undefined) {
    const faults = ours.error ?? (ours.undoable ? 'opening left something to undo' : undefined);
    await report.check(IN_MODELER, pair.name, () => (faults ? [faults] : savedFaults(pair, plain.xml, ours)));
  } else if (await generic.read(pair.bpmn).catch(() => undefined)) {
    await report.check(AT_MODDLE, pair.name, () => moddleFaults(pair));
  } else report.count('pairs whose BPMN is unreadable');
}

/** Every pair opens and is saved, unedited, with all that the engine reads unchanged. */
export async function checkPairs(files, browser, report) {
  report.announce(IN_MODELER);
  report.announce(AT_MODDLE);
  const pairs = findPairs(files);
  const results = await browser.run(pairs.map(({ bpmn, json }) => ({ xml: bpmn, json })));
  for (const [index, pair] of pairs.entries()) await checkPair(pair, results[index], report);
}
