import { expect } from 'chai';
import { changesOf } from '../../src/builder/json-changes.js';
import { checkJson, MAX_FAULTS } from '../../src/builder/json-check.js';
import { readAll } from '../../src/builder/json-frames.js';
import { markOf, placesOf } from '../../src/builder/json-places.js';
import { jsonReview } from '../../src/builder/json-review.js';
import { problem } from '../../src/model/problem.js';

/** Faults as `<severity> <what is marked> <sentence>`. */
const faults = (text: string) =>
  checkJson(text).map(({ severity, message, values }) => {
    const marked = text.slice(Number(values['from']), Number(values['to']));
    return `${severity} <${marked}> ${message}`;
  });

describe('builder/json: what is wrong with a text', () => {
  for (const text of [
    '{}',
    '[]',
    '"a"',
    ' 1.50e-3\n',
    'null',
    '\uFEFF{}',
    '{"a":{"b":[true,false,null,-0,"\\u00e9\\n\\\\"]},"":{}}',
    '{"__proto__":1,"constructor":2}',
    '"\uD800"'
  ])
    it(`should be nothing in ${JSON.stringify(text)}`, () => expect(faults(text)).to.deep.equal([]));

  for (const [text, ...expected] of [
    ['', 'error <> There is nothing here yet: begin with "{".'],
    ['{\n"a": [', 'error <> The text ends too early: "[" of line 2 is not closed.'],
    ['{"a":1,}', 'error <,> No comma may stand before "}".'],
    ['[1,]', 'error <,> No comma may stand before "]".'],
    ['{"a" 1}', 'error <"a"> A colon is missing behind this key.'],
    ['{"a":}', 'error <}> A value is missing before "}".'],
    ['{"a"}', 'error <"a"> This key has no value.'],
    ['{"a","b":1}', 'error <"a"> This key has no value.'],
    ['{"a":1 "b":2}', 'error <1> A comma is missing here.'],
    ['[1 2]', 'error <1> A comma is missing here.'],
    ['[1,,2]', 'error <,> A value is missing before ",".'],
    ['{,"a":1}', 'error <,> A key is missing before ",".'],
    ['{:1}', 'error <:> A key is missing before ":".'],
    ['{a:1}', 'error <a> A key stands in double quotes: "a".'],
    ["{'a':1}", "error <'a'> Texts stand in double quotes, not in single ones."],
    ["['it']", "error <'it'> Texts stand in double quotes, not in single ones."],
    ['[it]', 'error <it> A text stands in double quotes: "it".'],
    ['[True]', 'error <True> True should be lower case: true.'],
    ['[01]', 'error <01> 01 is not a number as JSON has them.'],
    [
      '[+1, .5]',
      'error <+1> +1 is not a number as JSON has them.',
      'error <.5> .5 is not a number as JSON has them.'
    ],
    ['{"a":[1}', 'error <}> Here "]" should be, not "}".'],
    ['{"a":1]', 'error <]> Here "}" should be, not "]".'],
    ['{"a":1}x', 'error <x> The definition has ended before this.'],
    ['{"a":"x\n}', 'error <"x> The closing quote of this text is missing.'],
    ['{"a":"x,\n"b":1}', 'error <"x,> The closing quote of this text is missing.'],
    ['"a\tb"', 'error <\t> A text cannot hold the character U+0009: write \\t for it.'],
    ['"a\u0000b"', 'error <\u0000> A text cannot hold the character U+0000: write \\u0000 for it.'],
    ['"\\x"', 'error <\\x> A backslash means nothing here: write two of them for one.'],
    ['"\\u12g4"', 'error <\\u12g4> Four digits or letters from a to f should follow "\\u".'],
    ['// a\n{}', 'error <// a> JSON has no comments.'],
    ['{/* a */"b":1}', 'error </* a */> JSON has no comments.'],
    ['{"a":1,"a":2}', 'warning <"a"> The key "a" is there more than once; the last one counts.'],
    ['{"a":1,"\\u0061":2}', 'warning <"\\u0061"> The key "a" is there more than once; the last one counts.'],
    [
      '{"__proto__":1,"__proto__":2}',
      'warning <"__proto__"> The key "__proto__" is there more than once; the last one counts.'
    ]
  ])
    it(`should be told of ${JSON.stringify(text)}`, () => expect(faults(text ?? '')).to.deep.equal(expected));

  it('should have the JSON pointer of where it is', () =>
    expect(checkJson('{"a/b":[1,{"c":x}]}').map(({ path }) => path)).to.deep.equal(['/a~1b/1/c']));

  it('should be told as far as anybody will read, and once of too many levels', () => {
    expect(checkJson('[' + 'x,'.repeat(5000)).length).to.equal(MAX_FAULTS);
    expect(checkJson('['.repeat(5000) + ']'.repeat(5000)).map(({ message }) => message)).to.deep.equal([
      'A definition may be 64 levels deep at most.'
    ]);
  });

  const seed = Date.now() % 1e9;
  it(`should be something exactly where JSON.parse finds something (seed ${seed})`, () => {
    let state = seed;
    const random = (below: number) => (state = (state * 48271 + 11) % 2147483647) % below;
    const parts = [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"a"',
      '"b"',
      ' ',
      '\n',
      '1',
      '-',
      '.5',
      'true',
      'nul',
      '\\',
      '/'
    ];
    const valid = '{"a":[1,{"b":"c"},[]],"d":{"e":true,"f":null}}';
    const counts = { good: 0, bad: 0 };
    for (let run = 0; run < 5000; run++) {
      let text = valid;
      for (let edits = random(3); edits >= 0; edits--) {
        const from = random(text.length + 1);
        text =
          text.slice(0, from) + (random(2) ? parts[random(parts.length)] : '') + text.slice(from + random(3));
      }
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      counts[parses ? 'good' : 'bad']++;
      const found = checkJson(text).some(({ severity }) => severity === 'error');
      expect(found, JSON.stringify(text)).to.equal(!parses);
    }
    expect(counts.good).to.be.greaterThan(50);
    expect(counts.bad).to.be.greaterThan(50);
  });
});

