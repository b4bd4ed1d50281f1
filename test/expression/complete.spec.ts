import { expect } from 'chai';
import fc from 'fast-check';
import { METHODS } from '../../src/expression/catalogue.js';
import { completeExpression, type CompleteOptions } from '../../src/expression/complete.js';
import { METHOD_NAMES } from '../../src/expression/methods.js';
import { RESERVED } from '../../src/expression/names.js';
import { CONTEXT } from './samples.js';

/** Completes at the "|" of a text. */
function complete(marked: string, options?: CompleteOptions) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, found: completeExpression(text, offset, CONTEXT, options) };
}

const labels = (marked: string, options?: CompleteOptions) =>
  complete(marked, options).found?.options.map(({ label }) => label) ?? [];

/** The text after the option of that label was taken, with the caret as "|". */
function taken(marked: string, label: string): string {
  const { text, found } = complete(marked, { explicit: true });
  const option = found?.options.find((each) => each.label === label);
  if (!found || !option) return `no ${label}`;
  const from = option.from ?? found.from;
  const caret = option.caret ?? option.apply.length;
  return `${text.slice(0, from)}${option.apply.slice(0, caret)}|${option.apply.slice(caret)}${text.slice(found.to)}`;
}

const OPERANDS = ['reply', 'customer', 'order', 'now', 'list', 'fx:rate', 'empty', 'not', 'null'];
const OPERATORS = ['and', 'or', 'eq', 'ne', 'lt', 'gt', 'le', 'ge', 'div', 'mod'];

/** Places where a value can begin. */
const VALUE_PLACES = [
  '${|',
  '${|}',
  '${c|',
  '${cus|}',
  '${ |c}',
  'Dear ${cus|',
  '${paid} and ${c|',
  '${not c|',
  '${empty c|}',
  '${!c|',
  '${-c|',
  '${count + c|',
  '${count+c|}',
  '${paid ? c|',
  '${paid ? c : c|',
  '${paid and c|',
  '${paid && c|}',
  '${(|',
  '${(c|)}',
  '${list(c|',
  '${list(1, c|',
  '${customer.concat(|',
  '${customer.concat(c|)}',
  '${tags[c|',
  '${tags[|]}',
  "${'a' eq c|",
  '${count == c|}',
  '${customer.length() gt c|',
  "${customer == '\\'' ? c|"
];

/** Places where an operator can follow. */
const OPERATOR_PLACES = [
  '${customer a|',
  '${customer a|}',
  '${5 m|',
  "${'text' e|",
  '${tags[0] e|',
  '${(count) d|',
  '${customer.length() g|',
  '${true a|',
  '${null e|',
  '${not paid a|',
  '${.5 m|'
];

/** Places where there is nothing to offer, even where it is asked for. */
const SILENT = [
  "${'|",
  "${'c|'}",
  '${"c|"}',
  "${order['i|",
  "${'it\\'s c|",
  '${1.|',
  '${1.c|',
  '${12c|',
  '${unknown.|',
  '${scan.|',
  '${order.loop.|',
  '${.|'
];

/** Places outside of an expression. */
const OUTSIDE = ['|', 'c|', 'Dear c|', '${customer}|', '${customer} c|', '$|', '#{c|', "${'}'c|"];

