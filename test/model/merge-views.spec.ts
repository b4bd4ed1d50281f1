import { expect } from 'chai';
import type { Parameter } from '../../src/model/connector.js';
import { mergeViews } from '../../src/model/merge-views.js';
import { problem } from '../../src/model/problem.js';
import type { InputView, Mapped, ProcessVariable, TaskView } from '../../src/model/views.js';

const parameter = (name: string): Parameter => ({
  ...{ id: name, name, description: '', type: 'string', required: false }
});
const value = (text: string): Mapped => ({ kind: 'value', value: text });
const input = (name: string, mapped?: Mapped, more: Partial<InputView> = {}): InputView => ({
  ...{ parameter: parameter(name), undeclared: false, problems: [] },
  ...(mapped && { mapped }),
  ...more
});
const variable = (name: string, type = 'string'): ProcessVariable => ({
  ...{ id: `id-${name}`, name, type, required: false }
});
const view = (element: string, more: Partial<TaskView> = {}): TaskView => ({
  ...{ element, name: element, state: 'connector', mappingType: 'listed', mapped: true },
  ...{ inputs: [], outputs: [], assignments: [], kept: [], variables: [], constants: [], errors: [] },
  ...{ problems: [], ...more }
});

describe('several tasks as one', () => {
  it('should give one task as it is', () => {
    const only = view('a');
    expect(mergeViews([only])).to.equal(only);
  });

  it('should name the tasks and not call them by one of their names', () => {
    const { element, elements, name } = mergeViews([view('a'), view('b')]);
    expect([element, elements, name]).to.deep.equal(['a b', ['a', 'b'], '']);
  });

  const rows: [what: string, mapped: (Mapped | undefined)[], expected: object][] = [
    ['nothing', [undefined, undefined], {}],
    ['the same value', [value('x'), value('x')], { mapped: value('x') }],
    [
      'values that differ, the most frequent first',
      [value('x'), value('y'), value('y')],
      {
        differs: [
          { mapped: value('y'), tasks: 2 },
          { mapped: value('x'), tasks: 1 }
        ]
      }
    ],
    [
      'a value in some only',
      [undefined, value('')],
      { differs: [{ tasks: 1 }, { mapped: value(''), tasks: 1 }] }
    ],
    [
      'the same text of another kind',
      [value('x'), { kind: 'variable', value: 'x' }],
      {
        differs: [
          { mapped: value('x'), tasks: 1 },
          { mapped: { kind: 'variable', value: 'x' }, tasks: 1 }
        ]
      }
    ]
  ];
  for (const [what, mapped, expected] of rows)
    it(`should say of an input: ${what}`, () => {
      const [first, ...others] = mapped.map((each, index) =>
        view(`t${index}`, { inputs: [input('text', each)] })
      );
      if (!first) throw new Error('no view');
      expect(mergeViews([first, ...others]).inputs).to.deep.equal([{ ...input('text'), ...expected }]);
    });

  it('should show a row of some tasks as not set in the others', () => {
    const { inputs, assignments } = mergeViews([
      view('a', {
        inputs: [input('own', value('x'), { undeclared: true })],
        assignments: [{ variable: 'v', mapped: value('1'), problems: [] }]
      }),
      view('b')
    ]);
    const differs = [{ mapped: value('x'), tasks: 1 }, { tasks: 1 }];
    expect(inputs).to.deep.equal([input('own', undefined, { undeclared: true, differs })]);
    expect(assignments[0]?.differs).to.deep.equal([{ mapped: value('1'), tasks: 1 }, { tasks: 1 }]);
  });

  it('should tell variables that all outputs go to from those of some', () => {
    const output = (...variables: string[]) => ({
      outputs: [{ parameter: parameter('result'), variables, undeclared: false, problems: [] }]
    });
    const { outputs } = mergeViews([view('a', output('x', 'y')), view('b', output('x'))]);
    expect(outputs[0]).to.deep.include({ variables: ['x'], partly: [{ variable: 'y', tasks: 1 }] });
  });

  it('should offer the variables of every process only', () => {
    const { variables } = mergeViews([
      view('a', { variables: [variable('x'), variable('y'), variable('z', 'json')] }),
      view('b', { variables: [variable('z', 'string'), variable('x')] })
    ]);
    expect(variables.map(({ name }) => name)).to.deep.equal(['x']);
  });

  it('should count a problem of several tasks once', () => {
    const missing = (id: string) => problem('error', `${id}/inputs/text`, 'Missing', {}, id);
    const of = (id: string) =>
      view(id, {
        problems: [missing(id)],
        inputs: [input('text', undefined, { problems: [missing(id)] })]
      });
    const { problems, inputs } = mergeViews([of('a'), of('b'), view('c', { inputs: [input('text')] })]);
    expect(problems).to.deep.equal([{ ...missing('a'), tasks: 2 }]);
    expect(inputs[0]?.problems).to.deep.equal(problems);
  });

  it('should say that mapping types differ, and which errors all catch', () => {
    const error = { name: 'E', description: '' };
    const errors = (caughtBy?: string) => [{ error, code: 'E', ...(caughtBy && { caughtBy }) }];
    const merged = mergeViews([
      view('a', { mappingType: 'all', errors: errors('Event_1') }),
      view('b', { errors: errors() })
    ]);
    expect([merged.mappingDiffers, merged.errors]).to.deep.equal([true, [{ error, code: 'E', tasks: 1 }]]);
    const both = mergeViews([view('a', { errors: errors('Event_1') }), view('b', { errors: errors('e') })]);
    expect([both.mappingDiffers, both.errors[0]?.caughtBy]).to.deep.equal([false, 'Event_1']);
  });

  it('should show kept values and constants that all have', () => {
    const constants = (...names: string[]) => names.map((name) => ({ name, value: 1 }));
    const kept = { side: 'input', name: 'a', mapped: value('x'), kept: 'crm.OLD' } as const;
    const merged = mergeViews([
      view('a', { constants: constants('x', 'y'), kept: [kept] }),
      view('b', { constants: constants('y'), kept: [{ ...kept, mapped: value('other') }] })
    ]);
    expect([merged.constants, merged.kept]).to.deep.equal([constants('y'), []]);
  });
});
