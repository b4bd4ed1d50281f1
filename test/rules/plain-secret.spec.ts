import { plainSecret } from '../../src/rules/plain-secret.js';
import { describeRule, input, task } from './helper.js';

describeRule(
  plainSecret,
  [
    ['a reference', task(input('token', 'variable', 'apiKey') + input('token', 'expression', '${apiKey}'))],
    ['plain values of other inputs', task(input('text', 'value', 'x'))]
  ],
  [
    [
      'a secret in the file',
      task(input('token', 'value', 'xoxb-1')),
      [
        'error T/inputs/token: A secret must not be saved here: refer to a variable or an expression → remove-entry input token'
      ]
    ]
  ]
);
