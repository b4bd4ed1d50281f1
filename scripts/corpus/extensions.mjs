import {
  applyExtensions,
  readExtensions,
  toExtensions,
  writeExtensions
} from '../../src/exchange/activiti.ts';
import { stringifyJson } from '../../src/model/json.ts';
import { differences, keysOf, member, readLossless } from './lossless.mjs';
import { generic, typed } from './moddle.mjs';
import { isLegacy, normalised } from './normalise.mjs';

const READ = 'extensions files are read and written back';
const FOLDED = 'extensions files come back out of a BPMN file';
const WITHOUT = '… read without our descriptor';
const INTO = '… written without our descriptor';
const FOREIGN = '… of another process';

const XML_ID = /^[A-Za-z_][\w.-]*$/;
const NAMESPACE = 'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"';

const definitionsOf = (processes) =>
  `<bpmn:definitions ${NAMESPACE} id="Definitions_corpus" targetNamespace="urn:corpus">${processes.join('')}</bpmn:definitions>`;

/** Elements of several types in turn, as a mapping may belong to any. */
const ELEMENTS = [
  (id) => `<bpmn:serviceTask id="${id}" implementation="x.Y" />`,
  (id) => `<bpmn:userTask id="${id}" />`,
  (id) => `<bpmn:subProcess><bpmn:serviceTask id="${id}" implementation="x.Y" /></bpmn:subProcess>`,
  (id) => `<bpmn:callActivity id="${id}" />`
];

function elementIds(extension) {
  const parts = ['mappings', 'constants', 'assignments'].map((part) => member(extension, part));
  return new Set([...parts, member(member(extension, 'templates'), 'tasks')].flatMap(keysOf));
}

/** A BPMN file with the processes and elements that an extensions file names, as far as XML can. */
function bpmnFor(file, legacyProcess) {
  const extensions = member(file, 'extensions');
  const used = new Set(['Definitions_corpus']);
  const fresh = (id) => XML_ID.test(id) && !(id in {}) && !used.has(id) && Boolean(used.add(id));
  const processOf = (id, extension) => {
    const elements = [...elementIds(extension)].filter(fresh);
    return `<bpmn:process id="${id}">${elements.map((each, index) => ELEMENTS[index % 4](each)).join('')}</bpmn:process>`;
  };
  const named = isLegacy(file)
    ? [[legacyProcess, extensions]]
    : keysOf(extensions).map((id) => [id, member(extensions, id)]);
  const processes = named.filter(([id]) => fresh(id)).map(([id, extension]) => processOf(id, extension));
  return definitionsOf(processes.length ? processes : [processOf('Process_corpus', undefined)]);
}

/** Folds an extensions file into a BPMN file; reads that again and computes the extensions file from it. */
async function roundTrip(text, bpmn, writer, reader) {
  const definitions = await writer.read(bpmn);
  applyExtensions(definitions, text);
  const xml = await writer.write(definitions);
  const reopened = await reader.read(xml);
  const found = (await reader.write(reopened)) === xml ? [] : ['saving the saved file changes it'];
  return { found, json: readLossless(toExtensions(reopened).json) };
}

async function foldedFaults(text, bpmn, expected, writer, reader) {
  const { found, json } = await roundTrip(text, bpmn, writer, reader);
  return [...found, ...differences(expected, json)];
}

function readFaults(text, original) {
  const { file, problems } = readExtensions(text);
  if (!file) return [`is not read: ${problems[0]?.message}`];
  return differences(normalised(original), readLossless(stringifyJson(writeExtensions(file))));
}

/** A process id that the file does not name. */
const otherId = (file) => {
  const taken = keysOf(member(file, 'extensions'));
  let id = 'Process_other';
  while (taken.includes(id)) id += '_';
  return id;
};

async function checkFile({ name, text }, report) {
  const original = readLossless(text);
  await report.check(READ, name, () => readFaults(text, original));
  const own = 'Process_corpus';
  const bpmn = bpmnFor(original, own);
  const expected = normalised(original, own);
  await report.check(FOLDED, name, () => foldedFaults(text, bpmn, expected, typed, typed));
  await report.check(WITHOUT, name, () => foldedFaults(text, bpmn, expected, typed, generic));
  await report.check(INTO, name, () => foldedFaults(text, bpmn, expected, generic, typed));
  const other = otherId(original);
  const foreign = definitionsOf([`<bpmn:process id="${other}">${ELEMENTS[0]('Task_other')}</bpmn:process>`]);
  await report.check(FOREIGN, name, () =>
    foldedFaults(text, foreign, normalised(original, other), typed, typed)
  );
}

/** Every extensions file comes back with nothing lost, by itself and through BPMN files made for it. */
export async function checkExtensions(files, report) {
  for (const check of [READ, FOLDED, WITHOUT, INTO, FOREIGN]) report.announce(check);
  for (const file of files) if (file.kinds.includes('extensions')) await checkFile(file, report);
}
