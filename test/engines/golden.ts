import type { JsonObject, JsonValue } from '../../src/model/json.js';
import type { CaseSpec, EntrySpec, StepSpec, VariableSpec } from './spec.js';

const ORDER = { id: 'A-7', size: 3, paid: true, buyer: { name: 'Bo' }, lines: [{ price: 2 }, 'pen'] };

const VALUES: readonly (readonly [type: string, value: JsonValue])[] = [
  ['string', 'Ada "the first" Lovelace'],
  ['integer', 7],
  ['bigdecimal', '2.5'],
  ['boolean', false],
  ['date', '2025-03-31'],
  ['datetime', '2025-03-31T09:30:00Z'],
  ['json', ORDER],
  ['array', ['red', 2]],
  ['file', { id: 'f-1', name: 'a.pdf' }],
  ['folder', { id: 'd-1' }]
];

interface One {
  readonly variables?: readonly VariableSpec[];
  readonly entries?: readonly EntrySpec[];
  readonly type?: StepSpec['type'] | 'absent';
  readonly constants?: JsonObject;
  readonly outputs?: JsonObject;
  readonly start?: JsonObject;
}

/** A case of one task. */
function one(
  id: string,
  { variables = [], entries = [], type = 'listed', constants, outputs = {}, start }: One
): CaseSpec {
  const step: StepSpec = {
    id: 'Task_1',
    implementation: 'slack.SEND_MESSAGE',
    entries,
    answer: { outputs },
    ...(type !== 'absent' && { type }),
    ...(constants && { constants })
  };
  return { id, processes: [{ variables, steps: [step] }], ...(start && { start }) };
}

const byType = VALUES.flatMap(([type, value]): CaseSpec[] => {
  const target: VariableSpec = { name: 'target', type };
  const source: VariableSpec = { name: 'source', type, value };
  return [
    one(`input ${type} from a variable`, {
      variables: [source],
      entries: [['input', 'in', 'variable', 'source']]
    }),
    one(`input ${type} as a value`, { entries: [['input', 'in', 'value', value]] }),
    one(`input ${type} from an expression`, {
      variables: [source],
      entries: [['input', 'in', 'expression', '${source}']]
    }),
    one(`output ${type} into a variable`, {
      variables: [target],
      entries: [['output', 'target', 'variable', 'out']],
      outputs: { out: value }
    }),
    one(`output ${type} as a value`, {
      variables: [target],
      entries: [['output', 'target', 'value', value]],
      outputs: { other: 1 }
    }),
    one(`output ${type} from an expression`, {
      variables: [target],
      entries: [['output', 'target', 'expression', '${out}']],
      outputs: { out: value }
    })
  ];
});

const texts = (entries: readonly (readonly [string, JsonValue])[]): EntrySpec[] =>
  entries.map(([name, text]) => ['input', name, 'expression', text]);

const VARIABLES: readonly VariableSpec[] = [
  { name: 'name', type: 'string', value: 'Bo' },
  { name: 'count', type: 'integer', value: 3 },
  { name: 'order', type: 'json', value: ORDER },
  { name: 'blank', type: 'string' }
];

