import axe from 'axe-core';
import { expect } from 'chai';
import { ConnectorMenuElement } from '../../src/ui/connector-menu.js';

const ITEMS = ['Edit connector', 'Save as connector', 'Switch connection'].map((label, index) => ({
  id: `item-${String(index)}`,
  label
}));

describe('ui/connector-menu', () => {
  let menu: ConnectorMenuElement;
  let chosen: string[];

  beforeEach(async () => {
    menu = new ConnectorMenuElement();
    menu.label = 'More';
    menu.items = ITEMS;
    chosen = [];
    menu.addEventListener('menu-choose', ({ id }) => chosen.push(id));
    document.body.append(menu);
    await menu.updateComplete;
  });

  afterEach(() => menu.remove());

  const root = () => menu.renderRoot as ShadowRoot;
  const opener = () => root().querySelector<HTMLElement>('#button')!;
  const lines = () => [...root().querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = () => lines().indexOf(root().activeElement as HTMLElement);
  const press = (key: string) =>
    (root().activeElement ?? opener()).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })
    );
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise(requestAnimationFrame);
  };
  const openIt = async () => {
    opener().focus();
    press('ArrowDown');
    await until(() => at() === 0);
  };

  it('should say what it is, and list nothing until it is opened', () => {
    expect(opener().getAttribute('aria-haspopup')).to.equal('menu');
    expect(opener().getAttribute('aria-expanded')).to.equal('false');
    expect(lines()).to.have.length(0);
  });

  it('should be walked through by keyboard', async () => {
    await openIt();
    expect(opener().getAttribute('aria-expanded')).to.equal('true');
    const steps = ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 's', 's', 'e'];
    const seen = steps.map((key) => {
      press(key);
      return at();
    });
    expect(seen).to.deep.equal([1, 2, 0, 2, 0, 1, 2, 0]);
    press('Escape');
    await until(() => lines().length === 0);
    expect(root().activeElement).to.equal(opener());
    expect(chosen).to.deep.equal([]);
  });

  it('should tell what was chosen, with the focus back at the button', async () => {
    await openIt();
    lines()[1]!.click();
    expect(chosen).to.deep.equal(['item-1']);
    expect(root().activeElement).to.equal(opener());
    await until(() => opener().getAttribute('aria-expanded') === 'false');
  });

  it('should lie in the top layer, within the page', async () => {
    await openIt();
    const list = root().querySelector<HTMLElement>('.menu')!;
    expect(list.matches(':popover-open')).to.equal(true);
    const { left, right, top } = list.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(top).to.be.at.least(opener().getBoundingClientRect().bottom);
    const { violations } = await axe.run(menu, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });
});
