import { typeMismatch } from '../../src/rules/type-mismatch.js';
import { describeRule, input, output, task, variable, variables } from './helper.js';

describeRule(
  typeMismatch,
  [
    [
      'the same type',
      variables(variable('a'), variable('n', 'integer')) +
        task(
          input('text', 'variable', 'a') + output('a', 'variable', 'id') + output('n', 'variable', 'total')
        )
    ],
    [
      'a whole number where any number is asked for',
      variables(variable('n', 'integer')) + task(input('price', 'variable', 'n'))
    ],
    [
      'json on either side',
      variables(variable('j', 'json'), variable('n', 'integer')) +
        task(
          input('text', 'variable', 'j') +
            input('data', 'variable', 'n') +
            output('j', 'variable', 'total') +
            output('n', 'variable', 'body')
        )
    ],
    ['types that nobody knows', variables(variable('c', 'custom')) + task(input('text', 'variable', 'c'))]
  ],
  [
    [
      'a variable of another type',
      variables(variable('n', 'integer')) + task(input('text', 'variable', 'n')),
      ['warning T/inputs/text: The variable <n> is of type integer, the input of type string']
    ],
    [
      'a decimal where a whole number is asked for',
      variables(variable('d', 'bigdecimal')) + task(input('count', 'variable', 'd')),
      ['warning T/inputs/count: The variable <d> is of type bigdecimal, the input of type integer']
    ],
    [
      'an output of another type',
      variables(variable('f', 'file')) + task(output('f', 'variable', 'total')),
      ['warning T/outputs/f: The output is of type integer, the variable <f> of type file']
    ]
  ]
);
