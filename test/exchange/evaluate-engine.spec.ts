import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ENGINE_RULES, type EngineRules } from '../../src/exchange/evaluate-engine.js';

/** In the order of the page. */
const RULES: readonly (keyof EngineRules)[] = [
  'passesAllByDefault',
  'mappingTypes',
  'mapsAllVerbatim',
  'checksAllOutputs',
  'undeclared',
  'outputsSeeProcess',
  'parsesOutputs',
  'jsonPatch',
  'keepsUnresolved',
  'functions',
  'nodes'
];

describe('the versions of Activiti in docs/engines.md', () => {
  const page = readFileSync(new URL('../../docs/engines.md', import.meta.url), 'utf8');
  const [, section = ''] = /## Versions of Activiti\n([^]*?)\n## /.exec(page) ?? [];
  const rows = section
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, , first = '']) => /^(yes|no)$/.test(first))
    .map((cells) => cells.slice(2, -1));

  it('should be those of the evaluator', () => {
    const versions = ['7.1.0.M6', '7.1.0-M10', 'main'] as const;
    const rules = RULES.map((rule) =>
      versions.map((version) => (ENGINE_RULES[version][rule] ? 'yes' : 'no'))
    );
    expect(rows).to.eql(rules);
  });

  it('should leave out none that is yes or no', () => {
    const known = Object.entries(ENGINE_RULES.main).flatMap(([rule, value]) =>
      typeof value === 'boolean' ? [rule] : []
    );
    expect([...RULES].sort()).to.eql(known.sort());
  });
});
