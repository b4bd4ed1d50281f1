import type { ProcessVariable } from '../model/views.js';
import { checkVariableName } from '../model/variable-name.js';
import { message, type Message } from './messages.js';

/** Types offered for a process variable; others that a file brings are kept. */
export const VARIABLE_TYPES: readonly string[] = [
  'string',
  'integer',
  'bigdecimal',
  'boolean',
  'date',
  'datetime',
  'json',
  'array',
  'file',
  'folder',
  'content'
];

/** Why a process variable may not have this name, or `undefined` where it may. `id`: the one being renamed. */
export function checkName(
  name: string,
  variables: readonly ProcessVariable[],
  id?: string
): Message | undefined {
  const others = variables.filter((variable) => variable.id !== id).map((variable) => variable.name);
  const found = checkVariableName(name, others);
  return found && message(found.template, { ...found.values });
}

/** A name that is allowed and free, made of a wish. */
export function suggestName(wish: string, variables: readonly ProcessVariable[]): string {
  const clean = wish.replace(/[^a-z0-9_]+/gi, '_').replace(/^[^a-z]+/i, '') || 'variable';
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? clean : `${clean}${count}`;
    if (!checkName(name, variables)) return name;
  }
}
