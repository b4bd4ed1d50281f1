import { neverSetVariable } from '../../src/rules/never-set-variable.js';
import { describeRule, input, output, path, task, variable, variables } from './helper.js';

const read = task(input('text', 'variable', 'v'), undefined, 'listed', 'R');
const again = task(
  input('text', 'expression', '${v} ${v}') + input('count', 'variable', 'v'),
  undefined,
  'listed',
  'Q'
);
const note = (name: string) =>
  `info Process_order/variables/id_${name}: Nothing in the process sets <${name}>: it must be given at the start`;
const set = task(output('v', 'variable', 'id'), undefined, 'listed', 'A');

describeRule(
  neverSetVariable,
  [
    ['one that is set', variables(variable('v')) + set + read + path('A', 'R')],
    [
      'one that is set too late: another rule tells of it',
      variables(variable('v')) + set + read + path('R', 'A')
    ],
    ['a default value', variables(variable('v', 'string', 'value="&quot;&quot;" ')) + read],
    ['one that nobody reads', variables(variable('v')) + task()],
    ['one that is not declared', read],
    ['one that is required', variables(variable('v').replace('"false"', '"true"')) + read],
    ['one that code may set', `${variables(variable('v'))}<bpmn:scriptTask id="C" />${read}`]
  ],
  [
    ['one that has to come from outside', variables(variable('v')) + read, [note('v')]],
    ['a default value of null', variables(variable('v', 'string', 'value="null" ')) + read, [note('v')]],
    [
      'one that is read by many, once',
      variables(variable('v')) + read + again + read.replace('"R"', '"P"'),
      [note('v')]
    ],
    [
      'one that only a condition reads',
      `${variables(variable('v'))}${task('', undefined, 'listed', 'A')}${task('', undefined, 'listed', 'B')}` +
        '<bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B"><bpmn:conditionExpression>${v == 1}</bpmn:conditionExpression></bpmn:sequenceFlow>',
      [note('v')]
    ]
  ]
);
