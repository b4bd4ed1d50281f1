import { readdir, readFile } from 'node:fs/promises';
import { BpmnModdle } from 'bpmn-moddle';
import { expect } from 'chai';
import { inProject } from '../../scripts/paths.mjs';
import { connectorModdle, parseConnector, toExtensions } from '../../src/core.ts';
import { createCatalog } from '../../src/model/catalog.ts';
import { checkDiagram } from '../../src/rules/all.ts';
import { openDemo, serviceTasks, shape, start, stop } from './helper.mjs';

const FOLDER = inProject('demo', 'examples');

describe('the examples', () => {
  let files;
  let definitions;
  let demo;

  before(async () => {
    await start();
    demo = await openDemo();
    const names = (await readdir(FOLDER)).sort();
    files = await Promise.all(
      names.map(async (name) => ({
        name: name.replace('.bpmn', ''),
        xml: await readFile(`${FOLDER}/${name}`, 'utf8')
      }))
    );
    const built = (await readdir(inProject('definitions'))).filter((name) => !name.includes('schema'));
    definitions = await Promise.all(built.map((name) => readFile(inProject('definitions', name), 'utf8')));
  });
  after(async () => {
    await demo?.close();
    await stop();
  });

  it('should be seven, each with mapped connector tasks', () => {
    expect(files).to.have.length(7);
    for (const { xml, name } of files) {
      const tasks = serviceTasks(xml);
      expect(tasks, name).to.not.be.empty;
      for (const task of tasks) expect(Object.keys(task.entries), `${name} ${task.id}`).to.not.be.empty;
    }
  });

  it('should have no error and nothing to warn of', async () => {
    const connectors = definitions.flatMap((definition) => parseConnector(definition).connector ?? []);
    const { resolve } = createCatalog(connectors);
    for (const { name, xml } of files) {
      const moddle = new BpmnModdle({ connector: connectorModdle });
      const { rootElement, warnings } = await moddle.fromXML(xml);
      const tasks = rootElement.rootElements[0].flowElements.filter(
        ({ $type }) => $type === 'bpmn:ServiceTask'
      );
      for (const { implementation } of tasks) expect(resolve(implementation).state).to.equal('connector');
      const problems = [
        ...warnings,
        ...checkDiagram(rootElement, { connectors }).filter(({ severity }) => severity !== 'info'),
        ...toExtensions(rootElement, { connectors }).problems
      ];
      expect(problems, name).to.deep.equal([]);
    }
  });

  it('should be drawn as a whole', async () => {
    for (const { name, xml } of files) {
      const { rootElement } = await new BpmnModdle().fromXML(xml);
      const drawn = rootElement.diagrams[0].plane.planeElement.map(({ bpmnElement }) => bpmnElement.id);
      const there = rootElement.rootElements[0].flowElements.map(({ id }) => id);
      expect(drawn, name).to.have.members(there);
    }
  });

  it('should open from the menu without a word', async () => {
    const { page, complaints } = demo;
    for (const { name, xml } of files) {
      await page.locator('#examples-button').click();
      await page.locator(`[data-example="${name}"]`).click();
      await shape(page, serviceTasks(xml)[0].id).waitFor();
      expect(await page.locator('#messages').innerText(), name).to.equal('');
    }
    expect(complaints).to.deep.equal([]);
  });
});