const MEMBERS: readonly (readonly [marked: string, some: readonly string[], none?: readonly string[]])[] = [
  ['${order.|', ['id', 'total', 'lines', 'buyer', 'has', 'size'], ['containsKey', 'customer', 'length']],
  ['${order.|}', ['id']],
  ['${order.i|d}', ['id']],
  ['${order . |', ['id']],
  ['${(order).|', ['id']],
  ["${order['buyer'].|", ['name', 'mail']],
  ['${order.buyer.|', ['name', 'mail'], ['id']],
  ['${order.buyer.name.|', ['length', 'toUpperCase', 'contains'], ['size']],
  ['${order.lines.|', ['size', 'get', 'contains'], ['price']],
  ['${order.lines[0].|', ['price', 'sku']],
  ['${order.lines[count].|', ['price']],
  ['${order.lines.get(0).|', ['price']],
  ['${order.lines[0].sku.|', ['length']],
  ['${order.due.|', ['intValue', 'toString']],
  ['${reply.|', ['code', 'content type', 'containsKey', 'get'], ['has']],
  ['${note.|', ['by', 'tags', 'sub-key', 'deep', 'has']],
  ['${note.deep.|', ['on']],
  ['${note.tags.|', ['size']],
  ['${tags.|', ['size', 'isEmpty']],
  ['${tags[0].|', ['length']],
  ['${rows[0].|', ['city']],
  ['${customer.|', ['length', 'substring'], ['getClass', 'matches']],
  ['${customer.trim().|', ['length']],
  ['${customer.length().|', ['intValue']],
  ["${'text'.|", ['length']],
  ['${count.|', ['longValue']],
  ['${paid.|', ['equals', 'toString']],
  ['${day.|', ['time', 'before', 'after']],
  ['${now().|', ['time', 'getTime']],
  ['${list(1).|', ['size']],
  ['${fx:rate(1, 2).|', ['doubleValue']],
  ['${(paid ? customer : customer).|', ['length']],
  ['${paid ? order.|', ['id']],
  ['${list(order.|', ['id']],
  ['${count + order.|', ['id']],
  ['Dear ${order.buyer.| and more', ['name']],
  ['${customer} ${order.|', ['id']],
  ['${order.| + count}', ['id']],
  ['${order[|', ["'id'", "'total'", 'customer']],
  ['${reply[|', ["'content type'"]],
  ['${tags[|', ['0', 'count']]
];

const TAKEN: readonly (readonly [marked: string, label: string, taken: string])[] = [
  ['${cus|', 'customer', '${customer|'],
  ['${cus|}', 'customer', '${customer|}'],
  ['${c|us + 1}', 'customer', '${customer| + 1}'],
  ['${customer.sub|', 'substring', '${customer.substring(|)'],
  ['${customer.sub|(1)}', 'substring', '${customer.substring|(1)}'],
  ['${customer.le|}', 'length', '${customer.length()|}'],
  ['${n|}', 'now', '${now()|}'],
  ['${l|}', 'list', '${list(|)}'],
  ['${r|}', 'fx:rate', '${fx:rate(|)}'],
  ['${em|}', 'empty', '${empty |}'],
  ['${customer e|}', 'eq', '${customer eq |}'],
  ['${reply.|}', 'content type', "${reply['content type']|}"],
  ['${reply.con|}', 'content type', "${reply['content type']|}"],
  ['${note . s|}', 'sub-key', "${note ['sub-key']|}"],
  ['${order[|]}', "'id'", "${order['id'|]}"],
  ['Dear |', '${…}', 'Dear ${|}']
];

