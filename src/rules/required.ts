import { entriesOn } from '../model/mapping.js';
import { problem } from '../model/problem.js';
import type { Rule } from './rule.js';

/** Required inputs, and groups of which one is, must be mapped: the engine itself never checks. */
export const required: Rule = ({ id, mapping, action }) => {
  if (!action || mapping.type === 'inputs' || mapping.type === 'all') return [];
  const set = new Set(mapping.type === 'none' ? [] : entriesOn(mapping, 'input').map(({ name }) => name));
  const missing = action.inputs
    .filter((input) => input.required && !input.requiredGroup && !set.has(input.name))
    .map(({ name }) =>
      problem('error', `${id}/inputs/${name}`, 'Required input <{name}> is not set', { name }, id)
    );
  const groups = new Map<string, string[]>();
  for (const { requiredGroup, name } of action.inputs)
    if (requiredGroup) groups.set(requiredGroup, [...(groups.get(requiredGroup) ?? []), name]);
  for (const names of groups.values()) {
    if (names.some((name) => set.has(name))) continue;
    const values = { names: names.join(', ') };
    missing.push(
      problem('error', `${id}/inputs/${names[0]}`, 'One of these inputs must be set: {names}', values, id)
    );
  }
  return missing;
};
