import { valueType } from '../../src/rules/value-type.js';
import { describeRule, input, output, task, variable, variables } from './helper.js';

describeRule(
  valueType,
  [
    [
      'values of the type',
      task(
        input('text', 'value', '') +
          input('count', 'value', 0) +
          input('price', 'value', 1.5) +
          input('data', 'value', [1])
      )
    ],
    [
      'null, expressions and what is not declared: others say what is wrong',
      task(
        input('count', 'value', null) +
          input('count', 'expression', '${x}') +
          input('count', 'value', '${x}') +
          input('more', 'value', 'x')
      )
    ],
    [
      'a value of the type of the variable that it goes to',
      variables(variable('n', 'integer')) + task(output('n', 'value', 1) + output('gone', 'value', 'x'))
    ]
  ],
  [
    [
      'a text for a number',
      task(input('count', 'value', '5')),
      ['error T/inputs/count: This value is no integer']
    ],
    [
      'a number for a text',
      task(input('text', 'value', 5)),
      ['error T/inputs/text: This value is no string']
    ],
    [
      'a value that a variable cannot hold',
      variables(variable('n', 'integer')) + task(output('n', 'value', 'x')),
      ['error T/outputs/n: This value is no integer']
    ]
  ]
);