const traps: readonly CaseSpec[] = [
  one('no entry: everything passes, both ways', {
    type: 'absent',
    variables: VARIABLES,
    outputs: { count: 9, unknown: 'x' }
  }),
  one('an empty entry: nothing passes', { variables: VARIABLES, outputs: { count: 9 } }),
  one('an entry with outputs alone', {
    variables: VARIABLES,
    entries: [['output', 'count', 'variable', 'out']],
    outputs: { out: 5 }
  }),
  one('all', { type: 'all', variables: VARIABLES, outputs: { count: 5 } }),
  one('none', { type: 'none', variables: VARIABLES, outputs: { count: 5 } }),
  one('a variable that does not exist', {
    variables: VARIABLES,
    entries: [['input', 'in', 'variable', 'nowhere']]
  }),
  one('a variable that holds nothing', {
    variables: VARIABLES,
    entries: [['input', 'in', 'variable', 'blank']]
  }),
  one('a variable that is set at the start and not declared', {
    start: { extra: 'x' },
    entries: [
      ['input', 'in', 'variable', 'extra'],
      ['input', 'text', 'expression', '${extra}']
    ]
  }),
  one('an input that the connector does not know', { entries: [['input', 'more', 'value', 1]] }),
  one('an output that the connector does not give', {
    variables: VARIABLES,
    entries: [['output', 'name', 'variable', 'nothing']],
    outputs: { other: 1 }
  }),
  one('a target that is not declared', {
    entries: [['output', 'nowhere', 'variable', 'out']],
    outputs: { out: 1 }
  }),
  one('an answer without outputs', {
    variables: VARIABLES,
    entries: [
      ['output', 'name', 'value', 'set'],
      ['output', 'count', 'variable', 'out']
    ]
  }),
  one('a null value', { entries: [['input', 'in', 'value', null]] }),
  one('a null within', { entries: [['input', 'in', 'value', { a: null, b: [null] }]] }),
  one('constants over inputs', {
    variables: VARIABLES,
    constants: { in: { value: 'constant ${name}' }, other: { value: 4 } },
    entries: [['input', 'in', 'value', 'input']]
  }),
  one('expressions in texts', {
    variables: VARIABLES,
    entries: texts([
      ['whole', '${name}'],
      ['within', 'Dear ${name}, ${count} of them'],
      ['arithmetic', '${count + 1}'],
      ['ternary', "${count > 2 ? 'many' : 'few'}"],
      ['member', '${order.buyer.name}'],
      ['number member', '${order.size}'],
      ['item', '${order.lines[0].price}'],
      ['method', '${name.toUpperCase()}'],
      ['empty', '${empty blank}'],
      ['literal', "${'text'}"],
      ['spaces', '${ name }'],
      ['dollar', '$ ${count} $'],
      ['hash', '#{name}'],
      ['open', '${name'],
      ['nothing', '${}'],
      ['nested', '${ ${name} }'],
      ['brace', "${'}'}"],
      ['missing', '${nowhere}'],
      ['missing within', 'a ${nowhere} b'],
      ['missing member', '${order.nowhere}'],
      ['null within', 'a ${blank} b'],
      ['null whole', '${blank}'],
      ['syntax', '${name +}'],
      ['object within', 'a ${order} b'],
      ['deep', { a: ['${name}', { b: '${count}' }], '${name}': 1 }]
    ])
  }),
  one('expressions within the contents of variables', {
    variables: [...VARIABLES, { name: 'tricky', type: 'string', value: 'say ${name}' }],
    entries: [
      ['input', 'in', 'variable', 'tricky'],
      ['input', 'text', 'expression', '${tricky}'],
      ['input', 'within', 'expression', 'a ${tricky} b']
    ]
  }),
  one('replaced texts with $ and \\', {
    variables: [
      { name: 'money', type: 'string', value: '5 $1' },
      { name: 'path', type: 'string', value: 'C:\\temp' }
    ],
    entries: texts([
      ['money', 'costs ${money}'],
      ['path', 'at ${path}']
    ])
  }),
  one('a result that holds an expression', {
    variables: VARIABLES,
    entries: [['output', 'name', 'variable', 'out']],
    outputs: { out: 'x ${name}' }
  }),
  one('outputs see only what is returned', {
    variables: VARIABLES,
    entries: [
      ['output', 'name', 'expression', '${out} and ${name}'],
      ['output', 'count', 'expression', '${out.length()}']
    ],
    outputs: { out: 'x' }
  }),
  one('members of a result', {
    variables: VARIABLES,
    entries: [
      ['output', 'name', 'expression', '${out.buyer.name}'],
      ['output', 'count', 'expression', '${out.size}'],
      ['output', 'order', 'expression', '${out.lines}']
    ],
    outputs: { out: ORDER }
  }),
  one('names beyond ASCII', {
    variables: VARIABLES,
    entries: [
      ['input', 'größe', 'value', 'süß 😀'],
      ['input', '表', 'variable', 'name'],
      ['input', 'with space', 'value', ' ']
    ]
  })
];

