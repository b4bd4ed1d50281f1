import { expect } from 'chai';
import { planAction, planReplacement, type Replacement } from '../../src/lifecycle/plan.js';
import { usagesOf } from '../../src/lifecycle/usages.js';
import { elementsOf, idOf, processesOf } from '../../src/model/elements.js';
import type { ModdleElement } from '../../src/model/moddle.js';
import { bpmn, moddle } from '../moddle.js';
import { connectorOf } from './helper.js';

const OURS = 'xmlns:connector="urn:bpmn-js-connector-palette:1"';

const task = (id: string, attributes: string, own = '', entries = '', tag = 'serviceTask') =>
  `<bpmn:${tag} id="${id}" ${attributes}><bpmn:extensionElements><connector:task mappingType="listed" ${own}>${entries}</connector:task></bpmn:extensionElements></bpmn:${tag}>`;

const input = (name: string, value: string, kept = '') =>
  `<connector:input name="${name}" kind="value" value="&#34;${value}&#34;"${kept && ` kept="${kept}"`} />`;

const DIAGRAM = bpmn(
  [
    task('Order', 'implementation="shop.ORDER"', '', input('item', 'x')),
    task('Cancel', 'implementation="shop.CANCEL"', '', input('item', 'y')),
    task('Older', 'implementation="store.ORDER"'),
    task('Asks', '', 'template="shop"'),
    task('Waits', '', 'dormant="shop.ORDER"', input('item', 'z'), 'userTask'),
    task('Mail', 'implementation="mail.SEND"', '', input('item', 'w', 'shop.ORDER')),
    task('Script', 'implementation="script.shop"'),
    '<bpmn:subProcess id="Sub"><bpmn:serviceTask id="Inner" implementation="shop.ORDER" /></bpmn:subProcess>'
  ].join(''),
  '',
  OURS
);

const SHOP = connectorOf(
  'shop',
  [
    { id: 'order', name: 'ORDER', inputs: ['item:item:string'] },
    { id: 'cancel', name: 'CANCEL', inputs: ['item:item:string'] }
  ],
  { presentation: { it: { aliases: ['store'] } } }
);

