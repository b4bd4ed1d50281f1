import { shadowedInput } from '../../src/rules/shadowed-input.js';
import { describeRule, input } from './helper.js';

const withConstants = (constants: unknown) =>
  `<bpmn:serviceTask id="T" implementation="shop.ORDER"><bpmn:extensionElements><connector:task mappingType="listed" json="${JSON.stringify({ constants }).replaceAll('"', '&quot;')}">${input('text', 'value', 'x')}</connector:task></bpmn:extensionElements></bpmn:serviceTask>`;

describeRule(
  shadowedInput,
  [
    ['constants beside the inputs', withConstants({ other: { value: 1 } })],
    ['constants that are not as they should be', withConstants('x')]
  ],
  [
    [
      'a constant of the same name',
      withConstants({ text: { value: 'y' } }),
      ['warning T/inputs/text: The constant <text> takes the place of this input → remove-entry input text']
    ]
  ]
);
