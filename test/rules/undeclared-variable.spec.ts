import { undeclaredVariable } from '../../src/rules/undeclared-variable.js';
import { describeRule, input, kept, task, variable, variables } from './helper.js';

describeRule(
  undeclaredVariable,
  [
    ['a declared variable', variables(variable('a')) + task(input('text', 'variable', 'a'))],
    ['values and expressions', task(input('text', 'value', 'a') + input('data', 'expression', '${a}'))],
    ['entries that do not count', task(input('text', 'variable', 'a'), undefined, 'inputs')]
  ],
  [
    [
      'a variable that the process does not have',
      task(input('count', 'variable', 'a')),
      ['warning T/inputs/count: The process has no variable <a> → create-variable a integer']
    ],
    [
      'a name that no variable may have',
      task(input('count', 'variable', 'a-b')),
      ['warning T/inputs/count: The process has no variable <a-b>']
    ],
    [
      'no variable at all',
      task(input('count', 'variable', '')),
      ['warning T/inputs/count: No process variable is chosen → remove-entry input count']
    ],
    [
      'one that a user task passes to its form',
      kept('userTask', 'U', {
        mapping: { inputs: { field: { type: 'variable', value: 'a' } }, outputs: {} }
      }),
      ['warning U/inputs/field: The process has no variable <a> → create-variable a json']
    ],
    [
      'a value that is no name',
      task(input('count', 'variable', 1)),
      ['warning T/inputs/count: The process has no variable <1>']
    ]
  ]
);
