/** The rules for bpmnlint, and with them for `bpmn-js-bpmnlint`: needs neither browser nor bpmn-js. */
import { ALL_RULES } from './rules/all.js';
import { CATEGORIES, lintRule, type LintOptions, type LintRuleFactory } from './rules/bpmnlint.js';

export { checkDiagram, type CheckOptions } from './rules/all.js';
export type { LintOptions, LintReporter, LintRule, LintRuleFactory } from './rules/bpmnlint.js';

const PLUGIN = 'connector-palette';

/** The rules by name. */
export const rules: Readonly<Record<string, LintRuleFactory>> = Object.fromEntries(
  ALL_RULES.map((rule) => [rule.name, lintRule(rule)])
);

/** Sets of rules: `recommended` is every rule, each as severe as what it finds. */
export const configs = {
  recommended: {
    rules: Object.fromEntries(ALL_RULES.map(({ name, severity }) => [name, CATEGORIES[severity]]))
  }
};

/** What bpmnlint's `Linter`, and `linting.bpmnlint` of `bpmn-js-bpmnlint`, take. */
export interface Lint {
  readonly config: { readonly rules: Record<string, string> };
  readonly resolver: {
    resolveRule(plugin: string, name: string): LintRuleFactory;
    resolveConfig(plugin: string, name: string): object;
  };
}

/**
 * Every rule with its options, where there is no file system to find a plugin in: `new Linter(createLint(…))`,
 * or `linting: { bpmnlint: createLint(…) }` in a modeler.
 */
export function createLint(options: LintOptions = {}): Lint {
  const named = Object.entries(configs.recommended.rules);
  return {
    config: { rules: Object.fromEntries(named.map(([name, category]) => [`${PLUGIN}/${name}`, category])) },
    resolver: {
      resolveRule: (plugin, name) => {
        const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
        if (!rule || plugin !== `bpmnlint-plugin-${PLUGIN}`)
          throw new Error(`unknown rule <${name}> of <${plugin}>`);
        return (given) => rule({ ...options, ...given });
      },
      resolveConfig: (plugin, name) => {
        throw new Error(`unknown config <${name}> of <${plugin}>`);
      }
    }
  };
}
