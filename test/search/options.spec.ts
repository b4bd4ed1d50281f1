import { expect } from 'chai';
import { rankOptions } from '../../src/search/options.js';

const OPTIONS = [
  { label: 'orderId', detail: 'string' },
  { label: 'customerName', detail: 'string' },
  { label: 'order_total', detail: 'bigdecimal' },
  { label: 'reorder', detail: 'boolean' },
  { label: 'Größe', detail: 'integer' }
];

const found = (query: string) => rankOptions(OPTIONS, query).map(({ label }) => label);

describe('ranking of options', () => {
  it('should leave all as they are where nothing is asked for', () => {
    expect(rankOptions(OPTIONS, '  ')).to.deep.equal(OPTIONS);
  });

  const cases: [query: string, first: string, count: number][] = [
    ['orderId', 'orderId', 1],
    ['order', 'orderId', 3],
    ['name', 'customerName', 1],
    ['customer name', 'customerName', 1],
    ['name customer', 'customerName', 1],
    ['custmer', 'customerName', 1],
    ['grosse', 'Größe', 1],
    ['bigdecimal', 'order_total', 1],
    ['total', 'order_total', 1],
    ['nothing here', '', 0]
  ];
  for (const [query, first, count] of cases)
    it(`should find ${first || 'nothing'} for "${query}"`, () => {
      expect(found(query)[0] ?? '').to.equal(first);
      expect(found(query)).to.have.length(count);
    });

  it('should put the start of a name before what stands within it', () => {
    expect(found('order').at(-1)).to.equal('reorder');
  });
});
