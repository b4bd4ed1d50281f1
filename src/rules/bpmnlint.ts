import { createCatalog, type Catalog } from '../model/catalog.js';
import { parseConnector } from '../model/parse-connector.js';
import { is, type ModdleElement } from '../model/moddle.js';
import type { Profile } from '../model/portability.js';
import type { Problem, Severity } from '../model/problem.js';
import { ALL_RULES } from './all.js';
import { Checker } from './checker.js';
import type { Rule } from './rule.js';

/** What every rule takes: the second part of its entry in a configuration of bpmnlint. */
export interface LintOptions {
  /** Connector definitions, parsed or as text; those that cannot be read are left out. */
  readonly connectors?: readonly unknown[];
  /** The engine that diagrams are for; `portable` where it is not given. */
  readonly profile?: Profile;
}

/** A rule as bpmnlint takes it. */
export interface LintRule {
  readonly meta: { readonly documentation: { readonly url: string } };
  readonly check: (node: ModdleElement, reporter: LintReporter) => false | undefined;
}

export interface LintReporter {
  report(id: string, message: string, more?: object): void;
}

export type LintRuleFactory = (options?: LintOptions) => LintRule;

/** The words of bpmnlint. */
export const CATEGORIES = { error: 'error', warning: 'warn', info: 'info' } as const satisfies Record<
  Severity,
  string
>;

const catalogs = new WeakMap<readonly unknown[], Catalog>();
const NONE: readonly unknown[] = [];

function catalogOf(definitions: readonly unknown[]): Catalog {
  let catalog = catalogs.get(definitions);
  if (!catalog) {
    catalog = createCatalog(definitions.flatMap((each) => parseConnector(each).connector ?? []));
    catalogs.set(definitions, catalog);
  }
  return catalog;
}

/** What was found in a diagram, for the rules that are applied to it one after the other. */
let found: { readonly key: readonly unknown[]; readonly problems: readonly Problem[] } | undefined;

function problemsIn(definitions: ModdleElement, { connectors = NONE, profile = 'portable' }: LintOptions) {
  const catalog = catalogOf(connectors);
  const key = [definitions, catalog, profile];
  if (found && key.every((part, index) => part === found?.key[index])) return found.problems;
  const checker = new Checker(ALL_RULES, { catalog, profile });
  const sweep = checker.sweep(definitions);
  while (!sweep.next().done);
  found = { key, problems: checker.all() };
  // a linter applies all rules at once; afterwards the diagram may be another one
  void Promise.resolve().then(() => (found = undefined));
  return found.problems;
}

/** Makes a rule of bpmnlint of one of ours. */
export function lintRule({ name }: Rule): LintRuleFactory {
  return (options) => ({
    meta: { documentation: { url: `docs/rules/${name}.md` } },
    check: (node, reporter) => {
      if (!is(node, 'bpmn:Definitions')) return;
      for (const { rule, element, message } of problemsIn(node, options ?? {}))
        if (rule === name) reporter.report(element ?? '', message);
      return false;
    }
  });
}
