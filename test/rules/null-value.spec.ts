import { nullValue } from '../../src/rules/null-value.js';
import { describeRule, input, kept, output, task } from './helper.js';

describeRule(
  nullValue,
  [
    [
      'values that only look empty',
      task(input('text', 'value', '') + input('count', 'value', 0) + input('data', 'value', { a: null }))
    ],
    ['a null that is not passed', task(input('text', 'value', null), undefined, 'none')]
  ],
  [
    [
      'null for an input and for a variable',
      task(input('text', 'value', null) + output('v', 'value', null)),
      [
        'error T/inputs/text: The engine fails at a static value that is null: remove it → remove-entry input text',
        'error T/outputs/v: The engine fails at a static value that is null: remove it → remove-entry output v'
      ]
    ],
    [
      'null at a call activity',
      kept('callActivity', 'C', { mapping: { inputs: { a: { type: 'value', value: null } } } }),
      ['error C/inputs/a: The engine fails at a static value that is null: remove it → remove-entry input a']
    ]
  ]
);
