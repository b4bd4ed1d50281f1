import { unreadEntry } from '../../src/rules/unread-entry.js';
import { describeRule, input, task } from './helper.js';

describeRule(
  unreadEntry,
  [
    [
      'entries of every kind',
      task(
        input('text', 'value', 'x') + input('count', 'variable', 'a') + input('data', 'expression', '${a}')
      )
    ],
    [
      'JSONPATCH, of which another rule tells',
      task(
        '<connector:output name="v" json="{&quot;type&quot;:&quot;JSONPATCH&quot;,&quot;value&quot;:[]}" />'
      )
    ]
  ],
  [
    [
      'an entry without kind',
      task('<connector:input name="text" json="{&quot;type&quot;:&quot;x&quot;}" />'),
      ['info T/inputs/text: This entry is not of a known kind; it is kept as it is → remove-entry input text']
    ]
  ]
);
