import { readdirSync, readFileSync } from 'node:fs';
import { Linter } from 'bpmnlint';
import { expect } from 'chai';
import { configs, createLint, rules } from '../../src/lint.js';
import { connectorModdle } from '../../src/model/moddle.js';
import { ALL_RULES } from '../../src/rules/all.js';
import { moddle } from '../moddle.js';
import { diagram, input, SHOP, task, variable, variables } from '../rules/helper.js';

const BROKEN = diagram(
  variables(variable('a-b')) +
    task(input('count', 'expression', '${x +}')) +
    task('', 'implementation="gone.X"', 'listed', 'U')
);

async function lint(xml: string, linter: Linter, extensions: Record<string, object> = {}) {
  const found = await linter.lint(await moddle(extensions).read(xml));
  return Object.entries(found).map(([name, [report]]) => `${name} ${report?.category} ${report?.id}`);
}

describe('bpmnlint', () => {
  const linter = new Linter(createLint({ connectors: [SHOP] }));

  for (const [what, extensions] of [
    ['without our descriptor', {}],
    ['with our descriptor', { connector: connectorModdle }]
  ] as const)
    it(`should find what is wrong, ${what}`, async () => {
      expect(await lint(BROKEN, linter, extensions)).to.have.members([
        'connector-palette/unknown-connector error U',
        'connector-palette/required-input error T',
        'connector-palette/expression-syntax error T',
        'connector-palette/unknown-name warn T',
        'connector-palette/variable-name error Process_order'
      ]);
    });

  it('should see what changed since', async () => {
    const definitions = await moddle({}).read(BROKEN);
    const before = await linter.lint(definitions);
    const [process] = definitions.get('rootElements') as { set(name: string, value: unknown): void }[];
    process?.set('flowElements', []);
    expect(Object.keys(before)).to.have.length(5);
    expect(Object.keys(await linter.lint(definitions))).to.eql(['connector-palette/variable-name']);
  });

  it('should take options of one rule', async () => {
    const { config, resolver } = createLint();
    const given = {
      ...config.rules,
      'connector-palette/unknown-connector': ['warn', { connectors: [SHOP] }]
    };
    const found = await lint(diagram(task()), new Linter({ config: { rules: given }, resolver }));
    expect(found).to.eql([]);
    const none = await lint(diagram(task()), new Linter(createLint()));
    expect(none).to.eql(['connector-palette/unknown-connector error T']);
  });

  it('should recommend every rule', () => {
    expect(Object.keys(configs.recommended.rules)).to.have.members(ALL_RULES.map(({ name }) => name));
    expect(Object.keys(rules)).to.have.members(ALL_RULES.map(({ name }) => name));
  });

  it('should refuse rules that it does not have', () => {
    const { resolver } = createLint();
    expect(() => resolver.resolveRule('bpmnlint-plugin-connector-palette', 'toString')).to.throw('toString');
    expect(() => resolver.resolveRule('bpmnlint-plugin-other', 'unknown-name')).to.throw('other');
    expect(() => resolver.resolveConfig('bpmnlint-plugin-connector-palette', 'all')).to.throw('all');
  });

  it('should find no error in the examples', async () => {
    const folder = new URL('../../', import.meta.url);
    const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
    const definitions = readdirSync(new URL('definitions', folder)).filter(
      (name) => !name.includes('schema')
    );
    const connectors = definitions.map((name) => read(`definitions/${name}`));
    const all = new Linter(createLint({ connectors }));
    for (const name of readdirSync(new URL('demo/examples', folder))) {
      const found = await lint(read(`demo/examples/${name}`), all);
      expect(found.filter((line) => !line.includes(' info '))).to.eql([]);
      expect(found.join()).to.include('process-id');
    }
  });
});
