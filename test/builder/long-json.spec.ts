import { expect } from 'chai';
import { readDefinition } from '../../src/builder/read-definition.js';

const lines = Array.from({ length: 9000 }, (_, at) => `    "n${String(at)}": "${'x'.repeat(8)}"`);
const long = `{\n  "presentation": {\n${lines.join(',\n')}\n  }\n}`;

function placeOf(text: string): unknown {
  const read = readDefinition(text);
  return 'problem' in read ? [read.problem.values['line'], read.problem.values['column']] : 'no problem';
}

describe('builder/long JSON', () => {
  it('should be read', () => {
    expect(long.length).to.be.above(100_000);
    expect(placeOf(long)).to.equal('no problem');
  });

  for (const [title, text, place] of [
    ['a bracket is missing at the end', long.slice(0, -2), ['9003', '4']],
    ['a comma is missing', long.replace('x",\n    "n7":', 'x"\n    "n7":'), ['10', '5']],
    ['a quote is missing', long.replace('xxx",\n    "n7":', 'xxx,\n    "n7":'), ['9', '21']],
    ['there is text after the end', `${long} x`, ['9004', '3']]
  ] as const)
    it(`should be told where it is broken: ${title}`, () => expect(placeOf(text)).to.deep.equal(place));
});
