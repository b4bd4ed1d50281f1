import { variableType } from '../../src/rules/variable-type.js';
import { describeRule, variable, variables } from './helper.js';

describeRule(
  variableType,
  [
    [
      'default values of the type',
      variables(
        variable('a', 'string', 'value="&quot;x&quot;" '),
        variable('n', 'integer', 'value="5" '),
        variable('d', 'date', 'value="&quot;2026-02-28&quot;" '),
        variable('t', 'datetime', 'value="&quot;2026-02-28T09:00:00Z&quot;" '),
        variable('c', 'custom', 'value="1" ')
      )
    ],
    [
      'none, null and expressions',
      variables(
        variable('a', 'integer'),
        variable('b', 'integer', 'value="null" '),
        variable('c', 'integer', 'value="&quot;${now()}&quot;" ')
      )
    ]
  ],
  [
    [
      'no type',
      variables(variable('a', '')),
      ['error Process_order/variables/id_a: The process variable <a> has no type']
    ],
    [
      'a default value of another type',
      variables(variable('n', 'integer', 'value="&quot;5&quot;" ')),
      ['error Process_order/variables/id_n: The default value of <n> is no integer']
    ],
    [
      'a day that does not exist',
      variables(variable('d', 'date', 'value="&quot;2026-02-30&quot;" ')),
      ['error Process_order/variables/id_d: The default value of <d> is no date']
    ]
  ]
);
