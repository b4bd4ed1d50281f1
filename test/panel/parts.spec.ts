import { expect } from 'chai';
import { problem } from '../../src/model/problem.js';
import { MappingChangeEvent } from '../../src/panel/events.js';
import { NO_EXTENSIONS } from '../../src/panel/extensions.js';
import { neededFor, parts } from '../../src/panel/parts.js';
import type { TaskView } from '../../src/model/views.js';
import { all, clear, one, show } from './helper.js';
import { samples } from './samples.js';

const NONE = {
  ...{ task: undefined, process: undefined, diagram: undefined },
  ...{ extensions: NO_EXTENSIONS, readOnly: false, commands: [] }
};
const wrong = problem('error', 'Task_1/inputs/text', 'Missing', {}, 'Task_1');

function task(): TaskView {
  const found = samples['connector']?.().task;
  if (!found) throw new Error('no task');
  return found;
}

const alone = (): TaskView => ({
  ...{ ...task(), problems: [], outputs: [], assignments: [] },
  inputs: task().inputs.map((input) => ({ ...input, problems: [] }))
});

const process = (more = {}) => ({ element: 'P', name: 'P', variables: [], problems: [], ...more });

// the first in this file, in a page of its own: nothing of a task is loaded yet
describe('the parts of a panel', () => {
  afterEach(clear);

  it('should be none before there is something to show', async () => {
    const { panel } = await show({});
    expect(Object.keys(parts)).to.deep.equal([]);
    expect(panel.renderRoot.textContent).to.include('Select a task or a process.');
  });

  it('should leave what is shown until all of the next is there', async () => {
    const { panel } = await show({});
    const shown: boolean[] = [];
    const watcher = new MutationObserver(() => {
      const [header] = all(panel, 'connector-header');
      const whole = !!header?.shadowRoot && all(panel, 'connector-inputs').some((each) => each.shadowRoot);
      shown.push(header ? whole : panel.renderRoot.textContent.includes('Select a task'));
    });
    watcher.observe(panel.renderRoot, { childList: true, subtree: true });
    panel.task = task();
    await panel.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    watcher.disconnect();
    expect(shown).to.include(true).and.not.include(false);
    expect(one(panel, 'connector-header').shadowRoot).to.not.equal(null);
    expect(parts.reading).to.equal(undefined);
    expect(parts.process).to.equal(undefined);
  });

  it('should end what is typed while the next is on its way', async () => {
    const { panel, events } = await show({ task: task() });
    expect(parts.process).to.equal(undefined);
    panel.task = undefined;
    panel.process = process();
    await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
    panel
      .row('text')
      ?.dispatchEvent(
        new MappingChangeEvent('Task_1', { side: 'input', name: 'text' }, { kind: 'value', value: 'a' }, true)
      );
    await panel.updateComplete;
    expect(events.map(({ type }) => type)).to.deep.equal(['mapping-change', 'edit-commit']);
    expect(panel.renderRoot.querySelector('connector-variable-table')).to.not.equal(null);
  });

  it('should be those of what is shown, and no others', () => {
    expect(neededFor(NONE)).to.deep.equal({ views: [], besides: [] });
    expect(neededFor({ ...NONE, task: alone() })).to.deep.equal({
      views: ['edits', 'task', 'editing'],
      besides: []
    });
    expect(neededFor({ ...NONE, task: { ...alone(), problems: [wrong] }, readOnly: true })).to.deep.equal({
      views: ['edits', 'task', 'reading'],
      besides: ['problems']
    });
    const sections = [{ id: 's', label: 'S', element: 'x-y' }];
    expect(
      neededFor({ ...NONE, task: alone(), extensions: { ...NO_EXTENSIONS, sections } }).besides
    ).to.deep.equal(['host']);
    expect(neededFor({ ...NONE, process: process(), diagram: [wrong] })).to.deep.equal({
      views: ['edits', 'process', 'variables'],
      besides: ['diagram']
    });
    expect(neededFor({ ...NONE, process: process({ problems: [wrong] }), readOnly: true })).to.deep.equal({
      views: ['edits', 'process', 'rows'],
      besides: ['problems']
    });
  });
});
