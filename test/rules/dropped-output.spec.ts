import { droppedOutput } from '../../src/rules/dropped-output.js';
import { describeRule, kept, output, task, variable, variables } from './helper.js';

describeRule(
  droppedOutput,
  [
    ['a declared variable', variables(variable('a')) + task(output('a', 'variable', 'id'))],
    ['entries that do not count', task(output('a', 'variable', 'id'), undefined, 'none')]
  ],
  [
    [
      'a variable that the process does not have',
      task(output('a', 'variable', 'total')),
      ['warning T/outputs/a: The process has no variable <a> → create-variable a integer']
    ],
    [
      'one that is set from an expression',
      task(output('a', 'expression', '${id}')),
      ['warning T/outputs/a: The process has no variable <a> → create-variable a json']
    ],
    [
      'one that a called process gives back',
      kept('callActivity', 'C', {
        mapping: { inputs: {}, outputs: { a: { type: 'variable', value: 'x' } } }
      }),
      ['warning C/outputs/a: The process has no variable <a> → create-variable a json']
    ]
  ]
);
