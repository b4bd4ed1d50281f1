import { cloneJson, getOwn, isObject, setOwn, type JsonObject, type JsonValue } from '../model/json.js';
import { isTooDeep, JsonError, parseJson } from '../model/json-reader.js';
import { pointer, problem, type Problem } from '../model/problem.js';

/** A `*-extensions.json` as it was read, normalised: enums in their usual case, `static_value` as `value`. */
export interface ExtensionsFile {
  /** Every top-level key but `extensions`: `id`, `name`, `type`, … */
  readonly header: JsonObject;
  /** By process id; absent where the file has no `extensions`. */
  readonly processes?: JsonObject;
  /** The layout up to 7.1.0.M5: one process, not named. */
  readonly legacy?: JsonObject;
}

/** The parts of a process in the file (`org.activiti.spring.process.model.Extension`). */
export const PARTS = ['properties', 'mappings', 'constants', 'templates', 'assignments'] as const;

/**
 * Reads a `*-extensions.json`, given as text or as parsed JSON.
 * @returns no file where it is not JSON or not an object; the problem says where and why.
 */
export function readExtensions(json: unknown): { file?: ExtensionsFile; problems: Problem[] } {
  if (isTooDeep(json)) return { problems: [problem('error', '', 'The extensions file is nested too deep')] };
  let root: JsonValue;
  try {
    root = typeof json === 'string' ? parseJson(json) : cloneJson(json as JsonValue);
  } catch (error) {
    if (error instanceof JsonError || error instanceof RangeError)
      return {
        problems: [
          problem('error', '', 'The extensions file cannot be read: {reason}', { reason: error.message })
        ]
      };
    throw error;
  }
  if (!isObject(root)) return { problems: [problem('error', '', 'The extensions file is not an object')] };
  const { extensions, ...header } = root;
  if (!isObject(extensions)) {
    if (extensions === undefined) return { file: { header }, problems: [] };
    const problems = [problem('error', '/extensions', 'is not an object; kept as it is')];
    return { file: { header: { ...header, extensions } }, problems };
  }
  if (isLegacy(extensions))
    return { file: { header, legacy: normalise(extensions) as JsonObject }, problems: [] };
  const processes: JsonObject = {};
  for (const id of Object.keys(extensions)) setOwn(processes, id, normalise(extensions[id] as JsonValue));
  return { file: { header, processes }, problems: [] };
}

/** The file as JSON, the reverse of {@link readExtensions}. */
export function writeExtensions(file: ExtensionsFile): JsonObject {
  const extensions = file.legacy ?? file.processes;
  return { ...file.header, ...(extensions && { extensions }) };
}

function isLegacy(extensions: JsonObject): boolean {
  const keys = Object.keys(extensions);
  return keys.length > 0 && keys.every((key) => (PARTS as readonly string[]).includes(key));
}

function normalise(extension: JsonValue): JsonValue {
  const mappings = isObject(extension) ? getOwn(extension, 'mappings') : undefined;
  if (!isObject(mappings)) return extension;
  for (const mapping of Object.values(mappings)) {
    if (!isObject(mapping)) continue;
    const all = mapping['mappingType'];
    if (typeof all === 'string' && /^map_all(_inputs|_outputs)?$/i.test(all))
      mapping['mappingType'] = all.toUpperCase();
    for (const side of ['inputs', 'outputs']) {
      const entries = getOwn(mapping, side);
      if (isObject(entries)) Object.values(entries).forEach(normaliseEntry);
    }
  }
  return extension;
}

function normaliseEntry(entry: JsonValue): void {
  if (!isObject(entry) || typeof entry['type'] !== 'string') return;
  const type = entry['type'].toLowerCase();
  if (type === 'variable' || type === 'value') entry['type'] = type;
  if (type === 'static_value') entry['type'] = 'value';
}

/** Says that something in the file belongs to nothing in the diagram. */
export function orphan(template: string, name: string, ...steps: string[]): Problem {
  return problem('warning', pointer('extensions', ...steps), template, { name });
}
