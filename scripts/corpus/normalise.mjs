import { isRecord, keysOf, member } from './lossless.mjs';

const PARTS = ['properties', 'mappings', 'constants', 'templates', 'assignments'];
const MAP_ALL = ['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'];
const ENTRY_TYPES = new Map([
  ['variable', 'variable'],
  ['value', 'value'],
  ['static_value', 'value']
]);

/** The layout in which `extensions` is that of one process which is not named. */
export function isLegacy(file) {
  const keys = keysOf(member(file, 'extensions'));
  return keys.length > 0 && keys.every((key) => PARTS.includes(key));
}

/** The processes that a file names. */
export const processIds = (file) => (isLegacy(file) ? [] : keysOf(member(file, 'extensions')));

/**
 * What an extensions file is when it comes back, all that may change being: enums in their usual case,
 * `static_value` as `value`, and the legacy layout as the keyed one where its process is known.
 *
 * @param file of `readLossless`; it is left alone
 * @param {string} [process] the process of a file in the legacy layout
 */
export function normalised(file, process) {
  const copy = JSON.parse(JSON.stringify(file));
  const extensions = member(copy, 'extensions');
  if (!isRecord(extensions)) return copy;
  const legacy = isLegacy(copy);
  for (const extension of legacy ? [extensions] : Object.values(extensions)) normaliseProcess(extension);
  if (legacy && process !== undefined) copy.sextensions = Object.fromEntries([[`s${process}`, extensions]]);
  return copy;
}

function normaliseProcess(extension) {
  const mappings = member(extension, 'mappings');
  if (!isRecord(mappings)) return;
  for (const mapping of Object.values(mappings).filter(isRecord)) {
    const word = textOf(member(mapping, 'mappingType'))?.toUpperCase();
    if (MAP_ALL.includes(word)) mapping.smappingType = `s${word}`;
    for (const side of ['inputs', 'outputs']) {
      const entries = member(mapping, side);
      if (isRecord(entries)) Object.values(entries).filter(isRecord).forEach(normaliseEntry);
    }
  }
}

function normaliseEntry(entry) {
  const type = ENTRY_TYPES.get(textOf(member(entry, 'type'))?.toLowerCase());
  if (type) entry.stype = `s${type}`;
}

const textOf = (value) => (typeof value === 'string' && value.startsWith('s') ? value.slice(1) : undefined);
