import { expect } from 'chai';
import fc from 'fast-check';
import {
  checkExpression,
  hasExpression,
  identifiersOf,
  isIdentifier,
  isWholeExpression,
  partsOf,
  renameIdentifier
} from '../../src/expression/parse.js';

/** Texts that look like expressions more often than chance would have it. */
const TEXT = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '${',
        '#{',
        '}',
        '\\',
        "'",
        '"',
        ' ',
        '.',
        ':',
        '?',
        '(',
        ')',
        '[',
        ']',
        ',',
        '!',
        '=',
        '\0'
      ),
      fc.constantFrom('a', 'b1', 'empty', 'and', 'instanceof', '12', '3.', '+', '-', '&&', ' ? x : f('),
      fc.string({ maxLength: 3, unit: 'binary' })
    ),
    { maxLength: 30 }
  )
  .map((pieces) => pieces.join(''));

describe('partsOf', () => {
  const split = (text: string) => partsOf(text).map(({ kind, text: part }) => `${kind}:${part}`);

  it('should split a text with its offsets', () => {
    expect(partsOf('Hi ${a}!')).to.deep.equal([
      { kind: 'text', text: 'Hi ', from: 0, to: 3 },
      { kind: 'expression', text: '${a}', from: 3, to: 7 },
      { kind: 'text', text: '!', from: 7, to: 8 }
    ]);
  });

  it('should end an expression at the next brace, whatever stands between', () => {
    expect(split("${'}'}")).to.deep.equal(["expression:${'}", "text:'}"]);
    expect(split('${a ${b}}')).to.deep.equal(['expression:${a ${b}', 'text:}']);
    expect(split('${\n}')).to.deep.equal(['expression:${\n}']);
  });

  it('should take "#{", backslashes and what is not closed for text', () => {
    expect(split('#{a} \\${b} ${c')).to.deep.equal(['text:#{a} \\', 'expression:${b}', 'text: ${c']);
    expect(split('')).to.deep.equal([]);
  });

  it('should be as the pattern of the engine', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const expected = [...text.matchAll(/\$\{([^}]*)\}/g)].map(({ 0: part, index }) => [index, part]);
        const parts = partsOf(text);
        expect(
          parts.filter(({ kind }) => kind === 'expression').map(({ from, text: part }) => [from, part])
        ).to.deep.equal(expected);
        expect(parts.map((part) => part.text).join('')).to.equal(text);
        expect(hasExpression(text)).to.equal(expected.length > 0);
        expect(isWholeExpression(text)).to.equal(/^\$\{[^}]*\}$/.test(text) && !/[\r\n]$/.test(text));
      })
    );
  });

  it('should take no longer than the text is long', () => {
    expect(partsOf('${'.repeat(200_000))).to.have.length(1);
    expect(checkExpression('${' + '('.repeat(20_000))).to.have.length(1);
    expect(identifiersOf('${' + 'a ? b : f('.repeat(5_000) + '}')).to.include('a');
  }).timeout(5_000);
});

describe('identifiersOf', () => {
  it('should give root names once, without members, methods, functions and texts', () => {
    const text =
      "${order.total + order['key'] + rate(tax, 'net') + list(order).get(index)} and ${tax} not word";
    expect(identifiersOf(text)).to.deep.equal(['order', 'tax', 'index']);
  });

  it('should read what the engine reads', () => {
    expect(identifiersOf('\\${a} #{b}')).to.deep.equal(['a']);
    expect(identifiersOf('\\${a} #{b}', 'condition')).to.deep.equal(['b']);
    expect(identifiersOf("${a == '}' ? b : c}", 'condition')).to.deep.equal(['a', 'b', 'c']);
    expect(identifiersOf('${urgent ? fast : pick(x)}')).to.deep.equal(['urgent', 'x']);
  });
});

describe('isIdentifier', () => {
  it('should know the names that an expression can use', () => {
    for (const name of ['a', 'orderId', '_x', '$x', 'größe', 'a1', 'constructor'])
      expect(isIdentifier(name)).to.equal(true);
    for (const name of ['', '1a', 'order-id', 'a b', 'a.b', 'empty', 'instanceof', 'true', '😀', ' a']) {
      expect(isIdentifier(name)).to.equal(false);
    }
  });
});

describe('renameIdentifier', () => {
  const CASES: readonly (readonly [text: string, renamed: string])[] = [
    ['${old}', '${fresh}'],
    ['${old.old}', '${fresh.old}'],
    ["${old['old']}", "${fresh['old']}"],
    ['${other[old]}', '${other[fresh]}'],
    ['${old.old(old)}', '${fresh.old(fresh)}'],
    ['${old(old)}', '${old(fresh)}'],
    ['old ${ old } old', 'old ${ fresh } old'],
    ['${older + old}', '${older + fresh}'],
    ["${'old' + old}", "${'old' + fresh}"],
    ['${not empty old ? old : (old)}', '${not empty fresh ? fresh : (fresh)}'],
    ['${old + }', '${fresh + }'],
    ['#{old}', '#{old}'],
    ['${old', '${old']
  ];

  for (const [text, renamed] of CASES) {
    it(`should make ${text} ${renamed}`, () =>
      expect(renameIdentifier(text, 'old', 'fresh')).to.equal(renamed));
  }

  it('should rename in conditions, where "#{" counts', () => {
    expect(renameIdentifier("#{old == '}'}", 'old', 'fresh', 'condition')).to.equal("#{fresh == '}'}");
  });

  it('should leave the text where the new name can be no identifier', () => {
    for (const name of ['order-id', 'empty', '', '1'])
      expect(renameIdentifier('${old}', 'old', name)).to.equal('${old}');
  });

  it('should come back to what was', () => {
    fc.assert(
      fc.property(TEXT, fc.constantFrom('a', 'b1', 'x', 'f'), (text, name) => {
        fc.pre(!text.includes('fresh'));
        const renamed = renameIdentifier(text, name, 'fresh');
        expect(renameIdentifier(renamed, 'fresh', name)).to.equal(text);
        if (identifiersOf(text).includes(name))
          expect(identifiersOf(renamed)).to.include('fresh').and.not.include(name);
      }),
      { numRuns: 500 }
    );
  });
});

describe('all of them', () => {
  it('should never throw', () => {
    fc.assert(
      fc.property(TEXT, fc.constantFrom('mapping' as const, 'condition' as const), (text, syntax) => {
        for (const { severity, values } of checkExpression(text, { syntax, type: 'date' })) {
          expect(['error', 'warning']).to.include(severity);
          expect(Number(values['from'])).to.be.within(0, text.length);
        }
        identifiersOf(text, syntax);
      }),
      { numRuns: 1000 }
    );
  });
});