describe('builder/json: where a pointer leads', () => {
  const TEXT = '{"a": {"b": [10, {"c/d": "x"}]}, "__proto__": [], "e": 1, "e": {"f": 2}}';

  for (const [pointer, exact, value, mark] of [
    ['', true, TEXT, '{'],
    ['/a', true, '{"b": [10, {"c/d": "x"}]}', '"a"'],
    ['/a/b', true, '[10, {"c/d": "x"}]', '"b"'],
    ['/a/b/0', true, '10', '10'],
    ['/a/b/1', true, '{"c/d": "x"}', '{'],
    ['/a/b/1/c~1d', true, '"x"', '"x"'],
    ['/a/b/2', false, '[10, {"c/d": "x"}]', '"b"'],
    ['/a/b/01', false, '[10, {"c/d": "x"}]', '"b"'],
    ['/a/b/0/x/y', false, '10', '10'],
    ['/a/none', false, '{"b": [10, {"c/d": "x"}]}', '"a"'],
    ['/__proto__', true, '[]', '"__proto__"'],
    ['/constructor', false, TEXT, '{'],
    ['/e/f', true, '2', '2'],
    ['Task_1/inputs/q', false, TEXT, '{']
  ] as const)
    it(`should be found for ${JSON.stringify(pointer)}`, () => {
      const [place] = placesOf(TEXT, [pointer]);
      expect(place?.exact).to.equal(exact);
      expect(TEXT.slice(place?.from, place?.to)).to.equal(value);
      const { from, to } = place ? markOf(place) : { from: 0, to: 0 };
      expect(TEXT.slice(from, to)).to.equal(mark);
    });

  it('should not be what the first of two equal keys held', () => {
    const text = '{"e": {"f": 2}, "e": {}}';
    const [place] = placesOf(text, ['/e/f']);
    expect(place?.exact).to.equal(false);
    expect(place?.from).to.equal(text.lastIndexOf('{}'));
  });

  it('should be found in a text with faults, and nowhere in one without values', () => {
    const text = '{"a": tru, "b" 1, "c": [1, , {"d": "x]}';
    expect(
      placesOf(text, ['/a', '/b', '/c/2/d']).map((place) => text.slice(place?.from, place?.to))
    ).to.deep.equal(['tru', '1', '"x]}']);
    expect(placesOf('', ['', '/a'])).to.deep.equal([undefined, undefined]);
  });

  it('should be found for many pointers and thousands of levels at once', () => {
    const depth = 5000;
    const text = '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
    const pointers = [0, 1, 2500, depth].map((levels) => '/a'.repeat(levels));
    expect(placesOf(text, pointers).map((place) => place?.from)).to.deep.equal([0, 5, 12_500, 25_000]);
    expect(placesOf('['.repeat(300_000), ['/0'.repeat(200_000)])[0]?.from).to.be.greaterThan(0);
  });
});

describe('builder/json: what is marked', () => {
  it('should be faults and problems; that nothing can be read only where', () => {
    const problems = [
      problem('error', '', 'this is not JSON'),
      problem('warning', '/a', 'Odd {what}.', { what: 'a' })
    ];
    const told = (text: string) =>
      readAll(jsonReview(text, problems)).map(({ message, values }) => `${values['from']} ${message}`);
    expect(told('{"a": 1}')).to.deep.equal(['0 this is not JSON', '6 Odd a.']);
    expect(told('{"a": 1,}')).to.deep.equal(['7 No comma may stand before "}".', '6 Odd a.']);
  });
});

describe('builder/json: what a text from outside changes', () => {
  for (const [before, after, count] of [
    ['abc', 'abXc', 1],
    ['a\nb\nc', 'x\nb\ny', 2],
    ['a\nb\nc', 'x\nb\n\ny', 1],
    ['', 'a', 1],
    ['a\n\nc', 'b\n\nd', 2]
  ] as const)
    it(`should be ${count} from ${JSON.stringify(before)} to ${JSON.stringify(after)}`, () => {
      const changes = changesOf(before, after);
      expect(changes).to.have.length(count);
      const made = changes.reduceRight(
        (text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to),
        before as string
      );
      expect(made).to.equal(after);
    });
});
