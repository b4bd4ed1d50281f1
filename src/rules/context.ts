import { importMapping } from '../model/engine-mapping.js';
import { idOf } from '../model/elements.js';
import { getOwn } from '../model/json.js';
import { lookUp, type Found } from '../model/look-up.js';
import { activeMapping, entriesOn, type Mapping } from '../model/mapping.js';
import { findOurs, is, type ModdleElement } from '../model/moddle.js';
import type { MappingEntry, MappingType, Side } from '../model/views.js';
import { conditionOf, loopNamesOf } from './bpmn.js';
import type { ElementContext, ProcessContext } from './rule.js';

const ALL_INPUTS: readonly (MappingType | undefined)[] = ['none', 'inputs', 'all'];
const ALL_OUTPUTS: readonly (MappingType | undefined)[] = ['none', 'outputs', 'all'];

/** All that rules know of an element. */
export function contextOf(element: ModdleElement, process: ProcessContext): ElementContext {
  const mapping = findOurs(element, 'Task') && withEngineForm(activeMapping(element));
  const found: Found = is(element, 'bpmn:ServiceTask')
    ? lookUp(element, mapping?.template, process.catalog)
    : { state: 'none' };
  const counting = (side: Side, others: typeof ALL_INPUTS): readonly MappingEntry[] =>
    others.includes(mapping?.type) ? [] : entriesOn(mapping, side);
  return {
    ...found,
    element,
    id: idOf(element),
    process,
    mapping,
    inputs: counting('input', ALL_INPUTS),
    outputs: counting('output', ALL_OUTPUTS),
    condition: conditionOf(element),
    loopNames: loopNamesOf(element)
  };
}

/** Mappings of elements that are no connector tasks are kept in the engine's own form. */
function withEngineForm(mapping: Mapping | undefined): Mapping | undefined {
  const json = getOwn(mapping?.json, 'mapping');
  if (!mapping || json === undefined || mapping.entries.length) return mapping;
  const { type, entries } = importMapping(json);
  return { ...mapping, ...(type && !mapping.type && { type }), entries };
}
