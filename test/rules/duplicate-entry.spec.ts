import { duplicateEntry } from '../../src/rules/duplicate-entry.js';
import { describeRule, input, output, task } from './helper.js';

describeRule(
  duplicateEntry,
  [
    [
      'different names, and the same name on both sides',
      task(input('text', 'value', 'x') + input('count', 'value', 1) + output('text', 'variable', 'id'))
    ],
    ['one output to two variables', task(output('a', 'variable', 'id') + output('b', 'variable', 'id'))],
    [
      'a value that is kept',
      task(
        '<connector:input name="text" kind="value" value="1" kept="shop.OLD" />' + input('text', 'value', 'x')
      )
    ]
  ],
  [
    [
      'two outputs to one variable',
      task(output('a', 'variable', 'id') + output('a', 'variable', 'total')),
      ['error T/outputs/a: The variable <a> gets more than one value: only the last one counts']
    ],
    [
      'two values for one input',
      task(input('text', 'value', 'x') + input('text', 'value', 'y')),
      ['error T/inputs/text: The input <text> is mapped more than once: only the last one counts']
    ]
  ]
);
