import { unknownOutput } from '../../src/rules/unknown-output.js';
import { describeRule, output, task } from './helper.js';

describeRule(
  unknownOutput,
  [
    ['outputs of the action', task(output('a', 'variable', 'id'))],
    ['values and expressions', task(output('a', 'value', 'gone') + output('b', 'expression', '${gone}'))],
    ['entries that do not count', task(output('a', 'variable', 'gone'), undefined, 'outputs')]
  ],
  [
    [
      'an output that the action does not have',
      task(output('a', 'variable', 'gone')),
      ['warning T/outputs/a: <gone> is no output of Order → remove-entry output a']
    ]
  ]
);
