import { expect } from 'chai';
import { describeAt } from '../../src/expression/describe.js';
import { CONTEXT } from './samples.js';

function told(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = describeAt(text, offset, CONTEXT);
  return found && `${text.slice(found.from, found.to)} = ${found.title} - ${found.documentation}`;
}

const TOLD: readonly (readonly [marked: string, told: string | undefined])[] = [
  ['${|customer}', 'customer = customer: string - Name of the customer'],
  ['${cust|omer }', 'customer = customer: string - Name of the customer'],
  ['Dear ${cust|omer}', 'customer = customer: string - Name of the customer'],
  ['${|count}', 'count = count: integer - Process variable.'],
  ['${|reply}', 'reply = reply: json - What the service said.'],
  ['${order.|id}', 'id = id: string - Number of the order'],
  ['${order.lines[0].|price}', 'price = price: number - '],
  ['${order.buyer.|mail}', 'mail = mail: string - Address'],
  ['${customer.|trim()}', 'trim = trim(): string - The text without white space at its ends.'],
  ['${order.lines.|size()}', 'size = size(): integer - How many items the list has.'],
  ['${|now()}', 'now = now(): date - The time at which the engine evaluates the expression.'],
  ['${|list(1)}', 'list = list(items…): array - A list of the items; fails where one is null.'],
  ['${fx:|rate(1)}', 'rate = fx:rate(from, to): number - Rate of the day.'],
  ['${|empty tags}', 'empty = empty - Whether what follows is null, "", or a list without items.'],
  ['${count |gt 1}', 'gt = gt - Greater than.'],
  ['${count |> 1}', '> = > - Greater than.'],
  ['${|!paid}', '! = ! - True where what follows is false; the same as "!".'],
  ['${|null}', 'null = null - No value.'],
  ['${|execution}', 'execution = execution - Given by the engine while the process runs.'],
  ['${|unknown}', undefined],
  ['${order.|unknown}', undefined],
  ['${|unknown()}', undefined],
  ["${'cust|omer'}", undefined],
  ['cust|omer ${count}', undefined],
  ['#{|customer}', undefined]
];

describe('describeAt', () => {
  for (const [marked, expected] of TOLD)
    it(`should say of ${marked}: ${expected ?? 'nothing'}`, () => expect(told(marked)).to.equal(expected));

  it('should say what becomes of null, with text around it and without', () => {
    expect(told('|${count}')).to.contain('keeps its type');
    expect(told('|${count} items')).to.contain('null becomes "null"');
  });

  it('should say something of what is only half written', () => {
    expect(told('${|count + }')).to.contain('count: integer');
    expect(told('${|count +')).to.equal(undefined);
  });
});
