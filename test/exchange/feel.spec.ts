import { expect } from 'chai';
import { readFeel } from '../../src/exchange/feel-read.js';
import { toFeel, toFeelLiteral, toFeelName } from '../../src/exchange/feel.js';
import { JsonNumber, type JsonValue } from '../../src/model/json.js';

const types = new Map([
  ['name', 'string'],
  ['count', 'integer'],
  ['paid', 'boolean'],
  ['due', 'date'],
  ['tags', 'array'],
  ['picture', 'file']
]);

/** What is written, and whether reading it back gives the same text again. */
const TRANSLATED: readonly (readonly [el: JsonValue, feel: string, back?: 'no way back'])[] = [
  ['${order.buyer.name}', 'order.buyer.name'],
  ["${order['home town']}", 'order.`home town`'],
  ['${order.if}', 'order.`if`'],
  ['${order.lines[0].price}', 'order.lines[1].price'],
  ['${tags[2]}', 'tags[3]'],
  ['${count + 1}', 'count + 1'],
  ['${count - (1 - rate) * 2}', 'count - (1 - rate) * 2'],
  ['${-count - -1}', '-count - -1'],
  ['${-(-count)}', '-(-count)'],
  ['${count div 2}', 'count / 2', 'no way back'],
  ['${1e3 + 1}', '1000 + 1', 'no way back'],
  ['${.5 + rate}', '0.5 + rate', 'no way back'],
  ["${name == 'Bo'}", 'name = "Bo"'],
  ['${name ne null}', 'name != null', 'no way back'],
  ['${count gt 2 and paid}', 'count > 2 and paid', 'no way back'],
  ['${count >= 2 or a and b}', 'count >= 2 or a and b'],
  ['${(count < 2) == paid}', '(count < 2) = paid'],
  ['${!paid}', 'not(paid = true)'],
  ['${!(count > 2)}', 'not((count > 2) = true)'],
  ['${!(name == null)}', 'not(name = null)'],
  ['${!(a == true)}', 'not((a = true) = true)'],
  ['${empty name}', 'list contains([null, "", []], name)'],
  ['${!empty name}', 'not(list contains([null, "", []], name))'],
  ["${count > 2 ? 'many' : 'few'}", 'if count > 2 then "many" else "few"'],
  ['${a ? 1 : b ? 2 : 3}', 'if a then 1 else if b then 2 else 3'],
  ['${(a ? 1 : 2) + 1}', '(if a then 1 else 2) + 1'],
  ['${a ? (b ? 1 : 2) : 3}', 'if a then (if b then 1 else 2) else 3'],
  ['Dear ${name}!', 'string join(["Dear ", string(name), "!"])'],
  ['${name}${count}', 'string join([string(name), string(count)])'],
  ["${'it\\'s \"x\" \\\\'}", '"it\'s \\"x\\" \\\\"', 'no way back'],
  ['${name.toUpperCase().length()}', 'string length(upper case(name))'],
  ['${name.trim().toLowerCase()}', 'lower case(trim(name))'],
  [
    "${name.contains('x') and name.startsWith('a') and name.endsWith('b')}",
    'contains(name, "x") and starts with(name, "a") and ends with(name, "b")'
  ],
  ["${name.concat('x')}", 'name + "x"', 'no way back'],
  ["${name.equals('x')}", 'name = "x"', 'no way back'],
  ['${name.isEmpty()}', 'name = ""', 'no way back'],
  ['${tags.isEmpty()}', 'count(tags) = 0', 'no way back'],
  ['${tags.size() > 1}', 'count(tags) > 1'],
  ['${größe + 1}', 'größe + 1'],
  [{ to: ['${name}', { n: '${count + 1}' }], x: 1 }, '{"to": [name, {"n": count + 1}], "x": 1}']
];

const VALUES: readonly (readonly [value: JsonValue, feel: string])[] = [
  ['', '""'],
  ['a "quote" \\ and\nline\ttab', '"a \\"quote\\" \\\\ and\\nline\\ttab"'],
  ['#{name} $ { süß 😀', '"#{name} $ { süß 😀"'],
  [0, '0'],
  [-7, '-7'],
  [2.5, '2.5'],
  [true, 'true'],
  [[], '[]'],
  [{}, '{}'],
  [{ 'a b': [1, 'x', null, { c: false }] }, '{"a b": [1, "x", null, {"c": false}]}'],
  [new JsonNumber('1.50'), '1.50'],
  [new JsonNumber('9007199254740993'), '9007199254740993']
];

