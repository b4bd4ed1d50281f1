import type BpmnReplace from 'bpmn-js/lib/features/replace/BpmnReplace';
import type CopyPaste from 'diagram-js/lib/features/copy-paste/CopyPaste';
import type Clipboard from 'diagram-js/lib/features/clipboard/Clipboard';
import type { Shape } from 'bpmn-js/lib/model/Types';
import { toExtensions } from '../../src/core.js';
import {
  CRM,
  diagram,
  element,
  expect,
  mount,
  object,
  reversible,
  save,
  unmount,
  type TestModeler,
  type TestOptions
} from '../helper.js';

const ENGINE = 'xmlns:activiti="http://activiti.org/bpmn"';
const FOREIGN = diagram({
  namespaces: ENGINE,
  attributes: ' activiti:async="true"',
  a: '<bpmn:extensionElements><activiti:field name="x"><activiti:string>a &lt; b</activiti:string></activiti:field></bpmn:extensionElements>'
});

const VALUE = { kind: 'value', value: 'kept' } as const;

describe('behaviour of connector tasks', () => {
  afterEach(unmount);

  async function mapped(xml = diagram(), options: TestOptions = {}) {
    const modeler = await mount(xml, options);
    modeler.get('connectorTasks').setInput('Task_a', 'email', VALUE);
    return modeler;
  }

  const replace = (modeler: TestModeler, shape: Shape, type: string) =>
    modeler.get<BpmnReplace>('bpmnReplace' as never).replaceElement(shape, { type } as never) as Shape;

  const inputs = (modeler: TestModeler, shape: Shape) =>
    modeler
      .get('connectorTasks')
      .describe(shape)
      ?.inputs.filter(({ mapped }) => mapped)
      .map(({ mapped }) => mapped);

  function copy(from: TestModeler, shape: Shape, to: TestModeler = from): Shape {
    from.get<CopyPaste>('copyPaste' as never).copy([shape]);
    const tree = from.get<Clipboard>('clipboard' as never).get();
    to.get<Clipboard>('clipboard' as never).set(tree);
    const root = to.get('canvas').getRootElement();
    const pasted = to
      .get<CopyPaste>('copyPaste' as never)
      .paste({ element: root as never, point: { x: 700, y: 400 } }) as Shape[];
    return pasted[0] as Shape;
  }

  describe('replace', () => {
    for (const type of ['bpmn:UserTask', 'bpmn:SendTask', 'bpmn:ScriptTask', 'bpmn:CallActivity']) {
      it(`should keep the mapping through ${type} and back`, async () => {
        const modeler = await mapped();
        const other = replace(modeler, element(modeler, 'Task_a'), type);
        expect(object(other).get('implementation')).to.equal(undefined);
        expect(await save(modeler)).to.include('dormant="crm.FIND_CUSTOMER"');
        expect(toExtensions(modeler.getDefinitions() as never).json).to.not.include('kept');

        const back = replace(modeler, other, 'bpmn:ServiceTask');
        expect(object(back).get('implementation')).to.equal('crm.FIND_CUSTOMER');
        expect(inputs(modeler, back)).to.deep.equal([VALUE]);
        expect(await save(modeler)).to.not.include('dormant');
      });
    }

    it('should come back although the other type had an implementation', async () => {
      const modeler = await mapped();
      const user = replace(modeler, element(modeler, 'Task_a'), 'bpmn:UserTask');
      modeler.get('modeling').updateProperties(user as never, { implementation: '##unspecified' });
      const back = replace(modeler, user, 'bpmn:ServiceTask');
      expect(object(back).get('implementation')).to.equal('crm.FIND_CUSTOMER');
      expect(inputs(modeler, back)).to.deep.equal([VALUE]);
    });

    it('should leave behind what an engine file said of the other type', async () => {
      const json = JSON.stringify({ live: { mapping: { inputs: {}, outputs: {} } } }).replaceAll(
        '"',
        '&#34;'
      );
      const process = `<bpmn:userTask id="Dormant"><bpmn:extensionElements>
        <connector:task mappingType="listed" dormant="crm.FIND_CUSTOMER" json="${json}" />
      </bpmn:extensionElements></bpmn:userTask>`;
      const shapes =
        '<bpmndi:BPMNShape id="d" bpmnElement="Dormant"><dc:Bounds x="0" y="0" width="100" height="80" /></bpmndi:BPMNShape>';
      const namespaces = 'xmlns:connector="urn:bpmn-js-connector-palette:1"';
      const modeler = await mount(diagram({ process, shapes, namespaces }));
      expect(await save(modeler)).to.include('live');
      replace(modeler, element(modeler, 'Dormant'), 'bpmn:ServiceTask');
      expect(await save(modeler)).to.not.include('live');
      modeler.get('commandStack').undo();
      expect(await save(modeler)).to.include('live');
    });

    it('should be one undo step', async () => {
      const modeler = await mapped();
      replace(modeler, element(modeler, 'Task_a'), 'bpmn:UserTask');
      modeler.get('commandStack').undo();
      expect(inputs(modeler, element(modeler, 'Task_a'))).to.deep.equal([VALUE]);
    });

    it('should leave an implementation alone that names no connector', async () => {
      const modeler = await mount(diagram().replace('crm.FIND_CUSTOMER', '##WebService'));
      const other = replace(modeler, element(modeler, 'Task_a'), 'bpmn:SendTask');
      expect(object(other).get('implementation')).to.equal('##WebService');
    });

    it('should keep foreign extension elements and attributes', async () => {
      const modeler = await mount(FOREIGN);
      replace(modeler, element(modeler, 'Task_a'), 'bpmn:UserTask');
      const xml = await save(modeler);
      expect(xml)
        .to.include('<activiti:string>a &lt; b</activiti:string>')
        .and.to.include('activiti:async="true"');
    });
  });

  describe('copy and paste', () => {
    it('should bring the mapping along', async () => {
      const modeler = await mapped();
      const pasted = copy(modeler, element(modeler, 'Task_a'));
      expect(object(pasted).get('implementation')).to.equal('crm.FIND_CUSTOMER');
      expect(inputs(modeler, pasted)).to.deep.equal([VALUE]);
    });

    it('should bring it into another modeler', async () => {
      const [from, to] = [await mapped(), await mount(diagram())];
      expect(inputs(to, copy(from, element(from, 'Task_a'), to))).to.deep.equal([VALUE]);
      expect(await save(to)).to.include(
        '<connector:input name="email" kind="value" value="&#34;kept&#34;" />'
      );
    });

    it('should leave a secret that stands in the diagram where it is', async () => {
      const modeler = await mapped();
      const tasks = modeler.get('connectorTasks');
      tasks.setInput('Task_a', 'limit', { kind: 'value', value: 5 });
      const next = structuredClone(CRM);
      next.actions['crm-find'].inputs = next.actions['crm-find'].inputs.map((input) =>
        input.name === 'email' ? { ...input, secure: true } : input
      );
      modeler.get('connectors').add(next);
      const before = await save(modeler);
      const pasted = copy(modeler, element(modeler, 'Task_a'));
      expect(inputs(modeler, pasted)).to.deep.equal([{ kind: 'value', value: 5 }]);
      expect(inputs(modeler, element(modeler, 'Task_a'))).to.deep.include(VALUE);
      tasks.setInput('Task_a', 'email', { kind: 'expression', value: '${key}' });
      expect(inputs(modeler, copy(modeler, element(modeler, 'Task_a')))).to.have.length(2);
      modeler.get('commandStack').undo();
      modeler.get('commandStack').undo();
      tasks.setInput('Task_a', 'email', { kind: 'expression', value: "${'hunter2'}" });
      expect(inputs(modeler, copy(modeler, element(modeler, 'Task_a')))).to.have.length(1);
      modeler.get('commandStack').undo();
      modeler.get('commandStack').undo();
      modeler.get('commandStack').undo();
      expect(await save(modeler)).to.equal(before);
    });

    it('should paste into a modeler without this package', async () => {
      const [from, plain] = [await mapped(), await mount(diagram(), { modules: [] })];
      const pasted = copy(from, element(from, 'Task_a'), plain);
      expect(object(pasted).get('implementation')).to.equal('crm.FIND_CUSTOMER');
      expect(await save(plain)).to.not.include('connector:');
    });

    it('should paste what comes from a modeler without this package', async () => {
      const saved = await save(await mapped());
      const [plain, to] = [await mount(saved, { modules: [] }), await mount(diagram())];
      const pasted = copy(plain, element(plain, 'Task_a'), to);
      expect(object(pasted).get('implementation')).to.equal('crm.FIND_CUSTOMER');
    });

    it('should survive the clipboard as text', async () => {
      const modeler = await mapped();
      modeler.get<CopyPaste>('copyPaste' as never).copy([element(modeler, 'Task_a')]);
      const tree = modeler.get<Clipboard>('clipboard' as never).get();
      expect(JSON.stringify(tree)).to.include('connector:task').and.to.not.include('connector:Task');
    });

    it('should keep foreign extension elements and attributes', async () => {
      const modeler = await mount(FOREIGN);
      copy(modeler, element(modeler, 'Task_a'));
      const xml = await save(modeler);
      expect(xml.split('<activiti:string>a &lt; b</activiti:string>')).to.have.length(3);
      expect(xml.split('activiti:async="true"')).to.have.length(3);
    });

    it('should keep foreign attributes where their prefix means nothing yet', async () => {
      const from = await mount(
        diagram({
          namespaces: 'xmlns:one="http://one" xmlns:two="http://two"',
          attributes: ' one:a="1"',
          a: '<bpmn:extensionElements><x:field xmlns:x="http://x" two:b="2"><x:in two:c="3" /></x:field></bpmn:extensionElements>'
        })
      );
      const to = await mount(diagram({ namespaces: 'xmlns:one="http://another"' }));
      copy(from, element(from, 'Task_a'), to);
      const saved = await save(to);
      const parsed = new DOMParser().parseFromString(saved, 'application/xml');
      const value = (tag: string, uri: string, name: string) =>
        [...parsed.getElementsByTagNameNS('*', tag)]
          .map((found) => found.getAttributeNS(uri, name))
          .find((text) => text !== null);
      expect(value('serviceTask', 'http://one', 'a')).to.equal('1');
      expect(value('field', 'http://two', 'b')).to.equal('2');
      expect(value('in', 'http://two', 'c')).to.equal('3');

      copy(from, element(from, 'Task_a'));
      expect((await save(from)).split('xmlns:one=')).to.have.length(2);
    });

    it('should leave foreign data to bpmn-js where the host says so', async () => {
      const modeler = await mount(FOREIGN, { connectorTasks: { keepForeignData: false } });
      copy(modeler, element(modeler, 'Task_a'));
      expect((await save(modeler)).split('activiti:async="true"')).to.have.length(2);
    });
  });

  it('should go with its task, and come back on undo', async () => {
    const modeler = await mapped();
    modeler.get('modeling').removeShape(element(modeler, 'Task_a'));
    expect(await save(modeler)).to.not.include('connector:');
    modeler.get('commandStack').undo();
    expect(inputs(modeler, element(modeler, 'Task_a'))).to.deep.equal([VALUE]);
  });

  it('should keep foreign extension elements beside its own, do, undo and redo', async () => {
    const modeler = await mount(FOREIGN);
    const { after } = await reversible(modeler, () =>
      modeler.get('connectorTasks').setInput('Task_a', 'email', VALUE)
    );
    expect(after).to.include('<activiti:string>');
  });

  it('should refuse a file that binds the prefix to another URI, by name', async () => {
    const modeler = await mount(diagram());
    const foreign = diagram({
      namespaces: 'xmlns:connector="http://example.org/other"',
      a: '<bpmn:extensionElements><connector:thing /></bpmn:extensionElements>'
    });
    const error = await modeler.importXML(foreign).then(
      () => undefined,
      (error: Error) => error
    );
    expect(error?.message).to.include('<connector>').and.to.include('<http://example.org/other>');
    const text = diagram({ a: '<bpmn:documentation>xmlns:connector="x"</bpmn:documentation>' });
    expect((await modeler.importXML(text)).warnings).to.eql([]);
    const tag = '<a xmlns:connector="x" />';
    const comment = diagram({
      a: `<!-- ${tag} --><bpmn:documentation><![CDATA[${tag}]]></bpmn:documentation>`
    });
    expect((await modeler.importXML(comment)).warnings).to.eql([]);
  });

  for (const open of ['<!--', '<![CDATA['])
    it(`should not hang on a hostile file of unclosed ${open}`, async () => {
      const modeler = await mount(diagram());
      const xml = '<x xmlns:connector="x">' + open.repeat(200_000);
      const error = await modeler.importXML(xml).then(
        () => undefined,
        (error: Error) => error
      );
      expect(error?.message).to.include('<connector>');
    });
});
