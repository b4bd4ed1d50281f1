import { identifiersOf } from '../expression/identifiers.js';
import { textsIn } from '../model/json.js';
import { nameIn } from '../model/mapping.js';
import type { MappingEntry } from '../model/views.js';
import { entriesIn } from './find.js';
import type { ElementContext } from './rule.js';

/** The process variables that an entry, or without one a condition, reads. */
export interface Read {
  readonly entry?: MappingEntry;
  readonly names: readonly string[];
}

const reads = new WeakMap<ElementContext, Read[]>();

/** What an element reads of the declared variables of its process. */
export function readNames(context: ElementContext): readonly Read[] {
  let found = reads.get(context);
  if (!found) reads.set(context, (found = find(context)));
  return found;
}

function find(context: ElementContext): Read[] {
  const { process, condition, loopNames } = context;
  const variables = (names: readonly string[]) =>
    [...new Set(names)].filter((name) => process.declared.has(name) && !loopNames.includes(name));
  const found = entriesIn(context).map((entry): Read => ({
    entry,
    names: variables(namesIn(context, entry))
  }));
  if (condition !== undefined) found.push({ names: variables(identifiersOf(condition, 'condition')) });
  return found.filter(({ names }) => names.length > 0);
}

function namesIn({ action }: ElementContext, { side, mapped }: MappingEntry): string[] {
  if (mapped?.kind === 'variable') return side === 'input' ? [nameIn(mapped)] : [];
  if (mapped?.kind !== 'expression') return [];
  const names = [...textsIn(mapped.value)].flatMap((text) => identifiersOf(text));
  // what the connector gives back hides a variable of that name
  const own = side === 'output' ? action?.outputs : [];
  return names.filter((name) => !own?.some((output) => output.name === name));
}
