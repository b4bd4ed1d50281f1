import { expect } from 'chai';
import { checkExpression, type Syntax } from '../../src/expression/parse.js';
import { checkSyntax } from '../../src/expression/syntax.js';
import { CONTEXT } from './samples.js';

const errorsOf = (text: string, syntax: Syntax) =>
  checkExpression(text, { syntax })
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

/** What JUEL of Activiti takes. */
const VALID = [
  'no expression at all',
  '',
  '${order}',
  '${ order }',
  '${order.total}',
  '${order.lines[0].price}',
  '${order["total"]}',
  '${urgent ? "fast" : "slow"}',
  '${urgent ? fast : (pick(x))}',
  '${urgent ? fast.lane : pick(x)}',
  '${urgent ? true : pick(x)}',
  '${urgent ? fast : not (slow)}',
  '${a ? b : c ? d : e}',
  '${a ? shop:pick(x) : c}',
  '${shop:pick(1)}',
  '${not empty lines and lines.size() ge 3}',
  '${empty name || !known}',
  '${not not done}',
  '${-total}',
  '${3.}',
  '${.5 + 2e-3}',
  '${total-tax}',
  '${2 < 3 < 4}',
  '${total * 2 div 3 mod 4 <= 5.5e1}',
  '${\'it\\\'s\' == "\\"\\\\"}',
  '${"x".length()}',
  '${(order).total}',
  "${shop.find('pen', 2).price[1]('net')}",
  '${null eq order}',
  '${price$net + _tax + größe}',
  'Dear ${name}, your order ${id} is ready',
  'costs $5 {net}'
];

/** What JUEL of Activiti refuses, with the character that it names first. */
const INVALID: readonly (readonly [text: string, position: number])[] = [
  ['${order', 8],
  ['${}', 3],
  ['${   }', 6],
  ['${{order}}', 3],
  ['${order = 1}', 9],
  ['${order; total}', 8],
  ['${order.empty}', 9],
  ['${order.7}', 9],
  ['${order.}', 9],
  ['${urgent ? fast : pick(x)}', 12],
  ['${urgent ? fast}', 16],
  ['${"a" += "b"}', 8],
  ['${x -> x + 1}', 6],
  ["${'a\\tb'}", 5],
  ["${'open}", 3],
  ['${pick(1,)}', 10],
  ['${(order}', 9],
  ['${order]}', 8],
  ['${order instanceof x}', 9],
  ['${instanceof}', 3],
  ['${9223372036854775808}', 3],
  ['${a “b”}', 5],
  ['${a & b}', 5],
  ['${😀}', 3]
];

