import axe from 'axe-core';
import { expect } from 'chai';
import { problem, type Problem } from '../../src/model/problem.js';
import { all, button, clear, focused, one, press, settled, show } from './helper.js';
import { processView, task } from './samples.js';

const many = (count: number): Problem[] =>
  Array.from({ length: count }, (_, index) =>
    problem(
      index % 2 ? 'warning' : 'error',
      `T${index}/inputs/a`,
      'Problem {index}',
      { index: String(index) },
      `T${index}`
    )
  );

describe('the list of all problems', () => {
  afterEach(clear);

  const open = (problems: readonly Problem[]) =>
    show({ process: processView, diagram: problems, nameOf: (element) => `Task ${element}` });
  const texts = (root: Element) => all(root, '.go').map((row) => row.innerText.replace(/\s+/g, ' '));

  it('should not be there where nothing is wrong', async () => {
    const { panel } = await open([]);
    expect(all(panel, 'connector-problem-list')).to.have.length(0);
  });

  it('should be folded where there are notes only, and open with the first warning', async () => {
    const note = problem('info', 'T0/inputs/a', 'A note', {}, 'T0');
    const { panel } = await open([note]);
    const section = one(panel, 'connector-section');
    expect(section.hasAttribute('closed')).to.equal(true);
    panel.diagram = [note, ...many(2)];
    await settled();
    expect(section.hasAttribute('closed')).to.equal(false);
  });

  it('should show the worst first, with the names of their elements', async () => {
    const { panel } = await open(many(3));
    const shown = texts(panel).map((text) => text.replaceAll(' ', ''));
    expect(shown).to.eql(['Error:Problem0TaskT0', 'Error:Problem2TaskT2', 'Warning:Problem1TaskT1']);
  });

  it('should tell which one was chosen', async () => {
    const problems = many(2);
    const { panel, events } = await open(problems);
    all(panel, '.go')[1]?.click();
    expect(events).to.eql([{ type: 'problem-go', problem: problems[1] }]);
  });

  it('should lead to the process variable that one is about, in a part that is folded', async () => {
    const { panel } = await open(many(1));
    const [variable] = processView.variables;
    const section = all(panel, 'connector-section').at(-1);
    section?.toggleAttribute('closed', true);
    panel.reveal(problem('info', `Process_1/variables/${variable?.id ?? ''}`, 'Never set'));
    await settled();
    expect((focused() as HTMLElement).dataset['id']).to.equal(variable?.id);
    expect(section?.hasAttribute('closed')).to.equal(false);
  });

  it('should show one kind only, and all again where that kind is gone', async () => {
    const { panel } = await open(many(5));
    button(panel, '2 warnings').click();
    await settled();
    expect(texts(panel)).to.have.length(2);
    panel.diagram = many(1);
    await settled();
    expect(texts(panel)).to.have.length(1);
  });

  it('should keep fifty of five thousand on the page, and reach all of them by keys', async () => {
    const { panel } = await open(many(5000));
    expect(texts(panel)).to.have.length(50);
    const list = one(panel, 'ul');
    expect(all(panel, '.go[tabindex="0"]')).to.have.length(1);
    const steps: [key: string, shown: string][] = [
      ['End', 'Problem 4999'],
      ['Home', 'Problem 0'],
      ['PageDown', 'Problem 100'],
      ['ArrowUp', 'Problem 98'],
      ['ArrowDown', 'Problem 100'],
      ['PageUp', 'Problem 0']
    ];
    for (const [key, shown] of steps) {
      await press(list, key);
      expect((focused() as HTMLElement).innerText, key).to.include(shown);
      expect(texts(panel), key).to.have.length(50);
    }
    button(panel, 'Next').click();
    await settled();
    expect(one(panel, '[role="status"]').innerText).to.equal('51 to 100 of 5000');
  });

  it('should be accessible', async () => {
    const { panel } = await open(many(120));
    const { violations } = await axe.run(panel, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).to.eql([]);
  });
});

describe('what mends a problem', () => {
  afterEach(clear);

  it('should be offered beside it, and be told', async () => {
    const fixes: [NonNullable<Problem['fix']>, string][] = [
      [{ kind: 'create-variable', name: 'a', type: 'string' }, 'Create variable a'],
      [{ kind: 'map-by-name', name: 'a' }, 'Use variable a'],
      [{ kind: 'remove-entry', side: 'input', name: 'a' }, 'Remove a'],
      [{ kind: 'make-expression', side: 'input', name: 'a' }, 'Make it an expression'],
      [{ kind: 'use-name', implementation: 'a.B' }, 'Write a.B']
    ];
    const problems = fixes.map(([fix], index) => ({
      ...problem('error', `T/inputs/${index}`, 'Wrong'),
      fix
    }));
    const { panel, events } = await show({ task: task({}, { problems }) });
    one(panel, '.count').click();
    await settled();
    expect(all(panel, '.fix').map((each) => each.innerText)).to.eql(fixes.map(([, label]) => label));
    all(panel, '.fix')[0]?.click();
    expect(events).to.eql([{ type: 'problem-fix', problem: problems[0] }]);
  });
});
