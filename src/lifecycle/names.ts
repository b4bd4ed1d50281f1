import { RESERVED_NAMES } from '../model/implementation.js';
import { problem, type Problem } from '../model/problem.js';

/** What a new name is checked against. */
export interface Names {
  has(name: string): boolean;
}

const LONGEST = 26;

const RULES: readonly (readonly [wrong: RegExp, template: string])[] = [
  [/^$/, 'a name is needed'],
  [/\p{Lu}/u, 'the name <{name}> has a capital letter: lower case letters, digits and dashes are allowed'],
  [/[^-a-z0-9]/, 'the name <{name}> has <{character}>: lower case letters, digits and dashes are allowed'],
  [/^[^a-z]/, 'the name <{name}> should begin with a letter'],
  [/-$/, 'the name <{name}> should not end with a dash'],
  [/^.{27}/, 'the name <{name}> is longer than {longest} characters']
];

/**
 * Why a new connector or connection may not have that name; nothing where it may. Names that files bring are taken as
 * they are (`parseConnector`). Source: `DNSNameValidator`, `NameValidator` and `ServiceTaskImplementationType` of
 * Activiti's modeling service.
 */
export function checkConnectorName(name: string, taken: Names): Problem | undefined {
  for (const [wrong, template] of RULES) {
    const [character = ''] = wrong.exec(name) ?? [undefined];
    if (wrong.test(name)) return at(template, { name, character, longest: String(LONGEST) });
  }
  if (RESERVED_NAMES.includes(name)) return at('the engine keeps the name <{name}> for itself', { name });
  return taken.has(name) ? nameTaken(name) : undefined;
}

/** Why a name may not be used a second time. */
export const nameTaken = (name: string): Problem =>
  at('there is a connector named <{name}> already', { name });

const at = (template: string, values: Record<string, string>) => problem('error', '/name', template, values);

/** The name with a number behind it, where it is taken, and short enough. */
export function freeName(name: string, taken: Names): string {
  if (!taken.has(name)) return name;
  for (let count = 2; ; count++) {
    const end = `-${String(count)}`;
    const next = name.slice(0, LONGEST - end.length).replace(/-+$/, '') + end;
    if (!taken.has(next)) return next;
  }
}
