import { olderName } from '../../src/rules/older-name.js';
import { describeRule, task } from './helper.js';

describeRule(
  olderName,
  [
    ['the present name', task()],
    ['an action that is not known', task('', 'implementation="shopConnector.GONE"')]
  ],
  [
    [
      'a former name',
      task('', 'implementation="shopConnector.ORDER"'),
      ['info T/implementation: <shopConnector> is an older name of <shop> → use-name shop.ORDER']
    ]
  ]
);
