import { problem, type Fix, type Problem, type Severity } from '../model/problem.js';
import type { MappingEntry } from '../model/views.js';
import type { ElementContext } from './rule.js';

type Values = Record<string, string>;

const withFix = (found: Problem, fix: Fix | undefined): Problem => (fix ? { ...found, fix } : found);

/** A problem of one entry of an element's mapping. */
export function onEntry(
  { id }: ElementContext,
  severity: Severity,
  { side, name }: Pick<MappingEntry, 'side' | 'name'>,
  template: string,
  values: Values = {},
  fix?: Fix
): Problem {
  return withFix(problem(severity, `${id}/${side}s/${name}`, template, values, id), fix);
}

/** A problem of the element, or of one part of it. */
export function onElement(
  { id }: ElementContext,
  severity: Severity,
  part: string,
  template: string,
  values: Values = {},
  fix?: Fix
): Problem {
  return withFix(problem(severity, part ? `${id}/${part}` : id, template, values, id), fix);
}

/** The quick fix that takes an entry away. */
export const removal = ({ side, name }: MappingEntry): Fix => ({ kind: 'remove-entry', side, name });

/** The entries of both sides that count. */
export const entriesIn = ({ inputs, outputs }: ElementContext): MappingEntry[] => [...inputs, ...outputs];

/** The type that the action declares for an input or output. */
export function declaredType(
  { action }: ElementContext,
  side: 'input' | 'output',
  name: string
): string | undefined {
  const parameters = side === 'input' ? action?.inputs : action?.outputs;
  return parameters?.find((parameter) => parameter.name === name)?.type;
}
