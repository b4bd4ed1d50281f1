import { generic, typed } from './moddle.mjs';
import { firstDifference, namespacesOf, OUR_URI } from './xml.mjs';

const IN_MODELER = 'BPMN saves with our modules as without, byte for byte';
const AT_MODDLE = 'BPMN that bpmn-js cannot show, at moddle level';

/** The same words for the same reason, whatever the file. */
const reasonOf = (error) =>
  error
    .split('\n')[0]
    .replace(/<[^>]*>/g, '<…>')
    .replace(/\d+/g, '…')
    .slice(0, 90);

function modelerFaults(plain, ours) {
  if (ours.error !== undefined) return [`with our modules: ${ours.error}`];
  const difference = firstDifference(plain.xml, ours.xml);
  return [...(difference ? [difference] : []), ...ours.thrown.map((message) => `threw ${message}`)];
}

/** A file that uses our prefix for something else may be refused, if it is told why. */
function isRefusedByName({ text }, { error }) {
  const others = namespacesOf(text).filter(({ prefix, uri }) => prefix === 'connector' && uri !== OUR_URI);
  return others.some(({ prefix, uri }) => error?.includes(`<${prefix}>`) && error.includes(uri));
}

async function moddleFaults(text) {
  const plain = await generic.write(await generic.read(text));
  const difference = firstDifference(plain, await typed.write(await typed.read(text)));
  return difference ? [difference] : [];
}

async function checkApart(file, { plain, ours }, report) {
  report.count('BPMN that plain bpmn-js cannot import or save');
  report.count(`plain bpmn-js: ${reasonOf(plain.error)}`);
  if (ours.error !== plain.error && !isRefusedByName(file, ours))
    report.add(IN_MODELER, file.name, [`with our modules: ${ours.error}; plain bpmn-js: ${plain.error}`]);
  const readable = await generic.read(file.text).catch(() => undefined);
  if (readable) await report.check(AT_MODDLE, file.name, () => moddleFaults(file.text));
}

/** Every BPMN file that plain bpmn-js imports saves the same with our modules as without. */
export async function checkDiagrams(files, browser, report) {
  report.announce(IN_MODELER);
  report.announce(AT_MODDLE);
  const diagrams = files.filter(({ kinds }) => kinds.includes('bpmn'));
  const results = await browser.run(diagrams.map(({ text }) => ({ xml: text })));
  for (const [index, file] of diagrams.entries()) {
    const { plain, ours } = results[index];
    if (plain.error !== undefined) await checkApart(file, results[index], report);
    else if (isRefusedByName(file, ours))
      report.count('BPMN refused by name, as it uses our prefix for another URI');
    else report.add(IN_MODELER, file.name, modelerFaults(plain, ours));
  }
}
