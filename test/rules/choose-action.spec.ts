import { chooseAction } from '../../src/rules/choose-action.js';
import { describeRule, task } from './helper.js';

describeRule(
  chooseAction,
  [
    ['a task with an action', task()],
    ['a plain service task', '<bpmn:serviceTask id="T" />'],
    [
      'a task of another type that was one of a connector',
      `<bpmn:userTask id="T"><bpmn:extensionElements><connector:task template="shop" dormant="shop.ORDER" /></bpmn:extensionElements></bpmn:userTask>`
    ]
  ],
  [
    [
      'a connector without action',
      `<bpmn:serviceTask id="T"><bpmn:extensionElements><connector:task template="shop" /></bpmn:extensionElements></bpmn:serviceTask>`,
      ['error T/implementation: Choose what the connector shall do']
    ],
    [
      'a connector without action that is not known',
      `<bpmn:serviceTask id="T"><bpmn:extensionElements><connector:task template="gone" /></bpmn:extensionElements></bpmn:serviceTask>`,
      ['error T/implementation: Choose what the connector shall do']
    ]
  ]
);
