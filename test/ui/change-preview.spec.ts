import axe from 'axe-core';
import { expect } from 'chai';
import type { Fate, Outcome } from '../../src/lifecycle/migrate.js';
import type { TaskPlan } from '../../src/lifecycle/plan.js';
import type { MappingEntry } from '../../src/model/views.js';
import { ConnectorChangePreviewElement } from '../../src/ui/connector-change-preview.js';

const entry = (name: string, value: string): MappingEntry => ({
  side: 'input',
  name,
  mapped: { kind: 'value', value }
});

const fate = (outcome: Outcome, name: string, then = name, more: Partial<Fate> = {}): Fate => ({
  ...{ entry: entry(name, `of ${name}`), next: entry(then, `of ${name}`), outcome },
  ...more
});

const asked = { id: 'x', name: 'reason', type: 'string', description: '', required: true };

const plan = (id: string, more: Partial<TaskPlan> = {}): TaskPlan => ({
  // nothing of the preview looks at the element
  ...{ element: {} as TaskPlan['element'], id, from: 'crm.FIND', to: 'crm.SEARCH', missing: false },
  ...{ fates: [], stays: [], asks: [] },
  ...more
});

const MIXED = [
  plan('A', {
    fates: [fate('moved', 'email', 'address'), fate('kept', 'limit', 'limit', { why: 'gone' })],
    stays: [fate('same', 'note')]
  }),
  plan('B', { fates: [fate('returned', 'email')], asks: [asked] }),
  plan('C', { from: 'crm.SAVE', to: 'crm.SAVE', missing: true })
];

describe('ui/connector-change-preview', () => {
  let preview: ConnectorChangePreviewElement;

  async function show(plans: readonly TaskPlan[]): Promise<void> {
    preview = new ConnectorChangePreviewElement();
    preview.nameOf = (id) => `Task ${id}`;
    preview.plans = plans;
    document.body.append(preview);
    await preview.updateComplete;
  }

  const root = () => preview.renderRoot as ShadowRoot;
  const texts = (selector: string) =>
    [...root().querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const press = async (selector: string) => {
    root().querySelector<HTMLElement>(selector)?.click();
    await preview.updateComplete;
  };

  afterEach(() => preview.remove());

  it('should count what changes', async () => {
    await show(MIXED);
    expect(texts('.summary')).to.deep.equal([
      '3 tasks change: 1 value moves, 1 value stays, 1 value is kept aside, 1 value comes back, 1 input needs a value, 1 task is left without its action'
    ]);
    preview.plans = [];
    await preview.updateComplete;
    expect(texts('.summary')).to.deep.equal(['No task changes.']);
  });

  it('should tell task by task what becomes of each value', async () => {
    await show(MIXED);
    expect(texts('.rows li')).to.deep.equal([
      'moves email ⇒becomes address Value "of email"',
      'kept aside limit Value "of limit" There is no such input or output any more.',
      'stays note Value "of note"',
      'needs a value reason string',
      'comes back email Value "of email"'
    ]);
    expect(texts('h3 .wrap')).to.deep.equal(['crm.FIND ⇒becomes crm.SEARCH', 'crm.SAVE']);
    expect(texts('.note')[0]).to.include('There is no such action any more');
  });

  it('should tell where an output came from, and that it goes to a variable', async () => {
    const output = (value: string): MappingEntry => ({
      ...{ side: 'output', name: 'theCustomer' },
      mapped: { kind: 'variable', value }
    });
    await show([
      plan('A', { fates: [{ entry: output('customer'), next: output('client'), outcome: 'moved' }] })
    ]);
    expect(texts('.rows li')).to.deep.equal(['moves → theCustomer Variable customer ⇒becomes client']);
  });

  it('should never show a secret', async () => {
    await show([plan('A', { fates: [fate('kept', 'token', 'token', { secret: true })] })]);
    expect(texts('.rows li')).to.deep.equal(['kept aside token Value ••••••']);
    expect(root().textContent).to.not.include('of token');
  });

  it('should name the task that was chosen', async () => {
    await show(MIXED);
    const ids: string[] = [];
    preview.addEventListener('change-preview-go', ({ id }) => ids.push(id));
    expect(texts('.go')).to.deep.equal(['Task A', 'Task B', 'Task C']);
    await press('[data-id=B] .go');
    expect(ids).to.deep.equal(['B']);
  });

  it('should put few tasks of many on the page', async () => {
    const many = Array.from({ length: 2000 }, (_, index) =>
      plan(String(index), { fates: [fate('kept', 'x')] })
    );
    await show([...many, ...MIXED.slice(2)]);
    expect(root().querySelectorAll('.go').length).to.equal(0);
    await press('.fold');
    expect(root().querySelectorAll('.go').length).to.equal(50);
    expect(texts('.more')).to.deep.equal(['Show 50 more of 1950']);
    await press('.more');
    await preview.updateComplete;
    expect(root().querySelectorAll('.go').length).to.equal(100);
    expect(root().activeElement?.textContent.trim()).to.equal('Task 50');
    await press('.fold');
    expect(root().querySelectorAll('.go').length).to.equal(0);
  });

  it('should be told by axe that nothing is wrong', async () => {
    await show(MIXED);
    const rules = { region: { enabled: false }, 'heading-order': { enabled: false } };
    const { violations } = await axe.run(preview, { rules });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });
});
