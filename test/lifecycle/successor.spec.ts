import { expect } from 'chai';
import { successorOf } from '../../src/lifecycle/successor.js';
import { createCatalog } from '../../src/model/catalog.js';
import { connectorOf } from './helper.js';

const MALL = connectorOf('mall', [
  { id: 'sell', name: 'SELL' },
  { id: 'back', name: 'TAKE_BACK' }
]);

const shop = (presentation: object) =>
  connectorOf(
    'shop',
    [
      { id: 'sell', name: 'ORDER' },
      { id: 'x', name: 'TAKE_BACK' },
      { id: 'y', name: 'PACK' }
    ],
    { presentation }
  );

function successors(presentation: object): (string | undefined)[] {
  const connector = shop(presentation);
  return connector.actions.map((action) => {
    const found = successorOf({ connector, action }, createCatalog([connector, MALL]));
    return found && `${found.connector.name}.${found.action?.name ?? '?'}`;
  });
}

describe('what took the place of a deprecated action', () => {
  it('should be nothing where nothing is deprecated, or what is named is not there', () => {
    expect(successors({})).to.deep.equal([undefined, undefined, undefined]);
    expect(successors({ it: { replacedBy: 'gone' } })).to.deep.equal([undefined, undefined, undefined]);
    expect(successors({ it: { replacedBy: 'mall.GONE' } })).to.deep.equal([undefined, undefined, undefined]);
  });

  it('should be the action that it names', () => {
    expect(successors({ y: { replacedBy: 'mall.SELL' } })).to.deep.equal([undefined, undefined, 'mall.SELL']);
  });

  it('should be the action of the same id or name of the connector that takes the place of its own', () => {
    const found = ['mall.SELL', 'mall.TAKE_BACK', 'mall.?'];
    expect(successors({ it: { replacedBy: 'mall' } })).to.deep.equal(found);
  });
});
