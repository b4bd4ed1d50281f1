import { equalJson, setOwn, getOwn, type JsonObject, type JsonValue } from '../model/json.js';
import { idOf } from '../model/elements.js';
import {
  createMapping,
  isAsleep,
  isConnectorTask,
  LIVE,
  readMapping,
  type Mapping
} from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import { SAMPLES } from '../model/samples.js';
import { problem, type Problem } from '../model/problem.js';
import { importMapping, isPlain } from '../model/engine-mapping.js';
import { exportMapping } from './mapping-json.js';
import { replaceOurs } from './own-elements.js';

/** Folds what the engine's file says of an element into it. */
export function foldElement(element: ModdleElement, own: JsonObject, problems: Problem[]): void {
  const old = readMapping(element);
  const { mapping, ...json } = own;
  if (!old && Object.keys(own).length === 0) return;
  if (old && isAsleep(element, old)) return foldLive(element, old, own);
  keepOurs(old, json);
  if (old && mapping !== undefined && equalJson(exported(element, old), mapping)) {
    const next = { ...keepRest(old), ...json };
    if (!equalJson(next, old.json))
      replaceOurs(element, 'Task', [createMapping(element.$model, { ...old, json: next })]);
    return;
  }
  const kept = old?.entries.filter((entry) => entry.kept) ?? [];
  const aside = old && mapping === undefined ? exported(element, old) : undefined;
  if (aside !== undefined) {
    setOwn(json, 'aside', aside);
    const message = 'The mapping of <{name}> is only in the BPMN file; set aside';
    problems.push(problem('warning', idOf(element), message, { name: idOf(element) }, idOf(element)));
  }
  const folded = foldMapping(element, mapping, json);
  const { template, dormant } = old ?? {};
  const next = {
    ...folded,
    entries: [...folded.entries, ...kept],
    ...(template && { template }),
    ...(dormant && { dormant })
  };
  replaceOurs(element, 'Task', [createMapping(element.$model, next)]);
}

// what sleeps stays as it is, beside what the file says of the element
function foldLive(element: ModdleElement, old: Mapping, own: JsonObject): void {
  const { [LIVE]: _live, ...rest } = old.json;
  const json = Object.keys(own).length > 0 ? { ...rest, [LIVE]: own } : rest;
  if (!equalJson(json, old.json))
    replaceOurs(element, 'Task', [createMapping(element.$model, { ...old, json })]);
}

const exported = (element: ModdleElement, mapping: Mapping) =>
  exportMapping(element, mapping, [], { profile: 'portable', connectors: [] }, []);

// no engine's file has it
function keepOurs(old: Mapping | undefined, json: JsonObject): void {
  for (const key of ['aside', SAMPLES]) {
    const before = getOwn(old?.json, key);
    if (before !== undefined) setOwn(json, key, before);
  }
}

function keepRest(old: Mapping): JsonObject {
  const mapping = getOwn(old.json, 'mapping');
  return mapping === undefined ? {} : { mapping };
}

function foldMapping(element: ModdleElement, mapping: JsonValue | undefined, json: JsonObject): Mapping {
  if (mapping === undefined) return { entries: [], json };
  if (!isConnectorTask(element)) return { entries: [], json: { ...json, mapping } };
  const { type, entries, rest } = importMapping(mapping);
  return { ...(type && { type }), entries, json: isPlain(rest) ? json : { ...json, mapping: rest } };
}
