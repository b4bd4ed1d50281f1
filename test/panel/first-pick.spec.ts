import { expect } from 'chai';
import { ConnectorPicker } from '../../src/panel/connector-picker.js';
import { parseConnector } from '../../src/core.js';
import { lazySearch } from '../../src/search/lazy-search.js';

const { connector: shop } = parseConnector({
  ...{ id: 'shop', name: 'shop', description: '' },
  actions: Object.fromEntries(
    ['ORDER', 'CANCEL'].map((name) => [name, { id: name, name, description: '', inputs: [], outputs: [] }])
  )
});

describe('the first search in a picker', () => {
  it('should choose what it finds, also where Enter came before the search', async () => {
    const picker = new ConnectorPicker();
    const chosen: string[] = [];
    picker.connectors = shop ? [shop] : [];
    picker.connector = shop;
    picker.current = 'shop.ORDER';
    picker.chosen = ({ id }) => chosen.push(id);
    document.body.append(picker);
    await picker.updateComplete;
    expect(lazySearch([]).find('anything').total).to.equal(0);
    const field = picker.renderRoot.querySelector('input');
    if (field) field.value = 'cancel';
    field?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await picker.updateComplete;
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    expect(chosen).to.eql([]);
    await lazySearch([]).load?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(chosen).to.eql(['shop.CANCEL']);
    picker.remove();
  });
});

describe('a line of a picker', () => {
  it('should begin with the icon of its connector, or else its initials, which nobody is read', async () => {
    const icon = 'data:image/svg+xml,%3Csvg/%3E';
    const { connector: drawn } = parseConnector({
      ...{ id: 'mail', name: 'mail', description: '', actions: {} },
      presentation: { mail: { icon } }
    });
    const picker = new ConnectorPicker();
    picker.connectors = [shop, drawn].flatMap((each) => each ?? []);
    document.body.append(picker);
    await picker.updateComplete;
    const icons = [...picker.renderRoot.querySelectorAll('.icon')];
    expect(icons.map(({ textContent }) => textContent.trim())).to.eql(['SH', '']);
    expect(icons.map((each) => each.querySelectorAll('img').length)).to.eql([0, 1]);
    expect(icons.every((each) => each.getAttribute('aria-hidden') === 'true')).to.equal(true);
    picker.remove();
  });
});
