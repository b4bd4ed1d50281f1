import axe from 'axe-core';
import { expect } from 'chai';
import '../../src/builder/connector-builder.js';
import type { ConnectorBuilderElement } from '../../src/builder/connector-builder.js';
import type { JsonObject } from '../../src/model/json.js';
import { parseConnector } from '../../src/model/parse-connector.js';
import { ConnectorBuilderModule, type ConnectorBuilder } from '../../src/builder/index.js';
import { CRM, diagram, mount, reversible, save, unmount, until } from '../helper.js';
import { large, sample } from './samples.js';

const host = (sources: Record<string, JsonObject> = {}) => ({
  source: (name: string) => sources[name],
  categories: ['Sales'],
  read: () => undefined,
  plan: () => ({ problems: [], tasks: [] }),
  nameOf: (id: string) => id
});

describe('builder/connector-builder', () => {
  let builder: ConnectorBuilderElement;

  async function show(given: JsonObject | string, sources?: Record<string, JsonObject>): Promise<void> {
    builder = document.createElement('connector-builder');
    builder.host = host(sources);
    builder.given = given;
    document.body.append(builder);
    await settled();
  }

  const settled = async () => {
    for (let round = 0; round < 3; round++) {
      await builder.updateComplete;
      await new Promise(requestAnimationFrame);
    }
  };
  const inner = (...path: string[]): HTMLElement | null => {
    let root: ParentNode | null = builder.renderRoot;
    for (const selector of path.slice(0, -1)) root = root?.querySelector(selector)?.shadowRoot ?? null;
    return root?.querySelector<HTMLElement>(path.at(-1) ?? '') ?? null;
  };
  const fields = (...path: string[]) => inner('connector-builder-form', 'connector-builder-fields', ...path);
  const line = (path: string) => inner('connector-builder-list', `[data-path="${path}"]`);
  const press = async (element: HTMLElement | null) => {
    element?.click();
    await settled();
  };
  const type = async (element: HTMLElement | null, text: string, event = 'change') => {
    (element as HTMLInputElement).value = text;
    element?.dispatchEvent(new Event(event, { bubbles: true }));
    await settled();
  };
  const violations = async () =>
    (await axe.run(builder)).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id} ${target.join(' ')}`)
    );

  afterEach(() => {
    builder?.remove();
    unmount();
  });

  it('should show each part, and axe finds nothing', async () => {
    await show(sample(), { crm: sample() });
    for (const { path } of builder.session.rows) {
      builder.guide.do(() => builder.session.select(path));
      await settled();
      expect(await violations(), path).to.deep.equal([]);
    }
    await press(line('/actions/find'));
    await press(
      inner('connector-builder-form', 'connector-builder-parameters', '[data-path="/actions/find/inputs/0"]')
    );
    expect(
      inner(
        'connector-builder-form',
        'connector-builder-parameters',
        'connector-builder-fields',
        '#field-name'
      )
    ).to.have.property('value', 'email');
    expect(await violations()).to.deep.equal([]);
  });

  it('should have no field for the value of a secret', async () => {
    await show(sample());
    await press(line('/config/0'));
    expect(fields('#field-value')).not.to.equal(null);
    await press(fields('#field-secure'));
    expect(fields('#field-value')).to.equal(null);
    expect(builder.session.draft.text).not.to.contain('crm.example');
    builder.travel('undo');
    await settled();
    expect(builder.session.draft.text).to.contain('crm.example');
  });

  it('should tell of each saving, and of each step back', async () => {
    await show(sample());
    const said = () => inner('[role="status"].subtle[slot]')?.textContent ?? '';
    const tell = async (act: () => void) => {
      act();
      await settled();
      return said();
    };
    builder.session.draft.edit({ ...sample(), description: 'One' });
    builder.session.draft.edit({ ...sample(), description: 'Two' });
    for (const [act, text] of [
      [builder.saving.save, 'Saved as crm.json.'],
      [() => builder.travel('undo'), 'Undone.']
    ] as const) {
      const [first, second] = [await tell(act), await tell(act)];
      expect([first.trim(), second.trim()]).to.deep.equal([text, text]);
      expect(first).not.to.equal(second);
    }
  });

  it('should save under another name as it is, where the name was the id too', async () => {
    const { id: _id, ...anonymous } = sample();
    const presentation = { crm: { title: 'CRM' }, find: { title: 'Find a customer' } };
    await show({ ...anonymous, presentation });
    const saved: JsonObject[] = [];
    builder.addEventListener('builder-save', ({ value }) => saved.push(value));
    builder.saving.ask();
    await settled();
    await type(inner('connector-builder-save-as', 'input'), 'crm-copy', 'input');
    inner('connector-builder-save-as', 'form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    const { connector } = parseConnector(saved[0]);
    expect(connector).to.include({ name: 'crm-copy', title: 'CRM' });
    expect(connector?.actions.map(({ title }) => title)).to.deep.equal(['Find a customer', 'Save']);
    expect(builder.session.draft.value).not.to.have.property('id');
  });

  it('should lead from a problem to its field', async () => {
    await show({ ...sample(), presentation: { find: { documentation: 'http://x' } } }, { crm: sample() });
    const jump = [...builder.renderRoot.querySelectorAll<HTMLElement>('.problems button')].find((each) =>
      each.textContent.includes('https://')
    );
    await press(jump ?? null);
    expect(builder.session.selected).to.equal('/actions/find');
    await until(() => inner('connector-builder-form', 'details')?.hasAttribute('open') ?? false);
  });

  it('should take an image for an icon, and nothing else', async () => {
    await show(sample());
    const choose = async (file: File) => {
      const input = inner('connector-builder-form', 'details')
        ?.querySelector('connector-builder-fields')
        ?.renderRoot.querySelector<HTMLInputElement>('#field-icon');
      const data = new DataTransfer();
      data.items.add(file);
      if (input) input.files = data.files;
      input?.dispatchEvent(new Event('change'));
      await settled();
    };
    const more = () =>
      inner('connector-builder-form', 'details')?.querySelector('connector-builder-fields')?.renderRoot
        .textContent ?? '';
    await choose(new File(['<html>'], 'a.html', { type: 'text/html' }));
    expect(more()).to.contain('An icon is a PNG, JPEG, GIF, WebP or SVG image.');
    await choose(new File(['x'.repeat(60_000)], 'a.png', { type: 'image/png' }));
    expect(more()).to.contain('The image is too large');
    await choose(new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.svg', { type: 'image/svg+xml' }));
    await until(() => builder.session.draft.text.includes('data:image/svg+xml'));
    expect(builder.session.draft.value['presentation']).to.have.nested.property('crm-id.icon');
  });

  it('should make a schema from a sample', async () => {
    await show(sample());
    await press(line('/actions/save'));
    const model = () =>
      inner('connector-builder-form', 'details')
        ?.querySelector('connector-builder-fields')
        ?.renderRoot.querySelector('connector-builder-model')?.renderRoot;
    await press(model()?.querySelector<HTMLElement>('.toggle') ?? null);
    await type(model()?.querySelector<HTMLElement>('#sample') ?? null, '{"id": 1}', 'input');
    await press([...(model()?.querySelectorAll<HTMLElement>('.action') ?? [])][0] ?? null);
    expect(JSON.stringify(builder.session.draft.value)).to.contain(
      '"model":{"type":"object","properties":{"id":{"type":"integer"}}}'
    );
  });

  it('should draw few of many parts, and find one', async () => {
    await show(large(5000));
    const lines = () => inner('connector-builder-list', '.track')?.querySelectorAll('[role=treeitem]') ?? [];
    expect(lines().length).to.be.within(5, 80);
    await type(inner('connector-builder-list', 'input'), 'action 4321', 'input');
    expect(lines()[0]?.textContent).to.contain('4321');
    await press(lines()[0] as HTMLElement);
    expect(builder.session.selected).to.equal('/actions/action-4321');
    await type(fields('#field-name'), 'OTHER', 'input');
    expect(builder.session.draft.text).to.contain('"OTHER"');
  });

  it('should not mind what is no definition', async () => {
    for (const given of [
      '',
      '[1',
      '{"name": 1, "actions": [1, {"inputs": 3}]}',
      '{"actions": {"a": {"name": {}}}}'
    ]) {
      await show(given);
      for (const { path } of builder.session.rows) builder.guide.do(() => builder.session.select(path));
      await settled();
      expect(inner('connector-dialog'), given).not.to.equal(null);
      builder.remove();
    }
  });

  it('should open a connector in objects that stay the same, and only once for a diagram that is there', async () => {
    const modeler = await mount(diagram(), { modules: [ConnectorBuilderModule] });
    const service = modeler.get<ConnectorBuilder>('connectorBuilder');
    await service.open({ name: 'crm' });
    const opened = document.querySelector('connector-builder');
    const actions = opened?.session.draft.value['actions'] as Record<string, JsonObject>;
    expect(actions['crm-find']?.['inputs']).to.have.length(2);
    expect(actions['crm-find']?.['inputs']).to.equal(actions['crm-find']?.['inputs']);
    service.close();
    const late = service.open({ name: 'crm' });
    modeler.destroy();
    await late;
    expect(document.querySelector('connector-builder')).to.equal(null);
  });

  it('should apply as one step, and add what is new as one', async () => {
    const modeler = await mount(diagram(), { modules: [ConnectorBuilderModule] });
    const service = modeler.get<ConnectorBuilder>('connectorBuilder' as never);
    const before = await save(modeler);
    await service.open({ definition: sample() });
    builder = document.querySelector('connector-builder')!;
    const names = () =>
      modeler
        .get('connectors')
        .all()
        .map(({ name }) => name);
    // one of its name is there, and its tasks are asked about
    await builder.apply();
    expect(builder.preview).not.to.equal(undefined);
    await reversible(
      modeler,
      () => void modeler.get('connectorDefinitions').replace('crm', { ...sample(), name: 'sales' })
    );
    modeler.get('commandStack').undo();
    expect(await save(modeler)).to.equal(before);
    const definitions = modeler.get('connectorDefinitions');
    expect(definitions.add({ ...sample(), name: 'crm' }).at(-1)?.template).to.equal(
      'there is a connector named <{name}> already'
    );
    expect(definitions.add({ name: 'a.b' }).some(({ severity }) => severity === 'error')).to.equal(true);
    const { connector } = definitions.read({ ...sample(), name: 'other' });
    definitions.add(connector);
    expect(names()).to.deep.equal(['crm', 'other']);
    // what was read is not read again
    expect(modeler.get('connectors').get('other')).to.equal(connector);
    modeler.get('commandStack').undo();
    expect(names()).to.deep.equal(['crm']);
    modeler.get('commandStack').redo();
    expect(names()).to.deep.equal(['crm', 'other']);
    service.close();
    expect(document.querySelector('connector-builder')).to.equal(null);
  });

  it('should be offered for a catalogue, a connector and a task', async () => {
    const modeler = await mount(diagram(), { modules: [ConnectorBuilderModule], connectors: [CRM] });
    const commands = modeler.get('connectorCommands');
    expect(commands.for('catalog', {}).map(({ label }) => label)).to.deep.equal(['New connector…']);
    const task = modeler.get('connectorTasks').describe('Task_a')!;
    const offered = commands.for('task', { elements: [], task });
    expect(offered.map(({ label }) => label)).to.deep.equal(['Edit connector', 'Save as connector']);
    offered[1]?.run({ elements: [], task });
    await until(() => document.querySelector('connector-builder') !== null);
    builder = document.querySelector('connector-builder')!;
    await settled();
    expect(builder.session.known).to.equal(undefined);
    expect(builder.session.draft.text).to.contain('FIND_CUSTOMER').and.to.contain('"name": "crm-2"');
  });
});
