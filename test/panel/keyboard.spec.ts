import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clear, control, field, focused, settled, show } from './helper.js';
import { connectors, task, taskOf } from './samples.js';

const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await settled();
};

/** What has the focus, in a word. */
const here = () => {
  const element = focused() as HTMLElement;
  return (
    element.getAttribute('aria-label') ?? (element.textContent.trim().replace(/\s+/g, ' ') || element.id)
  );
};

describe('the panel by keyboard alone', () => {
  afterEach(clear);

  it('should choose another action', async () => {
    const { panel, events } = await show({ task: task(), connectors });
    panel.focus();
    await press('Tab', 'Tab');
    expect(here()).to.equal('Change action');
    await press('Enter');
    expect(here()).to.equal('Choose an action of Slack');
    await sendKeys({ type: 'channel' });
    await press('Enter');
    expect(events).to.deep.equal([
      { type: 'connector-apply', element: 'Task_1', implementation: 'slack.CREATE_CHANNEL' }
    ]);
  });

  it('should switch the kind with the arrow keys, type, and undo in the panel', async () => {
    const { panel, events } = await show({ task: taskOf('string') });
    field(panel).focus();
    await press('ArrowRight', 'ArrowRight');
    expect(field(panel).kind).to.equal('value');
    await press('Tab');
    expect(focused()).to.equal(control(field(panel)));
    await sendKeys({ type: 'Hi' });
    expect(events.at(-1)).to.deep.include({ mapped: { kind: 'value', value: 'Hi' }, open: true });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    expect(events.at(-1)).to.deep.equal({ type: 'history-undo', element: 'Task_1' });
    expect(control(field(panel)).value).to.equal('Hi');
    await press('Tab');
    expect(events.at(-1)).to.deep.equal({ type: 'edit-commit', element: 'Task_1' });
  });

  it('should fold a section away', async () => {
    const { panel } = await show({ task: taskOf('string') });
    const section = panel.renderRoot.querySelector('connector-section');
    section?.renderRoot.querySelector('button')?.focus();
    await press('Enter');
    expect(section?.closed).to.equal(true);
    expect(field(panel).offsetHeight).to.equal(0);
  });
});
