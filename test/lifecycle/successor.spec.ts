import { expect } from 'chai';
import { successorOf, titleOfSuccessor } from '../../src/lifecycle/successor.js';
import type { Connector } from '../../src/model/connector.js';
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

  it('should be called by titles, and by its name too where another has the same', () => {
    const [sell] = MALL.actions;
    if (!sell) throw new Error('no action');
    const [whole, one] = [{ connector: MALL }, { connector: MALL, action: sell }];
    const titles = (connectors: readonly Connector[]) =>
      [undefined, MALL].flatMap((own) => [whole, one].map((it) => titleOfSuccessor(it, connectors, own)));
    expect(titles([MALL, shop({})])).to.deep.equal(['Mall', 'Mall: Sell', 'Mall', 'Sell']);
    const double = connectorOf('mall-2', [], { presentation: { it: { title: 'Mall' } } });
    expect(titles([MALL, double])).to.deep.equal([
      'Mall (mall)',
      'Mall: Sell (mall.SELL)',
      'Mall (mall)',
      'Sell'
    ]);
    const again = { ...MALL, actions: [sell, { ...sell, id: 'again', name: 'SELL_AGAIN' }] };
    expect(titleOfSuccessor({ connector: again, action: sell }, [again], again)).to.equal('Sell (mall.SELL)');
  });
});