/** Lexical corners, as `Scanner` of Activiti's JUEL reads them. */
const CORNERS: readonly (readonly [text: string, taken: boolean])[] = [
  // numbers
  ['${1.}', true],
  ['${.5}', true],
  ['${1e3}', true],
  ['${1.e3}', true],
  ['${.5E-3}', true],
  ['${1E+3}', true],
  ['${1e}', false],
  ['${1e+}', false],
  ['${.}', false],
  ['${1..5}', false],
  ['${1.5.5}', false],
  ['${0x1}', false],
  ['${1 .a}', true],
  ['${1.a}', false],
  ['${5div 2}', true],
  ['${5div2}', false],
  ['${5eq 5}', true],
  ['${9223372036854775807}', true],
  ['${-9223372036854775808}', false],
  ['${99999999999999999999.0}', true],
  ['${٣}', false],
  // texts
  ["${''}", true],
  ['${""}', true],
  ["${'\"'}", true],
  ["${'\\\"'}", false],
  ["${'\\\\'}", true],
  ["${'\\'}", false],
  ["${'\n'}", true],
  ['${"\\u0041"}', false],
  ["${'a''b'}", false],
  ["${'${b}'}", true],
  // names
  ['${$}', true],
  ['${_}', true],
  ['${a$b}', true],
  ['${a1}', true],
  ['${1a}', false],
  ['${größe}', true],
  ['${変数}', true],
  ['${€}', true],
  ['${a٣}', true],
  ['${a\u00ad}', true],
  ['${a\u007f}', true],
  ['${a-b}', true],
  ['${a@b}', false],
  ['${a#b}', false],
  ['${nullx}', true],
  ['${emptya}', true],
  ['${not}', false],
  ['${Empty}', true],
  ['${TRUE}', true],
  ['${a.true}', false],
  ["${a['true']}", true],
  ['${div(1)}', false],
  // white space
  ['${\ta\n.\rb }', true],
  ['${a\u3000+ b}', true],
  ['${a\u2028}', true],
  ['${a\u00a0+ b}', false],
  ['${a\u2007}', false],
  ['${a\ufeff}', true],
  // outside
  ['\\${a = }', true],
  ['\\\\${a = }', true],
  ['\\#{a = }', true],
  ['$${a}', true],
  ['$${a = }', false],
  ['#${a}', true],
  ['$', true],
  ['${', false],
  ['#{', false],
  ['}{', true],
  ['{a}', true],
  ['$ {a = }', true],
  ['${a}${b}', true],
  ['${a}}', true],
  ['#{a}\\${b}', true],
  // operators
  ['${a===b}', false],
  ['${a=<b}', false],
  ['${a<>b}', false],
  ['${a!b}', false],
  ['${!!a}', true],
  ['${- -a}', true],
  ['${--a}', true],
  ['${+a}', false],
  ['${a--b}', true],
  ['${a|b}', false],
  ['${a^b}', false],
  ['${a ~ b}', false],
  ['${not empty a}', true],
  ['${empty not a}', true],
  ['${empty}', false],
  ['${not(a)}', true],
  ['${a not b}', false],
  ['${a and}', false],
  ['${a == b == c}', true],
  ['${-a ? b : c}', true],
  // choices and functions
  ['${a ? b ? c : d : e}', true],
  ['${a ? b : c ? d : f(x)}', false],
  ['${a ? f() : a}', true],
  ['${a ? b:f() : c}', true],
  ['${a ? b : c:f()}', true],
  ['${a ? b : c}', true],
  ['${a ?: b}', false],
  ['${a ? : b}', false],
  ['${a : b}', false],
  ['${a ? b.c : f(x)}', true],
  ["${a ? 'b' : f(x)}", true],
  ['${a ? 1 : f(x)}', true],
  ['${ns : f ( 1 )}', true],
  ['${ns:f}', false],
  ['${ns:f(1).a[0]}', true],
  ['${a:b:f(1)}', false],
  ['${f()}', true],
  ['${f(,)}', false],
  ['${f(a,)}', false],
  ['${f(a b)}', false],
  ['${f(a)(b)}', false],
  ['${a.f(1)(2)}', false],
  ['${a[0](1)}', true],
  ['${(f)(1)}', false],
  ["${'f'(1)}", false],
  // members
  ['${a . b}', true],
  ['${a.b.c[0][1].d()}', true],
  ['${a[]}', false],
  ['${a[0}', false],
  ['${a[b,c]}', false],
  ['${[1]}', false],
  ['${a..b}', false],
  ['${.a}', false],
  ["${a.'b'}", false],
  ['${"a"[0]}', true],
  ['${1[0]}', true],
  ['${true.a}', true],
  ['${()}', false],
  ['${a -> b}', false],
  ['${a ? b}', false],
  ['${{}}', false],
  ['${a ${b}}', false]
];

describe('checkSyntax', () => {
  for (const [text, taken] of CORNERS)
    it(`should ${taken ? 'take' : 'refuse'} ${JSON.stringify(text)}`, () => {
      const problems = checkSyntax(text);
      expect(problems.length === 0).to.equal(taken);
      for (const { severity, message, values } of problems) {
        expect(severity).to.equal('error');
        expect(message).to.match(/[.]$/);
        expect(Number(values['to'])).to.be.within(Number(values['from']), text.length);
      }
    });

  it('should take what only a mapping refuses, and only warns of', () => {
    for (const text of ["${'}'}", '#{a}', '\\${a}', '${f(1)}', 'x ${a}'])
      expect(checkSyntax(text)).to.deep.equal([]);
  });
});

