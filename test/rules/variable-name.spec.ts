import { variableName } from '../../src/rules/variable-name.js';
import { describeRule, variable, variables } from './helper.js';

describeRule(
  variableName,
  [
    ['names that the engine takes', variables(variable('a'), variable('A'), variable('a_1'))],
    ['no variables', '']
  ],
  [
    [
      'names that it does not take',
      variables(variable('a-b'), variable('_a'), variable('1'), variable('ä')),
      ['a-b', '_a', '1', 'ä'].map(
        (name) =>
          `error Process_order/variables/id_${name}: <${name}> must begin with a letter and hold letters, digits and _ only`
      )
    ],
    [
      'the same name twice',
      variables(variable('a'), variable('a')),
      ['error Process_order/variables/id_a: There is a process variable <a> already']
    ],
    [
      'a name of the engine',
      variables(variable('loopCounter')),
      [
        'error Process_order/variables/id_loopCounter: <loopCounter> is set by the engine itself: choose another name'
      ]
    ],
    [
      'no name',
      variables(variable('')),
      ['error Process_order/variables/id_: A process variable needs a name']
    ]
  ]
);