const starts: readonly CaseSpec[] = [
  ...[
    '2025-03-31',
    '2025-03-31T09:30:00',
    '2025-03-3109:30:00',
    '2025-03-31T09:30:00.500Z',
    '2025-03-31T09:30:00.500'
  ].flatMap((value) => [
    one(`a date variable that starts as ${value}`, {
      variables: [{ name: 'due', type: 'date', value }],
      entries: [
        ['input', 'in', 'variable', 'due'],
        ['input', 'whole', 'expression', '${due}'],
        ['input', 'text', 'expression', 'due ${due}']
      ]
    })
  ]),
  one('a date variable that starts as 2025-03-31T09:30:00Z', {
    variables: [{ name: 'due', type: 'date', value: '2025-03-31T09:30:00Z' }]
  }),
  one('a date variable that starts as no date', {
    variables: [{ name: 'due', type: 'date', value: 'soon' }]
  }),
  one('an integer that starts as a text', { variables: [{ name: 'count', type: 'integer', value: '7' }] }),
  one('an integer that starts as a fraction', {
    variables: [{ name: 'count', type: 'integer', value: 7.5 }]
  }),
  one('an integer that starts as a large number', {
    variables: [{ name: 'count', type: 'integer', value: 3000000000 }]
  }),
  one('a text that starts as a number', { variables: [{ name: 'text', type: 'string', value: 7 }] }),
  one('a boolean that starts as a text', { variables: [{ name: 'flag', type: 'boolean', value: 'true' }] }),
  one('a json that starts as a text', {
    variables: [{ name: 'any', type: 'json', value: 'text' }],
    entries: [['input', 'in', 'variable', 'any']]
  }),
  one('a text that starts as an expression', {
    variables: [{ name: 'text', type: 'string', value: '${1 + 1}' }],
    entries: [['input', 'in', 'variable', 'text']]
  }),
  one('a required variable without a value', {
    variables: [{ name: 'text', type: 'string', required: true }]
  }),
  one('a required variable that is given at the start', {
    start: { text: 'x' },
    variables: [{ name: 'text', type: 'string', required: true }],
    entries: [['input', 'in', 'variable', 'text']]
  }),
  one('a start value over the default', {
    start: { text: 'x' },
    variables: [{ name: 'text', type: 'string', value: 'y' }],
    entries: [['input', 'in', 'variable', 'text']]
  }),
  one('a start value of another type', { start: { text: 5 }, variables: [{ name: 'text', type: 'string' }] })
];

const step = (id: string, more: Partial<StepSpec> = {}): StepSpec => ({
  id,
  implementation: 'slack.SEND_MESSAGE',
  type: 'listed',
  entries: [],
  answer: { outputs: {} },
  ...more
});

const shapes: readonly CaseSpec[] = [
  {
    id: 'a dot in the name of the action',
    processes: [{ variables: [], steps: [step('Task_1', { implementation: 'slack.chat.postMessage' })] }]
  },
  {
    id: 'spaces in the name of the connector',
    processes: [{ variables: [], steps: [step('Task_1', { implementation: 'Slack Sales.SEND' })] }]
  },
  {
    id: 'what one task sets, the next one gets',
    processes: [
      {
        variables: [
          { name: 'first', type: 'string' },
          { name: 'second', type: 'integer', value: 1 }
        ],
        steps: [
          step('Task_1', {
            entries: [
              ['output', 'first', 'variable', 'text'],
              ['output', 'second', 'expression', '${size + 1}']
            ],
            answer: { outputs: { text: 'hello', size: 4 } }
          }),
          step('Task_2', {
            implementation: 'rest.GET',
            entries: [
              ['input', 'url', 'expression', 'https://example.org/${first}/${second}'],
              ['input', 'size', 'variable', 'second']
            ]
          })
        ]
      }
    ]
  },
  {
    id: 'two processes in one file',
    processes: ['Process_a', 'Process_b'].map((id) => ({
      id,
      variables: [{ name: 'who', type: 'string', value: id }],
      steps: [step(`Task_${id}`, { entries: [['input', 'in', 'variable', 'who']] })]
    }))
  },
  {
    id: 'a task in a sub-process',
    processes: [
      {
        variables: [{ name: 'who', type: 'string', value: 'Bo' }],
        steps: [
          step('Task_1', {
            entries: [
              ['input', 'in', 'variable', 'who'],
              ['output', 'who', 'variable', 'out']
            ],
            answer: { outputs: { out: 'Cy' } }
          })
        ],
        content: `<bpmn:startEvent id="Start" /><bpmn:subProcess id="Sub">
          <bpmn:startEvent id="Begin" /><bpmn:serviceTask id="Task_1" implementation="slack.SEND_MESSAGE" /><bpmn:endEvent id="Finish" />
          <bpmn:sequenceFlow id="Flow_3" sourceRef="Begin" targetRef="Task_1" /><bpmn:sequenceFlow id="Flow_4" sourceRef="Task_1" targetRef="Finish" />
        </bpmn:subProcess><bpmn:endEvent id="End" />
        <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Sub" /><bpmn:sequenceFlow id="Flow_2" sourceRef="Sub" targetRef="End" />`
      }
    ]
  },
  {
    id: 'an error of the connector at a boundary event',
    processes: [
      {
        variables: [{ name: 'who', type: 'string', value: 'Bo' }],
        steps: [
          step('Task_1', {
            entries: [['output', 'who', 'value', 'changed']],
            answer: { error: 'refused' }
          }),
          step('Task_2', { implementation: 'rest.GET', entries: [['input', 'in', 'variable', 'who']] })
        ],
        content: `<bpmn:startEvent id="Start" /><bpmn:serviceTask id="Task_1" implementation="slack.SEND_MESSAGE" /><bpmn:endEvent id="End" />
          <bpmn:boundaryEvent id="Caught" attachedToRef="Task_1"><bpmn:errorEventDefinition errorRef="Error_1" /></bpmn:boundaryEvent>
          <bpmn:serviceTask id="Task_2" implementation="rest.GET" /><bpmn:endEvent id="End_2" />
          <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Task_1" /><bpmn:sequenceFlow id="Flow_2" sourceRef="Task_1" targetRef="End" />
          <bpmn:sequenceFlow id="Flow_3" sourceRef="Caught" targetRef="Task_2" /><bpmn:sequenceFlow id="Flow_4" sourceRef="Task_2" targetRef="End_2" />`
      }
    ]
  }
];

