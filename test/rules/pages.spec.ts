import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ALL_RULES } from '../../src/rules/all.js';
import { moddle } from '../moddle.js';

const at = (...parts: string[]) => new URL(`../../${parts.join('/')}`, import.meta.url);
const read = (...parts: string[]) => readFileSync(at(...parts), 'utf8');
const names = ALL_RULES.map(({ name }) => name);

describe('pages of rules', () => {
  for (const { name, severity } of ALL_RULES)
    it(`should have file, test, page and entry for ${name}`, () => {
      expect(read('src/rules', `${name}.ts`)).to.include(`name: '${name}'`);
      expect(read('test/rules', `${name}.spec.ts`)).to.include(`/${name}.js`);
      const page = read('docs/rules', `${name}.md`);
      expect(page).to.match(new RegExp(`^# ${name}\n\nSeverity: ${severity}\\.\n`));
      for (const part of ['Why', 'Wrong', 'Right', 'Quick fix']) expect(page).to.include(`\n## ${part}\n`);
      const row = new RegExp(`^\\| \\[${name}\\]\\(${name}\\.md\\) +\\| ${severity} `, 'm');
      expect(read('docs/rules/README.md')).to.match(row);
    });

  it('should have no page of a rule that is not there', () => {
    const pages = readdirSync(at('docs/rules')).map((file) => file.replace('.md', ''));
    expect(pages.filter((page) => page !== 'README')).to.have.members(names);
  });

  it('should lead to pages that exist', () => {
    for (const page of readdirSync(at('docs/rules')))
      for (const [, file = ''] of read('docs/rules', page).matchAll(/\]\(([\w-]+\.md)\)/g))
        expect(existsSync(at('docs/rules', file)), `${page}: ${file}`).to.equal(true);
  });

  it('should show XML that can be read', async () => {
    for (const name of names)
      for (const [, xml = ''] of read('docs/rules', `${name}.md`).matchAll(/^```xml\n([^]*?)^```/gm))
        await moddle({}).read(
          `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:connector="urn:bpmn-js-connector-palette:1" xmlns:activiti="x"><bpmn:process><bpmn:extensionElements>${xml}</bpmn:extensionElements></bpmn:process></bpmn:definitions>`
        );
  });
});