describe('completeExpression', () => {
  for (const marked of VALUE_PLACES)
    it(`should offer values at ${marked}`, () => {
      expect(labels(marked)).to.include.members(OPERANDS).and.not.include('and');
    });

  for (const marked of OPERATOR_PLACES)
    it(`should offer operators at ${marked}`, () => expect(labels(marked)).to.deep.equal(OPERATORS));

  for (const marked of SILENT)
    it(`should offer nothing at ${marked}`, () =>
      expect(labels(marked, { explicit: true })).to.deep.equal([]));

  for (const marked of OUTSIDE)
    it(`should offer the braces at ${marked}, and only where asked`, () => {
      expect(labels(marked)).to.deep.equal([]);
      expect(labels(marked, { explicit: true })).to.deep.equal(['${…}']);
    });

  for (const [marked, some, none = []] of MEMBERS)
    it(`should offer ${some.join(', ')} at ${marked}`, () => {
      expect(labels(marked)).to.include.members([...some]);
      for (const label of none) expect(labels(marked)).to.not.include(label);
    });

  for (const [marked, label, expected] of TAKEN)
    it(`should make ${expected} of ${marked}`, () => expect(taken(marked, label)).to.equal(expected));

  it('should leave out names that no expression can use, and name each once', () => {
    const found = labels('${|');
    expect(found).to.not.include('order-id');
    expect(found.filter((label) => label === 'customer')).to.have.length(1);
    expect(complete('${|').found?.options.filter(({ label }) => label === 'empty')).to.have.length(1);
  });

  it('should say what each option is', () => {
    const option = (marked: string, label: string) =>
      complete(marked).found?.options.find((each) => each.label === label);
    expect(option('${|', 'customer')).to.include({
      kind: 'variable',
      detail: 'string',
      documentation: 'Name of the customer'
    });
    expect(option('${|', 'reply')).to.include({ kind: 'output', detail: 'json' });
    expect(option('${order.|', 'id')).to.include({
      kind: 'member',
      detail: 'string',
      documentation: 'Number of the order'
    });
    expect(option('${reply.|', 'code')?.detail).to.equal('integer *');
    expect(option('${customer.|', 'substring')).to.include({ kind: 'method', detail: '(from, to): string' });
    expect(option('${|', 'now')?.detail).to.equal('(): date');
  });

  it('should not come up unasked behind what is complete', () => {
    for (const marked of ['${customer |', '${count + |', '${customer}|'])
      expect(complete(marked).found).to.equal(undefined);
    expect(labels('${count + |', { explicit: true })).to.include('customer');
    expect(labels('${customer |', { explicit: true })).to.include('eq');
  });

  it('should read a condition as JUEL does', () => {
    const condition = (marked: string) => labels(marked, { syntax: 'condition' });
    expect(condition('#{c|')).to.include('customer');
    expect(condition("${customer == '}' and c|")).to.include('customer');
    expect(condition("it's ${c|")).to.include('customer');
    expect(condition('\\${c|')).to.deep.equal([]);
    expect(condition('${customer} c|')).to.deep.equal([]);
  });

  it('should offer the methods that the evaluator has, and describe each', () => {
    for (const [receiver, methods] of Object.entries(METHODS)) {
      expect(methods.map(({ name }) => name)).to.have.members([
        ...(METHOD_NAMES.get(receiver as keyof typeof METHODS) ?? [])
      ]);
      for (const { documentation } of methods) expect(documentation).to.match(/^[A-Z].*\.$/);
    }
  });

  it('should offer every word of the language but "instanceof", which the engine refuses', () => {
    const words = [...labels('${|'), ...labels('${customer a|')];
    expect([...RESERVED].filter((word) => !words.includes(word))).to.deep.equal(['instanceof']);
  });

  it('should never throw, and replace only what is there', () => {
    const piece = fc.constantFrom(
      ...['${', '#{', '}', "'", '"', '\\', '.', '[', ']', '(', ')', ' ', ':', '?', '1', '.5', '+', 'not '],
      ...['order', 'lines', 'reply', 'tags', 'customer', 'x', 'é', '😀']
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join('')),
        fc.nat(),
        fc.boolean(),
        fc.constantFrom('mapping' as const, 'condition' as const),
        (text, seed, explicit, syntax) => {
          const offset = seed % (text.length + 1);
          const found = completeExpression(text, offset, CONTEXT, { explicit, syntax });
          if (!found) return;
          expect(found.from).to.be.within(0, offset);
          expect(found.to).to.be.within(offset, text.length);
          for (const { from = found.from, caret = 0, apply } of found.options) {
            expect(from).to.be.within(0, found.from);
            expect(caret).to.be.within(0, apply.length);
          }
        }
      ),
      { numRuns: 2000 }
    );
  });

  it('should take no longer than the text is long', () => {
    const text = '${' + 'order.lines[0].price + '.repeat(2_000) + 'cus';
    expect(completeExpression(text, text.length, CONTEXT)?.options).to.have.length.above(5);
    const model = { allOf: Array.from({ length: 30 }, () => ({ $ref: '#' })), properties: { id: {} } };
    const looped = { variables: [{ name: 'loop', type: 'json', model }] };
    expect(completeExpression('${loop.', 7, looped)?.options[0]?.label).to.equal('id');
    const quotes = "it's ".repeat(20_000) + '${'.repeat(20_000);
    expect(completeExpression(quotes, quotes.length, CONTEXT, { syntax: 'condition' })).to.not.equal(null);
  }).timeout(5_000);
});