const REPEATED = `<bpmn:startEvent id="Start" /><bpmn:serviceTask id="Task_1" implementation="slack.SEND_MESSAGE">
    <bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>
  </bpmn:serviceTask><bpmn:endEvent id="End" />
  <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Task_1" /><bpmn:sequenceFlow id="Flow_2" sourceRef="Task_1" targetRef="End" />`;

function repeated(id: string, entries: readonly EntrySpec[], outputs: JsonObject): CaseSpec {
  const each = step('Task_1', { entries, answer: { outputs } });
  return { id, processes: [{ variables: VARIABLES, steps: [each, each], content: REPEATED }] };
}

const repetitions: readonly CaseSpec[] = [
  repeated(
    'a task of many instances',
    [
      ['input', 'in', 'variable', 'name'],
      ['input', 'text', 'expression', 'Dear ${name}']
    ],
    { out: 1 }
  ),
  repeated(
    'a task of many instances that sets what the next one reads',
    [
      ['input', 'in', 'variable', 'count'],
      ['output', 'count', 'expression', '${out + 1}']
    ],
    { out: 8 }
  )
];

// Activiti 7.1.0.M6 starts no process with a variable of these
const UNKNOWN_TYPES = /^(?:input|output) (?:bigdecimal|array|folder) /;
const isUnknown = ({ id, processes }: CaseSpec) =>
  UNKNOWN_TYPES.test(id) && processes.some(({ variables }) => variables.length > 0);

const usual = [...byType.filter((each) => !isUnknown(each)), ...shapes, ...repetitions];

/** What is said of Activiti 7.1.0.M6 alone: on a null it fails, and "map all" of one side it does not have. */
export const activitiCases: readonly CaseSpec[] = [
  one('an output that is a null value', {
    variables: VARIABLES,
    entries: [['output', 'name', 'value', null]],
    outputs: { out: 1 }
  }),
  one('all inputs', {
    type: 'inputs',
    variables: VARIABLES,
    entries: [['output', 'name', 'variable', 'out']],
    outputs: { out: 'x', count: 5 }
  }),
  one('all outputs', {
    type: 'outputs',
    variables: VARIABLES,
    entries: [['input', 'in', 'variable', 'name']],
    outputs: { out: 'x', count: 5 }
  })
];

/** What everybody should be able to rely on, and every trap that is known. */
export const golden: readonly CaseSpec[] = [
  ...usual.map((each): CaseSpec => ({ ...each, sort: 'usual' })),
  ...byType.filter(isUnknown),
  ...traps,
  ...starts
];
