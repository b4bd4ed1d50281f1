import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import {
  chooseFiles,
  copyXml,
  openDemo,
  output,
  serviceTasks,
  shape,
  start,
  stop,
  until,
  variables
} from './helper.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const diagram = (implementation) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:connector="urn:bpmn-js-connector-palette:1" targetNamespace="urn:t">
  <bpmn:process id="Process_1" isExecutable="true">
    <bpmn:extensionElements>
      <connector:variable id="v1" name="restStatus" type="integer" required="false" value="7" />
      <connector:variable id="v2" name="restResult" type="string" required="false" />
    </bpmn:extensionElements>
    <bpmn:serviceTask id="Task_1" implementation="${implementation}">
      <bpmn:extensionElements><connector:task mappingType="listed" /></bpmn:extensionElements>
    </bpmn:serviceTask>
  </bpmn:process>
  <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="Process_1"><bpmndi:BPMNShape id="S_1" bpmnElement="Task_1">
    <dc:Bounds x="200" y="100" width="100" height="80" /></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

for (const colorScheme of ['light', 'dark'])
  describe(`outputs and preview in ${colorScheme}`, function () {
    this.timeout(90_000);
    let demo;
    let page;

    before(start);
    after(stop);
    beforeEach(async () => {
      demo = await openDemo({ colorScheme });
      ({ page } = demo);
    });
    afterEach(async () => {
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const found = await window.axe.run();
        return found.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`
        );
      });
      const { complaints } = demo;
      await demo.close();
      expect(violations).to.deep.equal([]);
      expect(complaints).to.deep.equal([]);
    });

    const open = async (implementation) => {
      await chooseFiles(page, { 'it.bpmn': diagram(implementation) }, () => page.locator('#open').click());
      await page.locator('#status', { hasText: 'it.bpmn is open' }).waitFor();
      await shape(page, 'Task_1').click({ position: { x: 8, y: 40 } });
      await page.locator('connector-mapping-output').first().waitFor();
    };
    const state = async () => {
      const xml = await copyXml(page);
      const types = Object.entries(variables(xml)).map(([name, { type }]) => `${name} ${type}`);
      return { types, entries: serviceTasks(xml)[0].entries };
    };
    /** What was done is one step: it is undone, and done again. */
    const undoRedo = async (before, after) => {
      expect(await state()).to.deep.equal(after);
      await page.locator('#undo').click();
      expect(await state()).to.deep.equal(before);
      await page.locator('#redo').click();
      expect(await state()).to.deep.equal(after);
    };
    const panel = () => page.locator('connector-panel');
    const reopen = async () => {
      const xml = await copyXml(page);
      await chooseFiles(page, { 'again.bpmn': xml }, () => page.locator('#open').click());
      const discard = page.locator('#confirm button[value=discard]');
      const opened = page.locator('#status', { hasText: 'again.bpmn is open' });
      await until(
        async () => (await discard.isVisible()) || (await opened.isVisible()),
        'an answer to the file'
      );
      if (await discard.isVisible()) await discard.click();
      await opened.waitFor();
      expect(await copyXml(page)).to.equal(xml);
    };

    it('should store an output in a new variable with one click', async () => {
      await open('rest.GET');
      const before = await state();
      await output(page, 'restStatus').getByRole('button', { name: 'New variable for restStatus' }).click();
      await undoRedo(before, {
        types: [...before.types, 'restStatus2 integer'],
        entries: { 'output restStatus2': 'variable "restStatus"' }
      });
      await reopen();
    });

    it('should map all that is new in one step', async () => {
      await open('rest.GET');
      const before = await state();
      await panel().getByRole('button', { name: 'Map all new' }).press('Enter');
      await undoRedo(before, {
        types: [...before.types, 'restResult2 json', 'responseHeaders json'],
        entries: {
          'output restStatus': 'variable "restStatus"',
          'output restResult2': 'variable "restResult"',
          'output responseHeaders': 'variable "responseHeaders"'
        }
      });
      expect(await panel().getByText('All outputs are stored.').count()).to.equal(1);
      await reopen();
    });

    it('should store fields of an output by keyboard, from a tree', async () => {
      await open('textract.EXTRACT');
      const before = await state();
      await panel().getByRole('button', { name: 'Fields of awsResult' }).press('Enter');
      const tree = panel().getByRole('tree', { name: 'Fields of awsResult' });
      await tree.getByRole('treeitem').first().focus();
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'Home'])
        await page.keyboard.press(key);
      for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const entry = { 'output Text': 'expression "${awsResult.Blocks[0].Text}"' };
      await undoRedo(before, { types: [...before.types, 'Text string'], entries: entry });
      const leaf = tree.getByRole('treeitem', { name: /^Text string → Text/ });
      await leaf.waitFor();
      await leaf.focus();
      await page.keyboard.press('Delete');
      expect((await state()).entries).to.deep.equal({});
      await page.locator('#undo').click();
      expect((await state()).entries).to.deep.equal(entry);
      await tree.getByRole('treeitem', { name: /^Confidence/ }).click();
      expect((await state()).types).to.include('Confidence json');
      await tree.getByRole('treeitem', { name: /^Page integer/ }).hover();
      await tree.getByRole('button', { name: 'Choose a variable for Page' }).click();
      await panel().getByRole('combobox', { name: 'Store Page in' }).selectOption('restStatus');
      expect((await state()).entries).to.include({
        'output restStatus': 'expression "${awsResult.Blocks[0].Page}"'
      });
      await reopen();
    });

    it('should set a new variable from an expression over the outputs', async () => {
      await open('rest.GET');
      await panel().getByRole('button', { name: 'Assignments' }).click();
      await panel()
        .getByRole('combobox', { name: 'Add an assignment' })
        .selectOption({ label: 'New variable…' });
      await page.keyboard.type('city');
      await panel().getByRole('combobox', { name: 'Type' }).selectOption('string');
      await panel().getByRole('button', { name: 'Create' }).click();
      const row = panel().locator('connector-assignments connector-mapping-field[data-name=city]');
      await row.getByRole('radio', { name: 'Expression', exact: true }).click();
      await row.locator('#field').click();
      await page.keyboard.insertText('${restResult.city}');
      await page.keyboard.press('Tab');
      const { types, entries } = await state();
      expect(types).to.include('city string');
      expect(entries).to.deep.equal({ 'output city': 'expression "${restResult.city}"' });
    });

    it('should show what a run comes to, as samples are typed, and keep them on demand', async () => {
      await open('rest.GET');
      await output(page, 'restStatus').getByRole('combobox').selectOption('restStatus');
      const before = await copyXml(page);
      await panel().getByRole('button', { name: 'Preview', exact: true }).click();
      const after = panel().locator('.results section[data-side=after]');
      const cell = after.locator('tr[data-name=restStatus]');
      await cell.waitFor();
      expect(await cell.locator('code').innerText()).to.equal('1');
      expect(await cell.innerText())
        .to.include('changed')
        .and.include('was 7');
      const sample = panel().getByRole('textbox', { name: /^restStatus/ });
      await sample.fill('404');
      await cell.locator('code', { hasText: '404' }).waitFor();
      expect(await copyXml(page)).to.equal(before);
      await sample.fill('4x');
      await panel().getByText('Enter a whole number, such as 42.').waitFor();
      await sample.fill('500');
      await panel().getByRole('checkbox', { name: 'Keep samples in the diagram' }).check();
      const kept = await copyXml(page);
      expect(kept).to.include('samples').and.include('500');
      await page.locator('#undo').click();
      expect(await copyXml(page)).to.equal(before);
      await page.locator('#redo').click();
      expect(await copyXml(page)).to.equal(kept);
      await reopen();
    });
  });
