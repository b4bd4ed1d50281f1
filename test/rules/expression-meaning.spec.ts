import { expressionMeaning } from '../../src/rules/expression-meaning.js';
import { describeRule, input, task } from './helper.js';

describeRule(
  expressionMeaning,
  [
    ['a whole expression for a number', task(input('count', 'expression', '${a}'))],
    ['text around an expression for a text', task(input('text', 'expression', 'for ${a}'))],
    ['errors, of which another rule tells', task(input('text', 'expression', '${a +}'))]
  ],
  [
    [
      'text around an expression for a number',
      task(input('count', 'expression', '${a} pieces')),
      ['warning T/inputs/count: With text around the expression the result is a text, not of type integer.']
    ],
    [
      '#{',
      task(input('text', 'expression', '#{a} ${b}')),
      ['warning T/inputs/text: The engine does not evaluate "#{" in a mapping: it stays text (character 1).']
    ],
    [
      'a function that the engine does not have',
      task(input('text', 'expression', '${upper(a)}')),
      [
        'warning T/inputs/text: The engine itself has no function "upper": it fails unless the deployment adds one.'
      ]
    ]
  ]
);
