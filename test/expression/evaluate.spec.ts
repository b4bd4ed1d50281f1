import { expect } from 'chai';
import fc from 'fast-check';
import { evaluate, type EvaluateOptions } from '../../src/expression/evaluate.js';
import { JsonNumber, stringifyJson, type JsonValue } from '../../src/model/json.js';

const ORDER: JsonValue = {
  id: 'A-7',
  count: 3,
  total: 12.5,
  cents: 30000000000,
  paid: false,
  note: null,
  lines: [{ price: 2 }, 'pen', [7]],
  buyer: { name: 'Ada' }
};

const VARIABLES = new Map<string, JsonValue>([
  ['order', ORDER],
  ['empty_object', {}],
  ['tags', ['red', 2, null, { a: 1 }]],
  ['none', []],
  ['text', 'hello'],
  ['blank', ''],
  ['five', 5],
  ['rate', 1.5],
  ['digits', '7'],
  ['decimals', '2.5'],
  ['yes', true],
  ['nothing', null],
  ['exact', new JsonNumber('1.50')],
  ['huge', new JsonNumber('123456789012345678901')]
]);

const run = (expression: string, options?: EvaluateOptions) =>
  evaluate('${' + expression + '}', (name) => VARIABLES.get(name), options);

/** The value as JSON text, so that 2 and 2.0 differ; or why there is none. */
function result(expression: string, options?: EvaluateOptions): string {
  const evaluated = run(expression, options);
  return evaluated.ok
    ? stringifyJson(evaluated.value)
    : `${evaluated.invalid ? 'invalid' : 'fails'}: ${evaluated.reason}`;
}

const VALUES: readonly (readonly [expression: string, json: string])[] = [
  // literals and variables
  ['text', '"hello"'],
  ['nothing', 'null'],
  ['12', '12'],
  ['1e3', '1000.0'],
  ['"it\\\\\\"s"', '"it\\\\\\"s"'],
  ['order.buyer', '{"name":"Ada"}'],
  ['exact', '1.50'],
  ['huge', '123456789012345678901'],
  // numbers: whole ones stay whole, division never does
  ['five + 2', '7'],
  ['7 / 2', '3.5'],
  ['4 div 2', '2.0'],
  ['7 % 4', '3'],
  ['7.5 mod 2', '1.5'],
  ['2 + 3 * 4', '14'],
  ['(2 + 3) * -4', '-20'],
  ['10 - 3 - 2', '5'],
  ['five + "7"', '12'],
  ['digits + digits', '14'],
  ['decimals + 1', '3.5'],
  ['decimals + decimals', '5.0'],
  ['blank + 1', '1'],
  ['nothing + 1', '1'],
  ['nothing + nothing', '0'],
  ['exact * 2', '3.0'],
  ['rate + rate', '3.0'],
  ['-digits', '-7'],
  ['-nothing', '0'],
  ['9223372036854775807 + 1', '-9223372036854775808'],
  ['5 / 0', '"Infinity"'],
  ['100000000.0 * 1', '1.0E8'],
  // comparisons
  ['five == "5"', 'true'],
  ['five eq 5.0', 'true'],
  ['"a" != "b"', 'true'],
  ['nothing == null', 'true'],
  ['nothing == ""', 'false'],
  ['nothing < 1', 'false'],
  ['nothing <= null', 'true'],
  ['yes == "TRUE"', 'true'],
  ['yes == 1.0', 'fails: "true" is not a number'],
  ['"b" gt "a"', 'true'],
  ['"10" < "9"', 'true'],
  ['10 < "9"', 'false'],
  ['false < yes', 'true'],
  ['tags == tags', 'true'],
  ['order.lines == list(1)', 'false'],
  // logic
  ['yes and nothing', 'false'],
  ['blank || "true"', 'true'],
  ['not blank', 'true'],
  ['!yes or missing', 'fails: there is no variable "missing"'],
  ['yes or missing', 'true'],
  ['yes ? "a" : missing', '"a"'],
  ['nothing ? 1 : 2', '2'],
  // emptiness
  ['empty nothing', 'true'],
  ['empty blank', 'true'],
  ['empty none', 'true'],
  ['empty " "', 'false'],
  ['not empty tags', 'true'],
  ['empty empty_object', 'false'],
  // members: JSON objects of variables give whole numbers and null as text, as the engine's resolver does
  ['order.id', '"A-7"'],
  ['order["id"]', '"A-7"'],
  ['order.count', '"3"'],
  ['order.count + 1', '4'],
  ['order.total', '12.5'],
  ['order.cents', '30000000000'],
  ['order.paid', 'false'],
  ['order.note', '"null"'],
  ['order.buyer.name', '"Ada"'],
  ['order.lines[0].price', '2'],
  ['order.lines[0].missing', 'null'],
  ['order.lines[2][0]', '7'],
  ['tags[0]', '"red"'],
  ['tags["1"]', '2'],
  ['tags[9]', 'null'],
  ['tags[nothing]', 'null'],
  ['nothing.a.b', 'null'],
  ['nothing[0]', 'null'],
  // methods
  ['text.length()', '5'],
  ['text["length"]()', '5'],
  ['text.toUpperCase()', '"HELLO"'],
  ['" a ".trim().concat(five)', '"a5"'],
  ['text.substring(1, 3)', '"el"'],
  ['text.substring(4)', '"o"'],
  ['text.contains("ell")', 'true'],
  ['text.indexOf("l") + text.lastIndexOf("l")', '5'],
  ['text.startsWith("h") && text.endsWith("o")', 'true'],
  ['text.replace("l", "$&")', '"he$&$&o"'],
  ['text.equalsIgnoreCase("HELLO")', 'true'],
  ['tags.size()', '4'],
  ['tags.contains("red")', 'true'],
  ['tags.get(1)', '2'],
  ['none.isEmpty()', 'true'],
  ['order.has("id")', 'true'],
  ['nothing.length()', 'null'],
  ['list(five, "a", list())', '[5,"a",[]]'],
  ['list(1, 2).size()', '2']
];

