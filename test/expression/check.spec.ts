import { expect } from 'chai';
import { checkExpression, type Syntax } from '../../src/expression/parse.js';

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
