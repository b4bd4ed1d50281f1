import { expressionSyntax } from '../../src/rules/expression-syntax.js';
import { describeRule, input, kept, output, task } from './helper.js';

describeRule(
  expressionSyntax,
  [
    [
      'what JUEL takes',
      task(input('text', 'expression', "${a.b[1] > 2 ? 'x' : y}") + output('v', 'expression', '${id}'))
    ],
    ['static values', task(input('text', 'value', '${'))],
    [
      'what is kept',
      task('<connector:input name="text" kind="expression" value="&quot;${&quot;" kept="shop.OLD" />')
    ],
    [
      'conditions in another language',
      `<bpmn:startEvent id="A" /><bpmn:endEvent id="B" /><bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B"><bpmn:conditionExpression>= a &gt;&gt; {</bpmn:conditionExpression></bpmn:sequenceFlow>`
    ]
  ],
  [
    [
      'an expression that is not closed',
      task(input('text', 'expression', '${orderId')),
      ['error T/inputs/text: The expression is not closed with "}" (character 1).']
    ],
    [
      'one deep within a value',
      task(input('data', 'expression', { list: ['${a}', '${a +}'] })),
      ['error T/inputs/data: The expression ends too early (character 6).']
    ],
    [
      'one that sets a variable',
      task(output('v', 'expression', '${a b}')),
      ['error T/outputs/v: The expression cannot go on with "b" (character 5).']
    ],
    [
      'one of a user task',
      kept('userTask', 'U', { mapping: { inputs: { a: { type: 'value', value: '${a +}' } } } }),
      ['error U/inputs/a: The expression ends too early (character 6).']
    ],
    [
      'a condition',
      `<bpmn:startEvent id="A" /><bpmn:endEvent id="B" /><bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B"><bpmn:conditionExpression>\${a +}</bpmn:conditionExpression></bpmn:sequenceFlow>`,
      ['error F/condition: The expression ends too early (character 6).']
    ]
  ]
);