const REFUSED: readonly (readonly [value: JsonValue, why: RegExp])[] = [
  ['${}', /ends too early/],
  ['${name +}', /ends too early|cannot go on/],
  ["${'7' + 1}", /"7" is not a number/],
  ['${paid + 1}', /paid is not a number/],
  ['${null + 1}', /null is not a number/],
  ['${count % 2}', /remainder/],
  ["${count == '7'}", /different types/],
  ["${count < 'a'}", /different types/],
  ['${due < now}', /due is not a number or a text/],
  ['${name ? 1 : 2}', /name is not true or false/],
  ['${count and paid}', /count is not true or false/],
  ['${!name}', /name is not true or false/],
  ['${name.first}', /has no members/],
  ['${due.time}', /has no members/],
  ['${count[0]}', /is no list/],
  ['${tags[count]}', /written out/],
  ["${order['0']}", /place in a list or a name/],
  ['${now()}', /no such function as now/],
  ['${name.substring(1)}', /nothing that means the same as the method substring/],
  ['${name.replace("a", "b")}', /method replace/],
  ['${order.size()}', /could mean several things/],
  ['${name.contains(count)}', /takes a text/],
  ['at ${due}', /a date reads differently/],
  ['${tags}!', /a list reads differently/],
  ['see ${picture}', /an object reads differently/],
  ['${count / 2} of them', /computed decimal/],
  ['${fn:x(1)}', /no such function/],
  ['bell \u0007', /control character/],
  [{ 'a"b': 1 }, /cannot say the key/],
  [1e300, /cannot keep the number/],
  [new JsonNumber('12345678901234567890'), /cannot keep the number/],
  [new JsonNumber('0.12345678901234567890123'), /cannot keep the number/]
];

describe('FEEL', () => {
  for (const [el, feel, back] of TRANSLATED) {
    it(`should say ${JSON.stringify(el)} as ${feel}`, () => {
      expect(toFeel(el, types)).to.eql({ ok: true, text: feel });
      const read = readFeel(feel, types);
      if (!back) expect(read).to.eql({ kind: 'expression', value: el });
      else if (read) expect(toFeel(read.value, types)).to.eql({ ok: true, text: feel });
    });
  }

  for (const [value, feel] of VALUES) {
    it(`should say the value ${feel} and read it`, () => {
      expect(toFeel(value, types)).to.eql({ ok: true, text: feel });
      expect(toFeelLiteral(value)).to.eql({ ok: true, text: feel });
      expect(readFeel(feel)).to.eql({ kind: 'value', value });
    });
  }

  for (const [value, why] of REFUSED) {
    it(`should refuse ${JSON.stringify(value)}`, () => {
      const feel = toFeel(value, types);
      expect(feel.ok ? feel.text : feel.reason).to.match(why);
    });
  }

  it('should write numbers without an exponent', () => {
    const numbers = [1e-7, -0, 1.5e10, new JsonNumber('123.456e1'), new JsonNumber('5E-3')];
    const texts = numbers.map((value) => toFeelLiteral(value));
    expect(texts.map((feel) => feel.ok && feel.text)).to.eql([
      '0.0000001',
      '0',
      '15000000000',
      '1234.56',
      '0.005'
    ]);
  });

  it('should not look into a text that is taken as it is', () => {
    expect(toFeelLiteral('say ${name}')).to.eql({ ok: true, text: '"say ${name}"' });
  });

  it('should refuse what is nested too deep, and not overflow', () => {
    const deep = `\${${'('.repeat(400)}1${')'.repeat(400)}}`;
    expect(toFeel(deep)).to.have.property('ok', false);
  });

  it('should put names in backticks where FEEL reads them otherwise', () => {
    const names = ['name', '_x', 'with space', 'a.b', 'if', 'in', '$x', 'größe', '表'];
    expect(names.map((name) => toFeelName(name))).to.eql(
      ['name', '_x', '`with space`', '`a.b`', '`if`', '`in`', '`$x`', 'größe', '表'].map((text) => ({
        ok: true,
        text
      }))
    );
    expect(toFeelName('a`b')).to.have.property('ok', false);
    expect(names.map((name) => readFeel((toFeelName(name) as { text: string }).text))).to.eql(
      names.map((value) => ({ kind: 'variable', value }))
    );
  });

  for (const feel of [
    'null',
    'for x in y return x',
    'a[item > 1]',
    'sum(tags)',
    'date("2025-03-31")',
    'a ** 2',
    'string(a)',
    '{a: 1}',
    '"open',
    'a b',
    '"say ${name}"',
    '"\\u00e9"',
    '(1',
    '[1, 2',
    '{"a": 1',
    'a.',
    'a[',
    'if a then b',
    '-"x"',
    'string join(["a", b])',
    'string join("a")',
    'not()',
    ''
  ])
    it(`should leave ${feel || 'nothing'} unread`, () => {
      expect(readFeel(feel)).to.equal(undefined);
    });
});
