import { neverSetVariable } from '../../src/rules/never-set-variable.js';
import { describeRule, input, output, path, task, variable, variables } from './helper.js';

const read = task(input('text', 'variable', 'v'), undefined, 'listed', 'R');
const set = task(output('v', 'variable', 'id'), undefined, 'listed', 'A');

describeRule(
  neverSetVariable,
  [
    ['one that is set', variables(variable('v')) + set + read + path('A', 'R')],
    [
      'one that is set too late: another rule tells of it',
      variables(variable('v')) + set + read + path('R', 'A')
    ],
    ['a default value', variables(variable('v', 'string', 'value="&quot;&quot;" ')) + read],
    ['one that nobody reads', variables(variable('v')) + task()],
    ['one that is not declared', read]
  ],
  [
    [
      'one that has to come from outside',
      variables(variable('v')) + read,
      ['info R/inputs/text: Nothing in the process sets <v>: it must be given at the start']
    ],
    [
      'a default value of null',
      variables(variable('v', 'string', 'value="null" ')) + read,
      ['info R/inputs/text: Nothing in the process sets <v>: it must be given at the start']
    ]
  ]
);
