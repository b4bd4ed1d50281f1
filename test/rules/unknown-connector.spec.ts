import { unknownConnector } from '../../src/rules/unknown-connector.js';
import { describeRule, task } from './helper.js';

describeRule(
  unknownConnector,
  [
    ['a connector that is known', task()],
    ['a task without connector', '<bpmn:serviceTask id="T" />'],
    [
      'a script, a decision table, a web service and a class',
      '<bpmn:serviceTask id="T" implementation="script.EXECUTE" /><bpmn:serviceTask id="U" implementation="dmn-connector.EXECUTE_TABLE" /><bpmn:serviceTask id="V" implementation="##WebService" /><bpmn:serviceTask id="W" activiti:class="a.B" />'
    ]
  ],
  [
    [
      'a connector that nobody defined',
      task('', 'implementation="gone.ORDER"'),
      ['error T/implementation: There is no connector for <gone.ORDER>']
    ],
    [
      'one within sub-processes',
      `<bpmn:subProcess id="S"><bpmn:subProcess id="S2">${task('', 'implementation="gone.ORDER"')}</bpmn:subProcess></bpmn:subProcess>`,
      ['error T/implementation: There is no connector for <gone.ORDER>']
    ]
  ]
);
