import type { Parameter } from '../model/connector.js';
import type { Fix, Problem } from '../model/problem.js';
import { onEntry } from './find.js';
import type { ElementContext, Rule } from './rule.js';
import { mayFit } from './types.js';

/** Required inputs, and groups of which one is, must be mapped: the engine itself never checks. */
export const requiredInput: Rule = {
  name: 'required-input',
  severity: 'error',
  element: (context) => {
    const { action, mapping, inputs } = context;
    if (!action || mapping?.type === 'inputs' || mapping?.type === 'all') return [];
    const set = new Set(inputs.map(({ name }) => name));
    return [...single(context, action.inputs, set), ...grouped(context, action.inputs, set)];
  }
};

const at = (name: string) => ({ side: 'input', name }) as const;

function single(context: ElementContext, inputs: readonly Parameter[], set: ReadonlySet<string>): Problem[] {
  return inputs
    .filter((input) => input.required && !input.requiredGroup && !set.has(input.name))
    .map((input) => {
      const template = 'Required input <{name}> is not set';
      return onEntry(
        context,
        'error',
        at(input.name),
        template,
        { name: input.name },
        byName(context, input)
      );
    });
}

function grouped(context: ElementContext, inputs: readonly Parameter[], set: ReadonlySet<string>): Problem[] {
  const groups = new Map<string, Parameter[]>();
  for (const input of inputs)
    if (input.requiredGroup)
      groups.set(input.requiredGroup, [...(groups.get(input.requiredGroup) ?? []), input]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.some(({ name }) => set.has(name))) return [];
    const names = group.map(({ name }) => name).join(', ');
    const fix = group.map((input) => byName(context, input)).find(Boolean);
    return onEntry(
      context,
      'error',
      at(first.name),
      'One of these inputs must be set: {names}',
      { names },
      fix
    );
  });
}

function byName({ process }: ElementContext, { name, type }: Parameter): Fix | undefined {
  const variable = process.declared.get(name);
  return variable && mayFit(variable.type, type) ? { kind: 'map-by-name', name } : undefined;
}
