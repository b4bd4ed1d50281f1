import { processId } from '../../src/rules/process-id.js';
import { describeRule, variable, variables } from './helper.js';

describeRule(
  processId,
  [
    ['the id that the schema wants', variables(variable('a'))],
    ['a process of which the extensions file says nothing', '', { process: 'id="order"' }]
  ],
  [
    [
      'another id',
      variables(variable('a')),
      [
        'info order/id: The modeling service of Activiti wants "Process_" in the id <order>; the engine itself takes any'
      ],
      { process: 'id="order"' }
    ]
  ]
);
