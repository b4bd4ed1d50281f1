import { requiredInput } from '../../src/rules/required-input.js';
import { describeRule, input, task, variable, variables } from './helper.js';

describeRule(
  requiredInput,
  [
    ['one that is set, to whatever', task(input('text', 'value', ''))],
    ['mapping types that pass everything', task('', undefined, 'inputs') + task('', undefined, 'all', 'U')],
    ['one of a group', task(input('byName', 'expression', '${x}'), 'implementation="shop.FIND"')],
    ['an action that is not known', task('', 'implementation="shop.GONE"')]
  ],
  [
    ['one that is not set', task(), ['error T/inputs/text: Required input <text> is not set']],
    [
      'one that is set and not passed',
      task(input('text', 'value', 'x'), undefined, 'none'),
      ['error T/inputs/text: Required input <text> is not set']
    ],
    [
      'one that only a former action has',
      task('<connector:input name="text" kind="value" value="1" kept="shop.OLD" />'),
      ['error T/inputs/text: Required input <text> is not set']
    ],
    [
      'none of a group',
      task('', 'implementation="shop.FIND"'),
      ['error T/inputs/byId: One of these inputs must be set: byId, byName']
    ],
    [
      'one that a variable of the same name could fill',
      variables(variable('text'), variable('byName')) +
        task() +
        task('', 'implementation="shop.FIND"', 'listed', 'U'),
      [
        'error T/inputs/text: Required input <text> is not set → map-by-name text',
        'error U/inputs/byId: One of these inputs must be set: byId, byName → map-by-name byName'
      ]
    ],
    [
      'one whose namesake is of a type that does not fit',
      variables(variable('text', 'integer')) + task(),
      ['error T/inputs/text: Required input <text> is not set']
    ],
    [
      'a task without any mapping',
      '<bpmn:serviceTask id="T" implementation="shop.ORDER" />',
      ['error T/inputs/text: Required input <text> is not set']
    ]
  ]
);
