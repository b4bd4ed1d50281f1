import type { Connector } from '../model/connector.js';
import { createCatalog } from '../model/catalog.js';
import type { ModdleElement } from '../model/moddle.js';
import type { Profile } from '../model/portability.js';
import type { Problem } from '../model/problem.js';
import { Checker } from './checker.js';
import { RULES } from './index.js';
import { PARSER_RULES } from './parser-rules.js';
import type { Rule } from './rule.js';

/** Every rule there is. */
export const ALL_RULES: readonly Rule[] = [...RULES, ...PARSER_RULES];

export interface CheckOptions {
  /** The connectors there are. */
  readonly connectors?: readonly Connector[];
  /** The engine that the diagram is for; `portable` where it is not given. */
  readonly profile?: Profile;
}

/**
 * Checks the processes of a diagram with every rule.
 * @returns what is wrong, element by element in the order of the file.
 */
export function checkDiagram(
  definitions: ModdleElement,
  { connectors = [], profile = 'portable' }: CheckOptions = {}
): Problem[] {
  const checker = new Checker(ALL_RULES, { catalog: createCatalog(connectors), profile });
  const sweep = checker.sweep(definitions);
  while (!sweep.next().done);
  return checker.all();
}
