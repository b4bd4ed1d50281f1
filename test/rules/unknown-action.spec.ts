import { unknownAction } from '../../src/rules/unknown-action.js';
import { describeRule, task } from './helper.js';

describeRule(
  unknownAction,
  [
    ['an action that is known', task()],
    ['an action by an older name of the connector', task('', 'implementation="shopConnector.ORDER"')],
    ['a connector that is not known at all', task('', 'implementation="gone.ORDER"')]
  ],
  [
    [
      'an action that the connector does not have',
      task('', 'implementation="shop.order"'),
      ['error T/implementation: Shop has no action for <shop.order>']
    ],
    [
      'an action with a dot in its name',
      task('', 'implementation="shop.ORDER.x"'),
      ['error T/implementation: Shop has no action for <shop.ORDER.x>']
    ]
  ]
);
