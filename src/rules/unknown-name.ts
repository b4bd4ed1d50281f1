import { identifiersOf } from '../expression/identifiers.js';
import { ENGINE_NAMES } from '../expression/names.js';
import { nearest } from '../expression/near.js';
import { textsIn } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import type { MappingEntry } from '../model/views.js';
import { entriesIn, onElement, onEntry } from './find.js';
import type { ElementContext, Rule } from './rule.js';
import { creation } from './types.js';

/** A name in an expression that is neither a process variable nor anything else that the engine knows. */
export const unknownName: Rule = {
  name: 'unknown-name',
  severity: 'warning',
  element: (context) => [
    ...entriesIn(context).flatMap((entry) => inEntry(context, entry)),
    ...inCondition(context)
  ]
};

const TEMPLATE = 'Nothing here is called <{variable}>';
const NEAR = 'Nothing here is called <{variable}>. Did you mean <{suggestion}>?';

/** The sentence, with the name that was probably meant. */
function told(variable: string, names: Iterable<string>): [template: string, values: Record<string, string>] {
  const suggestion = nearest(variable, names);
  return suggestion === undefined ? [TEMPLATE, { variable }] : [NEAR, { variable, suggestion }];
}

function inEntry(context: ElementContext, entry: MappingEntry): Problem[] {
  const { side, mapped } = entry;
  // of an action that is not known, nobody knows the outputs
  if (mapped?.kind !== 'expression' || (side === 'output' && !context.action)) return [];
  const outputs = side === 'output' ? (context.action?.outputs.map(({ name }) => name) ?? []) : [];
  const names = new Set([...textsIn(mapped.value)].flatMap((text) => identifiersOf(text)));
  return [...names]
    .filter((name) => !isKnown(context, name) && !outputs.includes(name))
    .map((name) =>
      onEntry(context, 'warning', entry, ...told(name, [...outputs, ...known(context)]), creation(name))
    );
}

function inCondition(context: ElementContext): Problem[] {
  // a process without declared variables is not made for us
  if (context.condition === undefined || context.process.declared.size === 0) return [];
  return identifiersOf(context.condition, 'condition')
    .filter((name) => !isKnown(context, name))
    .map((name) => onElement(context, 'warning', 'condition', ...told(name, known(context)), creation(name)));
}

const known = ({ process, loopNames }: ElementContext) => [...process.declared.keys(), ...loopNames];

function isKnown({ process, loopNames }: ElementContext, name: string): boolean {
  return process.declared.has(name) || ENGINE_NAMES.includes(name) || loopNames.includes(name);
}
