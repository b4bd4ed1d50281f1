import { entriesOn, nameIn } from '../model/mapping.js';
import { problem } from '../model/problem.js';
import type { Rule } from './rule.js';

/** Inputs that the action does not declare: the engine passes them on all the same. */
export const declaredInputs: Rule = ({ id, mapping, action }) => {
  if (!action) return [];
  const names = new Set(action.inputs.map(({ name }) => name));
  return entriesOn(mapping, 'input')
    .filter(({ name }) => !names.has(name))
    .map(({ name }) => {
      const values = { name, action: action.title };
      return problem('warning', `${id}/inputs/${name}`, '<{name}> is no input of {action}', values, id);
    });
};

/** Outputs that the action does not declare: the engine drops the mapping without a word. */
export const declaredOutputs: Rule = ({ id, mapping, action }) => {
  if (!action) return [];
  const names = new Set(action.outputs.map(({ name }) => name));
  return entriesOn(mapping, 'output').flatMap(({ name, mapped }) => {
    if (mapped?.kind !== 'variable' || names.has(nameIn(mapped))) return [];
    const values = { name: nameIn(mapped), action: action.title };
    return problem('warning', `${id}/outputs/${name}`, '<{name}> is no output of {action}', values, id);
  });
};
