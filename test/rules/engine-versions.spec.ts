import { engineVersions } from '../../src/rules/engine-versions.js';
import { describeRule, output, task, variable, variables } from './helper.js';

describeRule(
  engineVersions,
  [
    ['a listed mapping, and none on purpose', task() + task('', undefined, 'none', 'U')],
    [
      'anything for one engine',
      task('', undefined, 'all') + '<bpmn:serviceTask id="U" implementation="shop.ORDER" />',
      { profile: '7.1.0-M10' }
    ],
    ['tasks without connector', '<bpmn:serviceTask id="T" /><bpmn:userTask id="U" />']
  ],
  [
    [
      'variables that the oldest engine does not know',
      variables(
        variable('a', 'array'),
        variable('b', 'string'),
        variable('c', 'date', 'value="&quot;2026-02-28&quot;" '),
        variable('d', 'datetime', 'value="&quot;2026-02-28T09:00:00Z&quot;" ')
      ),
      [
        'warning Process_order/variables/id_a: Activiti 7.1.0.M6 starts no process with <a>: it does not know the type array, or its value as a date',
        'warning Process_order/variables/id_d: Activiti 7.1.0.M6 starts no process with <d>: it does not know the type datetime, or its value as a date'
      ],
      { profile: '7.1.0.M6' }
    ],
    [
      'no mapping',
      '<bpmn:serviceTask id="T" implementation="shop.ORDER" />',
      [
        'warning T: Without a mapping, Activiti 7.1.0.M6 passes every variable and 7.1.0-M10 or later none: choose a mapping type'
      ]
    ],
    [
      'a mapping of everything',
      task('', undefined, 'outputs'),
      [
        'warning T: Map all means nothing to Activiti 7.1.0.M6: list the inputs and outputs, or choose a newer engine'
      ]
    ],
    [
      'outputs that look at variables',
      variables(variable('a')) + task(output('a', 'expression', '${a} ${total}')),
      ['warning T/outputs/a: Activiti lets outputs see the process variable <a> from 7.4 on only']
    ],
    [
      'JSONPATCH',
      task(
        '<connector:output name="v" json="{&quot;type&quot;:&quot;JSONPATCH&quot;,&quot;value&quot;:[]}" />'
      ),
      ['warning T/outputs/v: Activiti changes parts of a variable (JSONPATCH) from 8.7 on only']
    ]
  ]
);
