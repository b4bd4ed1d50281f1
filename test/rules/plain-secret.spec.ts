import { plainSecret } from '../../src/rules/plain-secret.js';
import { describeRule, input, task } from './helper.js';

describeRule(
  plainSecret,
  [
    ['a reference', task(input('token', 'variable', 'apiKey') + input('token', 'expression', '${apiKey}'))],
    ['an expression', task(input('token', 'expression', "${keys['eu']}"))],
    ['plain values of other inputs', task(input('text', 'value', 'x'))]
  ],
  [
    ...['xoxb-1', "${'xoxb-1'}", '${ "xoxb-1" }', '${12345}'].map((text): [string, string, string[]] => [
      `an expression that is the secret itself: ${text}`,
      task(input('token', 'expression', text)),
      [
        'error T/inputs/token: A secret must not be saved here: refer to a variable or an expression → remove-entry input token'
      ]
    ]),
    [
      'a secret in the file',
      task(input('token', 'value', 'xoxb-1')),
      [
        'error T/inputs/token: A secret must not be saved here: refer to a variable or an expression → remove-entry input token'
      ]
    ]
  ]
);
