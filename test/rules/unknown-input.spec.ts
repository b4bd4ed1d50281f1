import { unknownInput } from '../../src/rules/unknown-input.js';
import { describeRule, input, task } from './helper.js';

describeRule(
  unknownInput,
  [
    ['inputs of the action', task(input('text', 'value', 'x'))],
    [
      'any input of an action that is not known',
      task(input('more', 'value', 1), 'implementation="shop.GONE"')
    ],
    ['entries that do not count', task(input('more', 'value', 1), undefined, 'all')]
  ],
  [
    [
      'an input that the action does not have',
      task(input('more', 'value', 1)),
      ['warning T/inputs/more: <more> is no input of Order → remove-entry input more']
    ],
    [
      'names that mean something to JavaScript',
      task(input('constructor', 'value', 1) + input('__proto__', 'value', 1)),
      [
        'warning T/inputs/constructor: <constructor> is no input of Order → remove-entry input constructor',
        'warning T/inputs/__proto__: <__proto__> is no input of Order → remove-entry input __proto__'
      ]
    ]
  ]
);