const read = () => moddle().read(DIAGRAM);
const elementIn = (root: ModdleElement, id: string) => {
  const found = processesOf(root)
    .flatMap((process) => [...elementsOf(process)])
    .find((element) => idOf(element) === id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
};

const plans = async (replacement: Omit<Replacement, 'from'>) =>
  planReplacement(await read(), { from: SHOP, ...replacement }).map(
    ({ id, from, to, missing, fates, asks }) => {
      const moves = fates.map(({ entry, outcome, next }) => `${entry.name} ${outcome} ${next.name}`);
      const more = [
        ...moves,
        ...asks.map(({ name }) => `${name} asked for`),
        ...(missing ? ['missing'] : [])
      ];
      return [`${id}: ${from} → ${to}`, ...more].join(', ');
    }
  );

describe('where a diagram speaks of connectors', () => {
  it('should be found, of all or of one', async () => {
    const told = (connector?: string) => async () =>
      usagesOf(await read(), connector).map(({ id, kind, connector: name, action = '' }) =>
        [id, kind, name, action].join(' ')
      );
    expect(await told()()).to.deep.equal([
      'Order task shop ORDER',
      'Cancel task shop CANCEL',
      'Older task store ORDER',
      'Asks asks shop ',
      'Waits dormant shop ORDER',
      'Mail task mail SEND',
      'Mail kept shop ORDER',
      'Inner task shop ORDER'
    ]);
    expect(await told('mail')()).to.deep.equal(['Mail task mail SEND']);
  });
});

describe('a plan for a change of definitions', () => {
  it('should leave alone what stays', async () => {
    expect(await plans({ to: SHOP })).to.deep.equal([]);
  });

  it('should follow another name of the connector everywhere', async () => {
    const to = connectorOf('market', [
      { id: 'order', name: 'ORDER', inputs: ['item:item:string'] },
      { id: 'cancel', name: 'CANCEL', inputs: ['item:item:string'] }
    ]);
    expect(await plans({ to })).to.deep.equal([
      'Order: shop.ORDER → market.ORDER',
      'Cancel: shop.CANCEL → market.CANCEL',
      'Older: store.ORDER → market.ORDER',
      'Asks: shop → market',
      'Waits: shop.ORDER → market.ORDER',
      'Mail: mail.SEND → mail.SEND',
      'Inner: shop.ORDER → market.ORDER'
    ]);
    const [, , , , , mail] = planReplacement(await read(), { from: SHOP, to });
    expect(mail?.mapping?.entries.map(({ kept }) => kept)).to.deep.equal(['market.ORDER']);
  });

  it('should follow other names of an action and an input, ask, and tell what is no more', async () => {
    const to = connectorOf('shop', [
      { id: 'order', name: 'BUY', inputs: ['item:article:string', 'count:count:integer!'] }
    ]);
    expect(await plans({ to })).to.deep.equal([
      'Order: shop.ORDER → shop.BUY, item moved article, count asked for',
      'Cancel: shop.CANCEL → shop.CANCEL, missing',
      'Older: store.ORDER → shop.BUY, count asked for',
      'Waits: shop.ORDER → shop.BUY, item moved article, count asked for',
      'Mail: mail.SEND → mail.SEND',
      'Inner: shop.ORDER → shop.BUY, count asked for'
    ]);
  });

  it('should tell of a connector that is no more, and change nothing', async () => {
    const found = planReplacement(await read(), { from: SHOP });
    expect(found.map(({ id, missing }) => `${id} ${String(missing)}`)).to.deep.equal(
      ['Order', 'Cancel', 'Older', 'Asks', 'Waits', 'Mail', 'Inner'].map((id) => `${id} true`)
    );
    expect(found.every(({ from, to, fates }) => from === to && fates.length === 0)).to.equal(true);
  });

  it('should give an action’s tasks to another action, and keep what does not fit under the former', async () => {
    const to = connectorOf('mall', [
      { id: 'other', name: 'SELL', inputs: ['1:item:integer', '2:item2:string'] }
    ]);
    const [order] = planReplacement(await read(), { from: SHOP, to, actions: new Map([['ORDER', 'SELL']]) });
    expect(order?.to).to.equal('mall.SELL');
    expect(order?.mapping?.entries.map(({ kept }) => kept)).to.deep.equal(['shop.ORDER']);
  });

  it('should be made of one task for another action', async () => {
    const [action] = connectorOf('mall', [{ id: 'other', name: 'SELL', inputs: ['1:thing:string'] }]).actions;
    const order = elementIn(await read(), 'Order');
    const plan = planAction(order, 'mall.SELL', { from: SHOP.actions[0]!, to: action! });
    expect(plan).to.include({ from: 'shop.ORDER', to: 'mall.SELL', missing: false });
    expect(plan?.mapping?.entries.map(({ name, kept }) => [name, kept])).to.deep.equal([
      ['item', 'shop.ORDER']
    ]);
  });

  it('should match the values of an action that nobody knows by name and by what they are', async () => {
    const text = (side: string, name: string, kind: string, value: string) =>
      `<connector:${side} name="${name}" kind="${kind}" value="${value.replaceAll('"', '&#34;')}" />`;
    const entries = [
      text('input', 'item', 'value', '"x"'),
      text('input', 'count', 'value', '"many"'),
      text('input', 'size', 'value', '3'),
      text('input', 'token', 'value', '"open"'),
      text('input', 'other', 'variable', '"v"'),
      text('output', 'a', 'variable', '"id"'),
      text('output', 'b', 'variable', '"gone"'),
      text('output', 'c', 'expression', '"${id}-${a}"'),
      text('output', 'd', 'expression', '"${gone.x}"')
    ];
    const variable = '<connector:variable id="1" name="a" type="string" />';
    const xml = bpmn(
      `<bpmn:extensionElements>${variable}</bpmn:extensionElements>` +
        task('Old', 'implementation="gone.SELL"', '', entries.join('')),
      '',
      OURS
    );
    const definitions = await moddle().read(xml);
    const [process] = processesOf(definitions);
    const old = [...elementsOf(process!)].find((element) => idOf(element) === 'Old')!;
    const { actions } = connectorOf('mall', [
      {
        ...{ id: 'sell', name: 'SELL', outputs: ['i:id:string'] },
        inputs: ['1:item:string', '2:count:integer', '3:size:integer', '4:token:string*', '5:why:string!']
      }
    ]);
    const plan = planAction(old, 'mall.SELL', { to: actions[0]! });
    expect(plan?.stays.map(({ entry }) => entry.name)).to.deep.equal(['item', 'size', 'a', 'c']);
    expect(plan?.fates.map(({ entry, next, secret }) => [entry.name, next.kept, secret])).to.deep.equal([
      ['count', 'gone.SELL', undefined],
      ['token', 'gone.SELL', true],
      ['other', 'gone.SELL', undefined],
      ['b', 'gone.SELL', undefined],
      ['d', 'gone.SELL', undefined]
    ]);
    expect(plan?.asks.map(({ name }) => name)).to.deep.equal(['why']);
    const asks = planAction(old, 'gone.SELL', {});
    expect(asks).to.equal(undefined);
  });
});
