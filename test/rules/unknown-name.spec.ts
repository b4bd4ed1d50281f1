import { unknownName } from '../../src/rules/unknown-name.js';
import { describeRule, input, output, task, variable, variables } from './helper.js';

const condition = (text: string) =>
  `<bpmn:startEvent id="A" /><bpmn:endEvent id="B" /><bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B"><bpmn:conditionExpression>${text.replace('>', '&gt;')}</bpmn:conditionExpression></bpmn:sequenceFlow>`;

describeRule(
  unknownName,
  [
    [
      'variables, what the engine knows, members and functions',
      variables(variable('a')) +
        task(input('text', 'expression', '${a.b.c} ${execution.id} ${now()} ${true}'))
    ],
    ['outputs where variables are set', task(output('v', 'expression', '${body.x}'))],
    [
      'any name where the outputs are not known',
      task(output('v', 'expression', '${what}'), 'implementation="shop.GONE"')
    ],
    [
      'what a loop sets',
      `<bpmn:subProcess id="S"><bpmn:multiInstanceLoopCharacteristics activiti:elementVariable="item" />${task(input('text', 'expression', '${item} ${loopCounter}'))}</bpmn:subProcess>`
    ],
    ['conditions of a process without variables', condition('${amount > 1}')],
    ['conditions over variables', variables(variable('amount')) + condition('${amount > 1}')]
  ],
  [
    [
      'a name that nothing has',
      task(input('text', 'expression', 'for ${a} and ${a}')),
      ['warning T/inputs/text: Nothing here is called <a> → create-variable a json']
    ],
    [
      'an output where inputs are set',
      task(input('text', 'expression', '${total}')),
      ['warning T/inputs/text: Nothing here is called <total> → create-variable total json']
    ],
    [
      'what a loop sets, outside of it',
      task(input('text', 'expression', '${loopCounter}')),
      ['warning T/inputs/text: Nothing here is called <loopCounter>']
    ],
    [
      'a condition',
      variables(variable('amount')) + condition('${amont > 1}'),
      [
        'warning F/condition: Nothing here is called <amont>. Did you mean <amount>? → create-variable amont json'
      ]
    ]
  ]
);