const FAILURES: readonly (readonly [expression: string, reason: string])[] = [
  ['missing', 'fails: there is no variable "missing"'],
  ['text + 1', 'fails: "hello" is not a number'],
  ['text == 1', 'fails: "hello" is not a whole number'],
  ['yes + 1', 'fails: "true" is not a whole number'],
  ['five ? 1 : 2', 'fails: "5" cannot be taken for true or false'],
  ['tags < none', 'fails: a list and a list cannot be compared'],
  ['5 % 0', 'fails: a number was divided by zero'],
  ['order.missing', 'fails: the JSON object has no "missing"'],
  ['tags["x"]', 'fails: "x" is no place in a list'],
  ['text.size', 'fails: "hello" has no "size"'],
  ['text.size()', 'fails: "hello" has no method "size" with 0 arguments'],
  ['text.length(1)', 'fails: "hello" has no method "length" with 1 arguments'],
  ['text.substring(9)', 'fails: there is nothing at place 9'],
  ['list(nothing)', 'fails: list(…) takes no null'],
  ['run("x")', 'invalid: there is no such function "run"'],
  ['now(1)', 'invalid: there is no such function "now"'],
  ['shop:now()', 'invalid: there is no such function "shop:now"'],
  // nothing of the host can be reached
  ['text.constructor', 'fails: "hello" has no "constructor"'],
  ['order.constructor', 'fails: the JSON object has no "constructor"'],
  ['order.__proto__', 'fails: the JSON object has no "__proto__"'],
  ['order["__proto__"]', 'fails: the JSON object has no "__proto__"'],
  ['tags.constructor', 'fails: "constructor" is no place in a list'],
  ['text.constructor("x")', 'fails: "hello" has no method "constructor" with 1 arguments'],
  ['text.getClass()', 'fails: "hello" has no method "getClass" with 0 arguments'],
  ['tags.__proto__()', 'fails: a list has no method "__proto__" with 0 arguments'],
  ['constructor', 'fails: there is no variable "constructor"']
];

describe('evaluate', () => {
  for (const [expression, expected] of [...VALUES, ...FAILURES]) {
    it(`should give for ${expression}`, () => expect(result(expression)).to.equal(expected));
  }

  it('should hand out a value as it came in', () => {
    const evaluated = run('exact');
    expect(evaluated.ok && evaluated.value).to.equal(VARIABLES.get('exact'));
    const object = run('order');
    expect(object.ok && object.value).to.equal(ORDER);
  });

  it('should read objects as maps, where a connector returned them', () => {
    const map = (expression: string) => result(expression, { objects: 'map' });
    expect(map('order.count')).to.equal('3');
    expect(map('order.note')).to.equal('null');
    expect(map('order.missing')).to.equal('null');
    expect(map('order.constructor')).to.equal('null');
    expect(map('order.containsKey("id")')).to.equal('true');
    expect(map('empty empty_object')).to.equal('true');
  });

  it('should take the time from the clock that it is given', () => {
    const now = () => new Date(Date.UTC(2031, 4, 6, 7, 8, 9));
    expect(result('now()', { now })).to.equal('"2031-05-06T07:08:09.000+00:00"');
    expect(result('now().getTime() == now().time', { now })).to.equal('true');
    expect(result('"".concat(now())', { now })).to.equal('"Tue May 06 07:08:09 UTC 2031"');
  });

  it('should know no functions where the engine has none', () => {
    expect(result('now()', { functions: false })).to.equal('invalid: there is no such function "now"');
  });

  it('should refuse what is not one expression', () => {
    for (const text of ['text', '${a} ${b}', 'x${a}', '${a}x', '', '${a', '${}', '${a +}']) {
      expect(evaluate(text, () => 1)).to.include({ ok: false, invalid: true });
    }
  });

  it('should give up on what is nested too deep, and on texts that grow without end', () => {
    expect(result('('.repeat(2000) + '1' + ')'.repeat(2000))).to.equal(
      'fails: the expression is nested too deep'
    );
    expect(result('text.concat(text)' + '.replace("l", "llllllllllllllllllll")'.repeat(9))).to.equal(
      'fails: the text gets too long'
    );
  });

  it('should never throw', () => {
    const word = fc.constantFrom(
      ...VARIABLES.keys(),
      'missing',
      '1',
      '2.5',
      '"x"',
      'null',
      '__proto__',
      'list(1)'
    );
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        word,
        fc
          .tuple(
            tie('expression'),
            fc.constantFrom('+', '-', '*', '/', '%', '==', '<', 'ge', 'and', '||'),
            tie('expression')
          )
          .map((parts) => parts.join(' ')),
        fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a})[${b}]`),
        fc
          .tuple(
            tie('expression'),
            fc.constantFrom('size', 'length', 'get', 'constructor'),
            tie('expression')
          )
          .map(([a, method, b]) => `(${a}).${method}(${b})`),
        tie('expression').map((inner) => `not empty (${inner}) ? -(${inner}) : (${inner})`)
      )
    }));
    fc.assert(
      fc.property(expression, fc.constantFrom('node' as const, 'map' as const), (text, objects) => {
        const evaluated = run(text, { objects });
        if (evaluated.ok) expect(stringifyJson(evaluated.value)).to.be.a('string');
        else expect(evaluated.invalid).to.equal(false);
      }),
      { numRuns: 500 }
    );
  });

  it('should never throw for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void run(text)));
  });
});
