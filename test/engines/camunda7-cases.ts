import type { JsonValue } from '../../src/model/json.js';
import type { Outcome } from './predict.js';
import type { CaseSpec, EntrySpec, StepSpec, VariableSpec } from './spec.js';

/** A case that says something of Camunda 7 alone; without an outcome, the prediction for Camunda 7 holds. */
export interface OwnCase {
  readonly spec: CaseSpec;
  readonly outcome?: Outcome;
}

const step = (entries: readonly EntrySpec[], more: Partial<StepSpec> = {}): StepSpec => ({
  id: 'Task_1',
  implementation: 'slack.SEND_MESSAGE',
  type: 'listed',
  entries,
  answer: { outputs: {} },
  ...more
});

const VALUES: readonly VariableSpec[] = [
  { name: 'rate', type: 'bigdecimal', value: 2.5 },
  { name: 'tags', type: 'array', value: ['red', 2, null, { a: [] }] },
  { name: 'folder', type: 'folder', value: { id: "d'1", deep: { 'a b': [true] } } },
  { name: 'text', type: 'string', value: 'it\'s "${x}" #{y} \\ \n <&>' },
  { name: 'big', type: 'integer', value: 3_000_000_000 }
];
const TEXTS: readonly JsonValue[] = [
  ' edges ',
  '',
  '\n',
  '2',
  'true',
  'null',
  '${text}',
  '#{text}',
  '\\${text}',
  'C:\\\\x\\',
  "it's",
  '$',
  { 'a b': ['${text}', ' '], '${k}': {}, '': null }
];

const loop = `<bpmn:startEvent id="Start" /><bpmn:serviceTask id="Task_1" implementation="slack.SEND_MESSAGE">
  <bpmn:multiInstanceLoopCharacteristics isSequential="true"><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">3</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>
  </bpmn:serviceTask><bpmn:endEvent id="End" />
  <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Task_1" /><bpmn:sequenceFlow id="Flow_2" sourceRef="Task_1" targetRef="End" />`;

const caught = `<bpmn:startEvent id="Start" /><bpmn:subProcess id="Sub">
    <bpmn:startEvent id="Begin" /><bpmn:serviceTask id="Task_1" implementation="slack.SEND_MESSAGE" /><bpmn:endEvent id="Finish" />
    <bpmn:sequenceFlow id="Flow_3" sourceRef="Begin" targetRef="Task_1" /><bpmn:sequenceFlow id="Flow_4" sourceRef="Task_1" targetRef="Finish" />
  </bpmn:subProcess><bpmn:endEvent id="End" />
  <bpmn:boundaryEvent id="Caught" attachedToRef="Sub"><bpmn:errorEventDefinition errorRef="Error_1" /></bpmn:boundaryEvent><bpmn:endEvent id="End_2" />
  <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="Sub" /><bpmn:sequenceFlow id="Flow_2" sourceRef="Sub" targetRef="End" />
  <bpmn:sequenceFlow id="Flow_5" sourceRef="Caught" targetRef="End_2" />`;

const outputs: readonly EntrySpec[] = [
  ['input', 'who', 'value', 'input'],
  ['input', 'out', 'value', 'input'],
  ['output', 'who', 'expression', '${out.id}'],
  ['output', 'text', 'value', 'set'],
  ['output', 'rate', 'variable', 'out'],
  ['output', 'flag', 'value', true]
];
const kept: readonly VariableSpec[] = [
  { name: 'who', type: 'string', value: 'Bo' },
  { name: 'text', type: 'string', value: 'before' },
  { name: 'rate', type: 'integer', value: 1 },
  { name: 'flag', type: 'boolean', value: false }
];

/** What Activiti's cases leave open: types that 7.1.0.M6 does not know, and what Camunda 7 has of its own. */
export const own: readonly OwnCase[] = [
  {
    spec: {
      id: 'start values of types that Activiti 7.1.0.M6 does not know',
      processes: [
        {
          variables: VALUES,
          steps: [step(VALUES.map(({ name }): EntrySpec => ['input', `in ${name}`, 'variable', name]))]
        }
      ]
    }
  },
  {
    spec: {
      id: 'static texts that a parser would change',
      processes: [
        {
          variables: [],
          steps: [step(TEXTS.map((text, at): EntrySpec => ['input', `in.${String(at)}`, 'value', text]))]
        }
      ]
    }
  },
  {
    spec: {
      id: 'all inputs and listed outputs',
      start: { extra: 'x', 'with space': { a: 1 } },
      processes: [
        {
          variables: kept,
          steps: [
            step([['output', 'who', 'variable', 'out']], {
              type: 'inputs',
              answer: { outputs: { out: 'Cy' } }
            })
          ]
        }
      ]
    }
  },
  {
    spec: {
      id: 'variables of any name',
      start: { 'with space': 1, 'a.b': 'two', "it's": true },
      processes: [
        {
          variables: [],
          steps: [
            step(['with space', 'a.b', "it's"].map((name): EntrySpec => ['input', name, 'variable', name]))
          ]
        }
      ]
    }
  },
  {
    spec: {
      id: 'an output that is null',
      processes: [
        {
          variables: kept,
          steps: [step([['output', 'who', 'variable', 'out']], { answer: { outputs: { out: null } } })]
        }
      ]
    }
  },
  {
    spec: {
      id: 'an error that the sub-process catches: its task sets nothing',
      processes: [
        { variables: kept, steps: [step(outputs, { answer: { error: 'refused' } })], content: caught }
      ]
    }
  },
  {
    spec: {
      id: 'outputs of a task that an event may interrupt',
      processes: [
        {
          variables: kept,
          steps: [step(outputs, { answer: { outputs: { out: { id: 'new' } } } })],
          content: caught
        }
      ]
    }
  },
  {
    spec: {
      id: 'a multi-instance task',
      processes: [
        {
          variables: kept,
          steps: [
            step([
              ['input', 'at', 'expression', '${loopCounter}'],
              ['input', 'who', 'variable', 'who']
            ])
          ],
          content: loop
        }
      ]
    },
    outcome: {
      calls: [0, 1, 2].map((at) => ({ element: 'Task_1', inputs: { at, who: 'Bo' } })),
      variables: { who: 'Bo', text: 'before', rate: 1, flag: false },
      failed: false
    }
  }
];

const blank: VariableSpec = { name: 'blank', type: 'string' };
const name: VariableSpec = { name: 'name', type: 'string', value: 'Bo' };

function plain(id: string, entries: readonly EntrySpec[], more: Partial<StepSpec> = {}): CaseSpec {
  return { id, processes: [{ variables: [blank, name], steps: [step(entries, more)] }] };
}

/** Differences by themselves, which Activiti's cases show among others. */
export const differing: readonly CaseSpec[] = [
  plain('null within a text', [['input', 'in', 'expression', 'a ${null} b']]),
  plain('a variable without a value in an expression', [['input', 'in', 'expression', '${blank}']]),
  plain('a static value that looks like an expression', [['input', 'in', 'value', '${name}']]),
  plain('a method of null', [['input', 'in', 'expression', '${blank.length()}']]),
  plain(
    'an output over an input',
    [
      ['input', 'text', 'value', 'x'],
      ['output', 'name', 'expression', '${text}']
    ],
    { answer: { outputs: { other: 1 } } }
  )
];
