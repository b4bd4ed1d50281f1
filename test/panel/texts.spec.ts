import { expect } from 'chai';
import { JsonNumber, type JsonValue } from '../../src/model/json.js';
import { fieldType, readText, toText } from '../../src/panel/texts.js';

describe('the text of a value', () => {
  const cases: [type: string, value: JsonValue][] = [
    ['string', ''],
    ['string', ' a\n'],
    ['string', 'null'],
    ['integer', 0],
    ['integer', new JsonNumber('12345678901234567890')],
    ['number', -0.5],
    ['boolean', false],
    ['json', 'text'],
    ['json', ''],
    ['json', [1, 'a', null, { b: true }]],
    ['json', new JsonNumber('1.0')],
    ['Anything', 'plain'],
    ['Anything', 'true'],
    ['Anything', '12'],
    ['Anything', '{not json'],
    ['Anything', '"quoted"'],
    ['Anything', 12],
    ['Anything', true],
    ['Anything', { a: 1 }]
  ];
  for (const [type, value] of cases)
    it(`should read back as it was: ${type} ${JSON.stringify(value)}`, () => {
      const field = fieldType(type);
      expect(readText(toText(value, field), field)).to.deep.equal({ value });
    });

  it('should refuse what is nested too deep for a file', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(readText(nested(57), 'json')).to.have.property('value');
    expect(readText(nested(60), 'json')).to.have.nested.property(
      'problem.template',
      'This is nested deeper than {depth} levels.'
    );
  });
});
