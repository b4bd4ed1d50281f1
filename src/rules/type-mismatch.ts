import { nameIn } from '../model/mapping.js';
import type { Problem } from '../model/problem.js';
import { declaredType, onEntry } from './find.js';
import type { ElementContext, Rule } from './rule.js';
import { mayFit } from './types.js';

/** The type of a variable and that of the input or output do not go together; the engine checks and changes nothing. */
export const typeMismatch: Rule = {
  name: 'type-mismatch',
  severity: 'warning',
  element: (context) => [...inputs(context), ...outputs(context)]
};

function inputs(context: ElementContext): Problem[] {
  return context.inputs.flatMap((entry) => {
    if (entry.mapped?.kind !== 'variable') return [];
    const variable = context.process.declared.get(nameIn(entry.mapped));
    const type = declaredType(context, 'input', entry.name);
    if (!variable || type === undefined || mayFit(variable.type, type)) return [];
    const values = { variable: variable.name, given: variable.type, type };
    const template = 'The variable <{variable}> is of type {given}, the input of type {type}';
    return onEntry(context, 'warning', entry, template, values);
  });
}

function outputs(context: ElementContext): Problem[] {
  return context.outputs.flatMap((entry) => {
    if (entry.mapped?.kind !== 'variable') return [];
    const variable = context.process.declared.get(entry.name);
    const given = declaredType(context, 'output', nameIn(entry.mapped));
    if (!variable || given === undefined || mayFit(given, variable.type)) return [];
    const values = { variable: variable.name, given, type: variable.type };
    const template = 'The output is of type {given}, the variable <{variable}> of type {type}';
    return onEntry(context, 'warning', entry, template, values);
  });
}
