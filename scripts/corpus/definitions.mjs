import { isRecord } from './lossless.mjs';
import { parseConnector } from '../../src/model/parse-connector.ts';
import { readExtensions } from '../../src/exchange/activiti.ts';

const CHECK = 'connector definitions load';
const OTHERS = 'other and broken JSON is answered with problems';
const MOST_TEXT = 8 * 1024 * 1024;
const MOST_DEPTH = 64;

function depthOf(json) {
  let depth = 0;
  for (let level = [json]; level.length; depth++)
    level = level.filter((value) => typeof value === 'object' && value !== null).flatMap(Object.values);
  return depth - 1;
}

/** May it be refused: is it no object, beyond a limit, or nothing that an `implementation` could name? */
function mayBeRefused(text, json) {
  if (!isRecord(json) || text.length > MOST_TEXT || depthOf(json) > MOST_DEPTH) return true;
  const name = Object.hasOwn(json, 'name') ? json.name : undefined;
  return typeof name !== 'string' || !name.trim() || /[.:/${}#]|\p{Cc}|\p{Cs}/u.test(name);
}

/** Does a path lead to something in the file, or to where something is missing? */
function leadsSomewhere(json, place) {
  if (!place.startsWith('/')) return false;
  const steps = place
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = json;
  for (const step of steps.slice(0, -1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = value[step];
  }
  return typeof value === 'object' && value !== null;
}

function definitionFaults({ text, json }, report) {
  const { connector, problems } = parseConnector(text);
  if (!connector) {
    report.count('definitions refused');
    const reason = problems.map(({ message }) => message).join('; ');
    if (!problems.some(({ severity }) => severity === 'error')) return ['refused without a reason'];
    return mayBeRefused(text, json) ? [] : [`refused: ${reason}`];
  }
  report.count('warnings of definitions', problems.length);
  const whole = problems.length > 1000 ? problems.at(-1) : undefined;
  return problems
    .filter((problem) => problem !== whole && !leadsSomewhere(json, problem.path))
    .map(({ path, message }) => `the place <${path}> of the warning <${message}> is not in the file`);
}

function otherFaults({ text, kinds }) {
  const [connector, extensions] = [parseConnector(text), readExtensions(text)];
  if (!kinds.includes('broken')) return [];
  const silent = [...connector.problems, ...extensions.problems].filter(
    ({ severity, message }) => severity === 'error' && /line \d+, column \d+/.test(message)
  );
  return silent.length < 2 || connector.connector || extensions.file
    ? ['does not say where it is no JSON']
    : [];
}

/** Every connector definition loads, with warnings that name the place. */
export async function checkDefinitions(files, report) {
  report.announce(CHECK);
  for (const file of files) {
    const { name, kinds } = file;
    if (kinds.includes('definition')) await report.check(CHECK, name, () => definitionFaults(file, report));
    if (!kinds.includes('json') && !kinds.includes('broken')) continue;
    report.count(kinds.includes('json') ? 'JSON files of other kinds' : 'files that are not JSON');
    await report.check(OTHERS, name, () => otherFaults(file));
  }
}