/** What is said of names and of what the engine does not let an expression do. */
const MEANING: readonly (readonly [text: string, said: readonly string[]])[] = [
  ['${customer}', []],
  ['${reply.code + order.total}', []],
  ['${execution}', []],
  ['${custmer}', ['The process has no variable <custmer>. Did you mean <customer>?']],
  ['${Customer}', ['The process has no variable <Customer>. Did you mean <customer>?']],
  ['${unheardOf}', ['The process has no variable <unheardOf>']],
  ['${x}', ['The process has no variable <x>']],
  ['${order[kount]}', ['The process has no variable <kount>. Did you mean <count>?']],
  ['${order.total + totl}', ['The process has no variable <totl>']],
  [
    '${nwo()}',
    ['The engine itself has no function "nwo": it fails unless the deployment adds one. Did you mean <now>?']
  ],
  ['${round(1)}', ['The engine itself has no function "round": it fails unless the deployment adds one.']],
  [
    '${shop:now()}',
    ['The engine itself has no function "shop:now": it fails unless the deployment adds one.']
  ],
  ['${fx:rate(1, 2)}', []],
  ['${now(1)}', ['The function "now" takes nothing in its parentheses (character 3).']],
  ['${list()}', []],
  ['${customer.getClass()}', ['The engine lets no expression call "getClass" (character 12).']],
  ['${tags.hashCode()}', ['The engine lets no expression call "hashCode" (character 8).']],
  ['${order.totl}', ['By its model the value has no "totl" (character 9). Did you mean <total>?']],
  ['${reply.xyz}', ['By its model the value has no "xyz" (character 9).']],
  ['${order.buyer.xyz}', []],
  ['${note.xyz}', []],
  ['${unheardOf +}', ['The expression ends too early (character 14).']]
];

describe('checkExpression with names', () => {
  for (const [text, said] of MEANING)
    it(`should say of ${text}: ${said.join(' ') || 'nothing'}`, () => {
      const problems = checkExpression(text, { context: CONTEXT });
      expect(problems.map(({ message }) => message)).to.deep.equal(said);
    });

  it('should know no unknown variable where it knows none at all', () => {
    expect(checkExpression('${unheardOf}')).to.deep.equal([]);
  });

  it('should say that a decimal cannot come from an expression over outputs', () => {
    const decimal = (side: 'input' | 'output') => checkExpression('${a}', { type: 'bigdecimal', side });
    expect(decimal('output').map(({ severity }) => severity)).to.deep.equal(['error']);
    expect(decimal('input')).to.deep.equal([]);
  });

  it('should warn of what a result within text loses', () => {
    const messages = (text: string) => checkExpression(text).map(({ message }) => message);
    const [message] = messages("costs ${'$5'}");
    expect(message).to.contain('fails at a "$"');
    expect(messages("${'$5'}")).to.deep.equal([]);
    expect(messages("costs ${'5'}")).to.deep.equal([]);
  });
});

