import { accidentalExpression } from '../../src/rules/accidental-expression.js';
import { describeRule, input, output, task } from './helper.js';

describeRule(
  accidentalExpression,
  [
    ['plain texts', task(input('text', 'value', '$5 {x} $') + input('data', 'value', { a: ['}${'] }))],
    ['expressions', task(input('text', 'expression', '${a}'))]
  ],
  [
    [
      'an expression in a text',
      task(input('text', 'value', 'for ${a}')),
      [
        'error T/inputs/text: The engine evaluates ${…} in a static value: make it an expression → make-expression input text'
      ]
    ],
    [
      'one deep within, and one for a variable',
      task(input('data', 'value', { a: [1, '${x}'] }) + output('v', 'value', '${x}')),
      [
        'error T/inputs/data: The engine evaluates ${…} in a static value: make it an expression → make-expression input data',
        'error T/outputs/v: The engine evaluates ${…} in a static value: make it an expression → make-expression output v'
      ]
    ]
  ]
);
