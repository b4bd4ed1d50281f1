import { otherImplementation } from '../../src/rules/other-implementation.js';
import { describeRule, task } from './helper.js';

describeRule(
  otherImplementation,
  [
    ['a connector alone', task()],
    ['a class alone', '<bpmn:serviceTask id="T" activiti:class="a.B" />'],
    ['attributes that say nothing of it', task('', 'implementation="shop.ORDER" activiti:async="true"')]
  ],
  ['class', 'expression', 'delegateExpression', 'type'].map((name) => [
    `activiti:${name} beside a connector`,
    task('', `implementation="shop.ORDER" activiti:${name}="x"`),
    [`warning T/implementation: The engine runs activiti:${name} and not the connector`]
  ])
);