describe('checkExpression', () => {
  for (const text of VALID) {
    it(`should take ${text || 'an empty text'}`, () => {
      expect(errorsOf(text, 'condition')).to.deep.equal([]);
      expect(errorsOf(text, 'mapping')).to.deep.equal([]);
    });
  }

  for (const [text, position] of INVALID) {
    it(`should refuse ${text}`, () => {
      const [problem] = checkExpression(text, { syntax: 'condition' }).filter(
        ({ severity }) => severity === 'error'
      );
      expect(problem?.values['position']).to.equal(String(position));
      expect(errorsOf(text, 'mapping')).to.have.length.of.at.least(1);
    });
  }

  it('should have templates that bpmn-js can fill in, for which a brace always begins a value', () => {
    const broken = [
      '${a',
      '${a} #{b}',
      '\\${a}',
      '${a ${b}}',
      "${'}'}",
      "x ${'$'}",
      '${a + #{b}}',
      '${b:c(',
      '${}'
    ];
    for (const text of [...broken, ...INVALID.map(([invalid]) => invalid)])
      for (const { template, values, message } of checkExpression(text, { type: 'date' })) {
        const filled = template.replace(/{([^}]+)}/g, (_, key: string) => values[key] ?? `{${key}}`);
        expect(filled).to.equal(message);
      }
  });

  it('should say where a problem is, for people and for an editor', () => {
    const [problem] = checkExpression('Hello ${a = 1}', { path: 'Task_1/inputs/text', element: 'Task_1' });
    expect(problem).to.deep.include({ severity: 'error', path: 'Task_1/inputs/text', element: 'Task_1' });
    expect(problem?.message).to.equal('The expression cannot go on with "=" (character 11).');
    expect(problem?.values).to.include({ from: '10', to: '11' });
  });

  it('should explain the choice that is read as a function', () => {
    const [message] = errorsOf('${late ? warn : send(mail)}', 'mapping');
    expect(message).to.contain('"warn : send" as the name of one function').and.to.contain('parentheses');
  });

  it('should warn of a function that the engine does not have', () => {
    const problems = checkExpression('${now()} ${list(1)} ${round(1)}');
    expect(problems.map(({ severity, values }) => [severity, values['word']])).to.deep.equal([
      ['warning', 'round']
    ]);
  });

  describe('of a condition', () => {
    it('should refuse "${" beside "#{"', () => {
      expect(errorsOf('${a} of #{b}', 'condition')).to.deep.equal([
        'One text cannot mix "${" and "#{" (character 9).'
      ]);
      expect(errorsOf('#{a} of #{b}', 'condition')).to.deep.equal([]);
    });

    it('should take "}" within quotes, and leave escaped expressions alone', () => {
      expect(errorsOf("${text == '}'}", 'condition')).to.deep.equal([]);
      expect(errorsOf('\\${a = 1} ${b}', 'condition')).to.deep.equal([]);
      expect(errorsOf("It's ${urgent ? fast : pick(x)}", 'condition')).to.have.length(1);
    });
  });

  describe('of a mapping', () => {
    const messageOf = (text: string) =>
      checkExpression(text).map(({ severity, message }) => `${severity}: ${message}`);

    it('should refuse "}" within quotes', () => {
      expect(messageOf("${text == '}'}")).to.deep.equal([
        'error: The engine ends an expression at the first "}", even within quotes (character 11).'
      ]);
    });

    it('should refuse an expression within an expression', () => {
      expect(messageOf('${a + ${b}}')).to.deep.equal([
        'error: An expression cannot hold another "${" (character 7).'
      ]);
    });

    it('should refuse one that is not closed, where it starts', () => {
      expect(messageOf('${a} and ${b')).to.deep.equal([
        'error: The expression is not closed with "}" (character 10).'
      ]);
    });

    it('should warn that "#{" stays text', () => {
      expect(messageOf('${a} of #{b}')).to.deep.equal([
        'warning: The engine does not evaluate "#{" in a mapping: it stays text (character 9).'
      ]);
    });

    it('should warn that a backslash does not help', () => {
      expect(messageOf('\\${a}')).to.deep.equal([
        'warning: A backslash does not keep the engine from evaluating "${" in a mapping (character 1).'
      ]);
    });

    it('should warn that text around an expression makes a text', () => {
      const typed = (text: string, type: string) =>
        checkExpression(text, { type }).map(({ message }) => message);
      expect(typed('${a}0', 'integer')).to.deep.equal([
        'With text around the expression the result is a text, not of type integer.'
      ]);
      expect(typed('${a}', 'integer')).to.deep.equal([]);
      expect(typed('${a}0', 'string')).to.deep.equal([]);
      expect(typed('10', 'integer')).to.deep.equal([]);
    });
  });
});
