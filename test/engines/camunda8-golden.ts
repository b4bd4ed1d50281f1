import type { CaseSpec, EntrySpec, ProcessSpec, StepSpec, VariableSpec } from './spec.js';

const VARIABLES: readonly VariableSpec[] = [
  { name: 'name', type: 'string', value: 'Bo' },
  { name: 'count', type: 'integer', value: 3 },
  { name: 'order', type: 'json', value: { size: 3, none: {} } },
  { name: 'reply', type: 'json' }
];

const step = (id: string, entries: readonly EntrySpec[], more: Partial<StepSpec> = {}): StepSpec => ({
  id,
  implementation: 'slack.SEND_MESSAGE',
  type: 'listed',
  entries,
  answer: { outputs: {} },
  ...more
});

const of = (id: string, steps: readonly StepSpec[], more: Partial<ProcessSpec> = {}): CaseSpec => ({
  id,
  processes: [{ variables: VARIABLES, steps, ...more }]
});

const task = (id: string, more = '') =>
  `<bpmn:serviceTask id="${id}" implementation="slack.SEND_MESSAGE">${more}</bpmn:serviceTask>`;
const flow = (id: string, from: string, to: string, condition = '') =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition && `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`;
const LOOP = `<bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:extensionElements>
  <zeebe:loopCharacteristics xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" inputCollection="=[1, 2]" inputElement="item" />
  </bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>`;

/** What only Camunda 8 can get wrong. */
export const camunda8Golden: readonly CaseSpec[] = [
  of('a number in a JSON variable', [step('Task_1', [['input', 'in', 'expression', '${order.size}']])]),
  of('an object within a text', [step('Task_1', [['input', 'in', 'expression', 'a ${order} b']])]),
  of('an empty object in a result', [
    step('Task_1', [['output', 'reply', 'expression', '${empty body}']], {
      answer: { outputs: { body: {} } }
    })
  ]),
  of('inputs of the name of a variable that others take', [
    step('Task_1', [
      ['input', 'name', 'value', 'hidden'],
      ['input', 'count', 'expression', '${count + 1}'],
      ['input', 'text', 'expression', '${name} ${count}'],
      ['input', 'copy', 'variable', 'name']
    ])
  ]),
  of('outputs of the name of a variable that others take', [
    step(
      'Task_1',
      [
        ['output', 'name', 'variable', 'size'],
        ['output', 'count', 'expression', '${name}']
      ],
      { answer: { outputs: { size: 'S', name: 7 } } }
    )
  ]),
  of('inputs that take their values from each other', [
    step('Task_1', [
      ['input', 'name', 'variable', 'count'],
      ['input', 'count', 'variable', 'name']
    ])
  ]),
  of('an output that is not returned leaves the variable', [
    step('Task_1', [
      ['output', 'name', 'variable', 'id'],
      ['output', 'count', 'variable', 'count']
    ])
  ]),
  of('nothing comes out of a task without outputs', [
    step('Task_1', [['input', 'in', 'variable', 'name']], {
      answer: { outputs: { name: 'x', in: 1, other: 2 } }
    })
  ]),
  of('exact texts', [
    step('Task_1', [
      ['input', 'a', 'value', 'a "quote" \\ and\nline\ttab \\n $ { #{x}'],
      ['input', 'b', 'expression', "${'it\\'s \\\\'}"],
      ['input', 'c', 'value', { 'a b': [1.5, -2, true, null, '😀'] }],
      ['input', 'd', 'value', 9007199254740991]
    ])
  ]),
  of('conditions', [step('Task_2', [])], {
    content: `<bpmn:startEvent id="Start" /><bpmn:exclusiveGateway id="Gate" />${task('Task_1')}${task('Task_2')}<bpmn:endEvent id="End" />
      ${flow('F1', 'Start', 'Gate')}${flow('F2', 'Gate', 'Task_1', "${count &gt; 3 or name == 'Cy'}")}${flow('F3', 'Gate', 'Task_2', '${!(count &gt; 3)}')}
      ${flow('F4', 'Task_1', 'End')}${flow('F5', 'Task_2', 'End')}`
  }),
  of(
    'a task that is repeated',
    ['first', 'second'].map(() =>
      step(
        'Task_1',
        [
          ['input', 'in', 'variable', 'name'],
          ['output', 'name', 'variable', 'id']
        ],
        { answer: { outputs: { id: 'changed' } } }
      )
    ),
    {
      content: `<bpmn:startEvent id="Start" />${task('Task_1', LOOP)}<bpmn:endEvent id="End" />${flow('F1', 'Start', 'Task_1')}${flow('F2', 'Task_1', 'End')}`
    }
  )
];
