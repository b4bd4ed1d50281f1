import axe from 'axe-core';
import { expect } from 'chai';
import { ConnectorPanelModule } from '../../src/panel/index.js';
import type { ConnectorPanel } from '../../src/panel/ConnectorPanel.js';
import type { ConnectorPanelElement } from '../../src/panel/connector-panel.js';
import { diagram, element, mount, save, unmount } from '../helper.js';
import { all, button, choose, clear, control, field, one, press, settled, show, type } from './helper.js';
import { samples } from './samples.js';

const EDITS = 'input:not([readonly]):not([type=search]), select, textarea, [contenteditable]';

describe('a panel that is read only', () => {
  afterEach(() => {
    clear();
    unmount();
  });

  for (const [name, sample] of Object.entries(samples))
    it(`should show all and change nothing: ${name}`, async () => {
      const { panel, events } = await show({ ...sample(), readOnly: true });
      for (const each of all<HTMLButtonElement>(panel, 'button')) each.click();
      await settled();
      expect(all(panel, EDITS)).to.have.length(0);
      for (const each of all<HTMLButtonElement>(panel, 'button')) each.click();
      await press(one(panel, 'section'), 'z', { ctrlKey: true });
      expect(events).to.deep.equal([]);
      const { violations } = await axe.run('connector-panel', { rules: { region: { enabled: false } } });
      expect(violations.map(({ id }) => id)).to.deep.equal([]);
    });

  it('should let each value be reached and copied', async () => {
    const { panel } = await show({ ...samples['connector']?.(), readOnly: true });
    const shown = all(panel, '.value');
    expect(shown.length).to.be.above(2);
    expect(shown.every((each) => each.tabIndex === 0)).to.equal(true);
    expect(shown.map((each) => each.textContent)).to.include('chanel');
    expect(panel.renderRoot.querySelector('[inert]')).to.equal(null);
  });

  it('should list the inputs as where they can be changed', async () => {
    const names = (of: Element, rows: string) =>
      all(of, rows).map((row) => row.dataset['name'] ?? (row as Element & { name?: string }).name);
    const given = samples['connector']?.();
    const task = given?.task && { ...given.task, inputs: given.task.inputs.toReversed() };
    const edited = await show({ ...given, task });
    const editable = names(one(edited.panel, 'connector-inputs'), 'connector-mapping-field');
    const { panel } = await show({ ...given, task, readOnly: true });
    expect(names(one(panel, 'connector-reading'), 'li')).to.deep.equal(editable);
    expect(editable.length).to.be.above(3);
  });

  it('should never show a secret', async () => {
    const { panel } = await show({ ...samples['values']?.(), readOnly: true });
    expect(all(panel, '.value').map((each) => each.textContent)).to.include('••••••••');
    expect(all(panel, '*').some((each) => each.textContent === 'hidden')).to.equal(false);
  });

  it('should be set by an option and while it runs, ending what is typed', async () => {
    const modeler = await mount(diagram(), {
      modules: [ConnectorPanelModule],
      connectorPanel: { open: true, readOnly: true }
    });
    const panelService = modeler.get('connectorPanel' as never) as ConnectorPanel;
    modeler.get('selection').select(element(modeler, 'Task_a'));
    await settled();
    const panel = one<ConnectorPanelElement>(document.body, 'connector-panel');
    expect(panel.readOnly).to.equal(true);
    panelService.setReadOnly(false);
    await settled();
    await choose(field(panel, 'email'), 'expression');
    await type(control(field(panel, 'email')), '${a}');
    panelService.setReadOnly(true);
    await settled();
    const before = await save(modeler);
    expect(before).to.include('${a}');
    expect(all(panel, EDITS)).to.have.length(0);
    expect(() => button(panel, 'Change action')).to.throw('no button');
    await press(one(panel, 'section'), 'z', { ctrlKey: true });
    expect(await save(modeler)).to.equal(before);
    modeler.get('commandStack').undo();
    expect(await save(modeler)).to.not.equal(before);
  });
});
