import axe from 'axe-core';
import { expect } from 'chai';
import { ConnectorPaletteElement, type ConnectorPickEvent } from '../../palette/index.js';
import type { Offers } from '../../palette/offers.js';
import type { Connector } from '../../src/model/connector.js';
import { loadMarks } from '../../palette/lazy-marks.js';
import { lazySearch } from '../../src/search/lazy-search.js';
import { until } from '../helper.js';
import { DOCUMENTED, FEW, MANY, action, connector } from './samples.js';

// what is searched for is found at once; that the search may come late has a test of its own
await Promise.all([lazySearch([]).load?.(), loadMarks()]);

let palette: ConnectorPaletteElement;

async function show(connectors: readonly Connector[]): Promise<void> {
  palette = new ConnectorPaletteElement();
  palette.connectors = connectors;
  palette.style.height = '500px';
  palette.style.width = '300px';
  document.body.append(palette);
  await settle();
}

/** Until palette and list are drawn; without waiting for a frame, as a page in the background has none. */
async function settle(): Promise<void> {
  await palette.updateComplete;
  await list()?.updateComplete;
  await new Promise((done) => setTimeout(done, 20));
  await list()?.updateComplete;
}

const list = () => palette.renderRoot.querySelector<ConnectorPaletteElement>('connector-list');
const tree = () => list()?.renderRoot.querySelector<HTMLElement>('[role=tree]') as HTMLElement;
const rows = () => [...(list()?.renderRoot.querySelectorAll<HTMLElement>('.row') ?? [])];
const names = () => rows().map((row) => row.querySelector('.name')?.textContent);
const field = () => palette.renderRoot.querySelector('input') as HTMLInputElement;
const text = () => palette.renderRoot.textContent.replace(/\s+/g, ' ').trim();
const focused = () => palette.shadowRoot?.activeElement;
const current = () =>
  list()?.renderRoot.querySelector(`#${tree().getAttribute('aria-activedescendant') ?? '-'}`);

async function search(query: string): Promise<void> {
  field().value = query;
  field().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settle();
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const inside = focused()?.shadowRoot?.activeElement ?? focused();
    inside?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })
    );
    await settle();
  }
}

async function click(target: Element | null | undefined): Promise<void> {
  target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
  await settle();
}

async function own(favourites: readonly string[], recents: readonly string[]): Promise<void> {
  palette.favourites = new Set(favourites);
  palette.recents = recents;
  await settle();
}

const filters = () => palette.renderRoot.querySelector('connector-filters')?.shadowRoot;

/** The choices are fetched when they are first wanted. */
async function foldOut(): Promise<void> {
  if (filters()?.querySelector('.choices')) return;
  await click(filters()?.querySelector('button'));
  await until(() => filters()?.querySelector('.choices') != null);
}

/** Presses a filter, after the choices were folded out. */
async function choose(name: string): Promise<void> {
  await foldOut();
  const choices = [...(filters()?.querySelectorAll('.choice') ?? [])];
  await click(choices.find(({ textContent }) => textContent.trim() === name));
}

async function order(value: string): Promise<void> {
  await foldOut();
  const select = filters()?.querySelector('select') as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

const details = () => palette.renderRoot.querySelector('connector-details')?.shadowRoot;

/** Rests on the line with that index until its details are there; opens the connector before it. */
async function attend(index: number): Promise<void> {
  palette.details = true;
  await click(rows()[0]);
  rows()[index]?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
  await new Promise((done) => setTimeout(done, 300));
  await until(() => details()?.querySelector('.name') != null);
  await settle();
}

function picks(): ConnectorPickEvent[] {
  const picked: ConnectorPickEvent[] = [];
  palette.addEventListener('connector-pick', (event) => picked.push(event));
  return picked;
}

const OFFERS: Offers = {
  commands: [
    { id: 'packages', label: 'Packages…' },
    { id: 'new', label: 'New connector' }
  ],
  packages: ['acme', 'empty'],
  packageOf: ({ name }) => (name === 'crm' ? 'acme' : undefined),
  of: () => ({
    commands: [{ id: 'edit', label: 'Edit connector' }],
    origin: { name: 'acme', version: '1.2.0' }
  })
};

async function violations(): Promise<string[]> {
  const result = await axe.run(palette, { rules: { region: { enabled: false } } });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe('connector-palette', () => {
  afterEach(() => palette.remove());

  describe('list', () => {
    it('should show connectors with their initials or icons, and open one to its actions and events', async () => {
      await show(FEW);
      expect(names()).to.deep.equal(['Slack', 'CRM', 'Strings']);
      expect(rows()[0]?.querySelector<HTMLElement>('.icon')?.dataset['letters']).to.equal('SL');
      expect(rows()[1]?.querySelector('img')?.alt).to.equal('');
      await click(rows()[0]);
      expect(names().slice(0, 4)).to.deep.equal([
        'Slack',
        'Send message',
        'Create channel',
        'Message received'
      ]);
      expect(rows()[0]?.ariaExpanded).to.equal('true');
    });

    it('should tell libraries, events and replaced actions by words', async () => {
      await show(FEW);
      await click(rows()[0]);
      const badges = rows().map((row) => row.querySelector('.badge')?.textContent);
      expect(badges).to.deep.equal([undefined, undefined, 'Replaced', 'Event', undefined, 'Library']);
      expect(rows()[3]?.textContent).to.contain('Used by triggers');
    });

    it('should show an icon only where it is data', async () => {
      await show([connector('a', 'A', { icon: 'https://example.org/a.svg' })]);
      expect(rows()[0]?.querySelector('img')).to.equal(null);
    });

    it('should part many connectors by category, with counts', async () => {
      await show(MANY);
      expect(rows()[0]?.className).to.contain('category');
      expect(rows()[0]?.querySelector('.number')?.textContent).to.equal('100');
      expect(names().slice(0, 2)).to.deep.equal(['Category 0', 'Category 1']);
      await click(rows()[0]);
      expect(names().slice(0, 2)).to.deep.equal(['Category 0', 'Service 0']);
    });

    it('should draw fewer than 200 lines of 10,000 actions, and scroll to any', async () => {
      await show(MANY);
      for (const category of rows().reverse()) await click(category);
      expect(rows().length).to.be.within(10, 60);
      tree().scrollTop = tree().scrollHeight;
      tree().dispatchEvent(new Event('scroll'));
      await settle();
      expect(names().at(-1)).to.equal('Service 499');
      await search('action');
      await until(() => text().includes('results'));
      await settle();
      expect(rows().length).to.be.within(10, 60);
      expect(text()).to.contain('10,000 results');
    });

    it('should lay the lines out as high as it reckons with', async () => {
      await show(MANY);
      await click(rows()[0]);
      const [category, line] = rows().map((row) => row.getBoundingClientRect());
      expect(category?.height).to.be.closeTo(2.5 * 14, 0.1);
      expect(line?.height).to.be.closeTo(3.4 * 14, 0.1);
      expect(line?.top).to.be.closeTo(category?.bottom ?? 0, 0.1);
    });

    it('should say that there are no connectors', async () => {
      await show([]);
      expect(text()).to.contain('No connectors');
      expect(list()).to.equal(null);
    });
  });

  describe('search', () => {
    it('should list actions with their connector and mark why', async () => {
      await show(FEW);
      await search('send');
      expect(names()).to.deep.equal(['Send message']);
      expect(rows()[0]?.querySelector('mark')?.textContent).to.equal('Send');
      expect(rows()[0]?.querySelector('.note')?.textContent).to.contain('Slack');
      expect(text()).to.contain('1 result');
      expect(palette.listed).to.deep.equal(['slack.SEND']);
    });

    it('should say what was searched for when nothing was found', async () => {
      await show(FEW);
      await search('<b>xyzzy');
      expect(text()).to.contain('Nothing found for “<b>xyzzy”');
    });

    it('should have the result read out', async () => {
      await show(FEW);
      await search('send');
      await new Promise((done) => setTimeout(done, 450));
      await settle();
      const spoken = palette.renderRoot.querySelector('[role=status]')?.textContent;
      expect(spoken).to.equal('1 result. Enter places Slack: Send message.');
    });
  });

  describe('keyboard', () => {
    it('should walk from the field into the list, open, go in, come out and close', async () => {
      await show(FEW);
      field().focus();
      await press('ArrowDown');
      expect(focused()).to.equal(list());
      await press('ArrowRight', 'ArrowRight', 'ArrowDown');
      expect(current()?.textContent).to.contain('Create channel');
      await press('ArrowLeft');
      expect(current()?.textContent).to.contain('Slack');
      await press('ArrowLeft');
      expect(names()).to.deep.equal(['Slack', 'CRM', 'Strings']);
      await press('ArrowUp');
      expect(focused()).to.equal(field());
    });

    it('should go to both ends of a long list', async () => {
      await show(MANY);
      await click(rows()[4]);
      field().focus();
      await press('ArrowDown', 'End');
      expect(current()?.textContent).to.contain('Service 499');
      await press('Home');
      expect(current()?.textContent).to.contain('Category 0');
    });

    it('should pick with Enter: the current line, or the first result from the field', async () => {
      await show(FEW);
      const picked = picks();
      field().focus();
      await press('Enter');
      expect(picked).to.have.length(0);
      await press('ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter');
      await search('trim');
      field().focus();
      await press('Enter');
      expect(picked.map((event) => [event.implementation, event.cause])).to.deep.equal([
        ['slack.SEND', 'enter'],
        ['strings.TRIM', 'enter']
      ]);
    });

    it('should not pick an event', async () => {
      await show(FEW);
      const picked = picks();
      field().focus();
      await press('ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
      expect(current()?.textContent).to.contain('Message received');
      expect(picked).to.have.length(0);
    });

    it('should clear the search with Escape, then leave', async () => {
      await show(FEW);
      let left = 0;
      palette.addEventListener('palette-leave', () => left++);
      await search('send');
      field().focus();
      await press('Escape');
      expect([field().value, left]).to.deep.equal(['', 0]);
      await press('ArrowDown', 'Escape');
      expect(left).to.equal(1);
    });

    it('should go on in the field when a letter is typed in the list', async () => {
      await show(FEW);
      field().focus();
      await press('ArrowDown', 's');
      expect(focused()).to.equal(field());
    });
  });

  describe('pointer', () => {
    it('should pick an action with a click, and a connector at its plus', async () => {
      await show(FEW);
      const picked = picks();
      await click(rows()[0]?.querySelector('.place'));
      await click(rows()[1]);
      await click(rows()[2]);
      expect(picked.map((event) => [event.implementation, event.cause])).to.deep.equal([
        ['slack', 'click'],
        ['crm.FIND', 'click']
      ]);
    });

    it('should close to its head, and say so', async () => {
      await show(FEW);
      const head = palette.renderRoot.querySelector('button');
      const told: boolean[] = [];
      palette.addEventListener('palette-toggle', ({ open }) => told.push(open));
      await click(head);
      expect(head?.ariaExpanded).to.equal('false');
      expect(list()).to.equal(null);
      await click(head);
      expect(told).to.deep.equal([false, true]);
    });
  });

  describe('favourites and recents', () => {
    it('should come first, each with its connector, and only where there are some', async () => {
      await show(FEW);
      expect(names()[0]).to.equal('Slack');
      await own(['slack.SEND', 'crm', 'gone.AWAY', '__proto__'], ['strings.TRIM', 'slack.GONE']);
      expect(names()).to.deep.equal([
        'Favourites',
        'Send message',
        'CRM',
        'Recently used',
        'Trim',
        'All connectors',
        'Slack',
        'CRM',
        'Strings'
      ]);
      expect(rows()[1]?.querySelector('.note')?.textContent).to.contain('Slack');
      expect(rows().map((row) => row.querySelector('.number')?.textContent)[0]).to.equal('2');
      expect(rows().map((row) => [row.ariaLevel, row.ariaPosInSet, row.ariaSetSize].join())).to.deep.equal([
        '1,1,3',
        '2,1,2',
        '2,2,2',
        '1,2,3',
        '2,1,1',
        '1,3,3',
        '2,1,3',
        '2,2,3',
        '2,3,3'
      ]);
    });

    it('should stand before the categories of a large catalogue, and not in results', async () => {
      await show(MANY);
      await own(['c7.A3'], ['c8.A1']);
      expect(names().slice(0, 5)).to.deep.equal([
        'Favourites',
        'Action 3 of 7',
        'Recently used',
        'Action 1 of 8',
        'Category 0'
      ]);
      await search('action');
      await until(() => names()[0] !== 'Favourites');
      expect(rows()[0]?.className).to.contain('action');
    });

    it('should be asked for with the star or its key, and be told by name', async () => {
      await show(FEW);
      const asked: string[] = [];
      palette.addEventListener('favourite-toggle', (event) => {
        asked.push(`${event.implementation}, ${event.label}`);
      });
      await click(rows()[1]?.querySelector('.star'));
      field().focus();
      await press('ArrowDown', 'ArrowUp', 'ArrowDown', 'Home', 'ArrowRight', 'ArrowDown', '*');
      expect(asked).to.deep.equal(['crm, CRM', 'slack.SEND, Slack: Send message']);
      expect(focused()).to.equal(list());
      await own(['crm'], []);
      const row = rows().find(({ className }) => className.includes('connector')) as HTMLElement;
      const ids = row.getAttribute('aria-labelledby')?.split(' ') ?? [];
      expect(ids.map((id) => list()?.renderRoot.querySelector(`#${id}`)?.ariaLabel)).to.deep.equal([
        null,
        'Favourite'
      ]);
    });

    it('should not offer a star for events and headings', async () => {
      await show(FEW);
      await own(['crm'], []);
      await click(rows().find((row) => row.textContent.includes('Slack')));
      const starless = rows().filter((row) => !row.querySelector('.star'));
      expect(starless.map((row) => row.querySelector('.name')?.textContent)).to.deep.equal([
        'Favourites',
        'All connectors',
        'Message received'
      ]);
    });

    it('should not move the line that is worked on', async () => {
      await show(MANY);
      await click(rows()[0]);
      tree().scrollTop = 400;
      tree().dispatchEvent(new Event('scroll'));
      await settle();
      const line = () => rows().find((row) => row.textContent.includes('Service 55')) as HTMLElement;
      line().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      const { top } = line().getBoundingClientRect();
      await own(['c1'], ['c2.A1']);
      expect(line().getBoundingClientRect().top).to.be.closeTo(top, 0.6);
    });
  });

  describe('details', () => {
    it('should show what the pointer rests on, without moving the list', async () => {
      await show([DOCUMENTED]);
      palette.details = true;
      await settle();
      expect(details()?.textContent).to.contain('that you point at');
      const { height } = list()?.getBoundingClientRect() ?? {};
      await attend(1);
      expect(list()?.getBoundingClientRect().height).to.equal(height);
      const shown = details()?.textContent.replace(/\s+/g, ' ');
      expect(shown).to.contain('Mail Send Send does it');
      const inputs = [...(details()?.querySelectorAll('ul')[0]?.querySelectorAll('li') ?? [])];
      expect(inputs.map((item) => item.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
        'to string Required To whom',
        'cc string'
      ]);
      expect(details()?.querySelectorAll('ul')[1]?.textContent).to.contain('id');
      const link = details()?.querySelector('a');
      expect([link?.href, link?.rel, link?.target]).to.deep.equal([
        'https://example.org/send',
        'noopener noreferrer',
        '_blank'
      ]);
    });

    it('should name what takes the place of a connector', async () => {
      await show([{ ...DOCUMENTED, replacedBy: 'newer', actions: [action('A', 'Plain')] }]);
      await attend(1);
      expect(details()?.textContent).to.contain('Deprecated. Use newer instead.');
    });

    it('should name it as people know it, where it is there', async () => {
      const old = { ...DOCUMENTED, replacedBy: 'newer' };
      await show([old, connector('newer', 'Post')]);
      await attend(0);
      expect(details()?.textContent).to.contain('Deprecated. Use Post instead.');
      palette.connectors = [old, connector('newer', old.title)];
      await settle();
      await attend(0);
      expect(details()?.textContent).to.contain(`Deprecated. Use ${old.title} (newer) instead.`);
    });

    it('should link to the connector where the action has no page, and to https only', async () => {
      for (const [address, link] of [
        ['https://example.org/mail', 'https://example.org/mail'],
        ['javascript:alert(1)', undefined],
        ['http://example.org/', undefined]
      ] as const) {
        await show([{ ...DOCUMENTED, documentation: address, actions: [action('A', 'Plain')] }]);
        await attend(1);
        expect(details()?.querySelector('a')?.href).to.equal(link);
        palette.remove();
      }
    });

    it('should not follow a pointer that passes by, nor headings', async () => {
      await show(FEW);
      await own(['crm'], []);
      palette.details = true;
      await settle();
      for (const row of rows()) row.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      tree().dispatchEvent(new PointerEvent('pointerleave'));
      await new Promise((done) => setTimeout(done, 300));
      await settle();
      expect(details()?.textContent).to.contain('that you point at');
    });

    it('should be toggled with a key, follow the keyboard, and be left with Escape', async () => {
      await show(FEW);
      const told: boolean[] = [];
      palette.addEventListener('palette-toggle', (event) => told.push(event.details));
      field().focus();
      await press('ArrowDown', '?', 'ArrowDown');
      await new Promise((done) => setTimeout(done, 300));
      await settle();
      expect(details()?.querySelector('.name')?.textContent).to.contain('CRM');
      details()?.querySelector<HTMLElement>('[role=region]')?.focus();
      await press('Escape');
      expect(focused()).to.equal(list());
      await press('?');
      expect(told).to.deep.equal([true, false]);
      expect(details()?.querySelector('[role=region]')).to.equal(null);
    });
  });

  describe('without a result', () => {
    const offers = () => [...palette.renderRoot.querySelectorAll<HTMLElement>('.offer')];

    it('should offer to build what was searched for, only where a host takes it', async () => {
      await show(FEW);
      await search(' xyzzy ');
      expect(offers()).to.deep.equal([]);
      palette.buildable = true;
      await settle();
      const built: string[] = [];
      palette.addEventListener('connector-build', ({ query }) => built.push(query));
      await click(offers()[0]);
      expect(built).to.deep.equal(['xyzzy']);
    });

    it('should offer to clear the filters, and go on in the field', async () => {
      await show(FEW);
      await choose('Libraries');
      await search('slack');
      expect(text()).to.contain('Filters are set.');
      await click(offers()[0]);
      expect(names()[0]).to.equal('Slack');
      expect(focused()).to.equal(field());
    });
  });

  describe('filters', () => {
    it('should narrow the list to libraries, to what has events, and to both', async () => {
      await show(FEW);
      await choose('Libraries');
      expect(names()).to.deep.equal(['Strings']);
      expect(text()).to.contain('1 connector · 1 action');
      await choose('With events');
      expect(names()).to.deep.equal([]);
      await choose('Libraries');
      expect(names()).to.deep.equal(['Slack']);
      expect(filters()?.querySelector('.number')?.textContent).to.equal('1');
    });

    it('should narrow the list to a package, searched or not, and take that back once it is gone', async () => {
      await show(FEW);
      palette.offers = OFFERS;
      await choose('Package acme');
      expect(names()).to.deep.equal(['CRM']);
      expect(text()).to.contain('1 connector · ');
      await search('s');
      expect(rows().every((row) => row.textContent.includes('CRM'))).to.equal(true);
      await search('');
      palette.offers = { ...OFFERS, packages: [], packageOf: () => undefined };
      palette.connectors = [...palette.connectors];
      await settle();
      expect(names()).to.deep.equal([]);
      await choose('Package acme');
      expect(names()).to.deep.equal(['Slack', 'CRM', 'Strings']);
      expect(filters()?.querySelectorAll('.choice')).to.have.length(4);
    });

    it('should leave of a connector only the actions that are asked for', async () => {
      await show(FEW);
      await own(['slack.OPEN', 'crm'], []);
      await choose('Favourites');
      expect(names()).to.deep.equal(['Slack', 'CRM']);
      await click(rows()[1]);
      await click(rows()[0]);
      expect(names()).to.deep.equal(['Slack', 'Create channel', 'Message received', 'CRM', 'Find customer']);
    });

    it('should narrow what a search finds', async () => {
      await show(FEW);
      await own(['slack.OPEN'], []);
      await choose('Favourites');
      await search('slack');
      expect(names()).to.deep.equal(['Create channel']);
      expect(text()).to.contain('1 result');
    });

    it('should count what the diagram uses only when that is asked for', async () => {
      await show(FEW);
      let counted = 0;
      palette.countUses = () => {
        counted++;
        return new Map([['crm', counted]]);
      };
      palette.dispatchEvent(new PointerEvent('pointerenter'));
      await search('a');
      await search('');
      expect(counted).to.equal(0);
      await choose('In this diagram');
      expect(names()).to.deep.equal(['CRM']);
      const before = counted;
      palette.dispatchEvent(new PointerEvent('pointerenter'));
      expect(counted).to.equal(before + 1);
    });

    it('should order by name and by use, without categories', async () => {
      await show(MANY);
      palette.countUses = () =>
        new Map([
          ['c412', 3],
          ['c77', 9]
        ]);
      await order('used');
      expect(names().slice(0, 3)).to.deep.equal(['Service 77', 'Service 412', 'Service 0']);
      await order('name');
      expect(names().slice(0, 3)).to.deep.equal(['Service 0', 'Service 1', 'Service 2']);
      await order('catalogue');
      expect(names()[0]).to.equal('Category 0');
    });
  });

  describe('what is offered besides', () => {
    const more = () => palette.renderRoot.querySelector<HTMLElement>('.more');
    const menu = () => palette.renderRoot.querySelector('connector-palette-menu');
    const items = () => [...(menu()?.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const focusedItem = () => menu()?.shadowRoot?.activeElement?.textContent.trim();
    const key = (name: string) =>
      (menu()?.shadowRoot?.activeElement ?? focused())?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true })
      );
    const picked: string[] = [];

    beforeEach(async () => {
      await show(FEW);
      picked.length = 0;
      palette.addEventListener('offer-pick', ({ id, connector: of }) => picked.push(`${id} ${of ?? '-'}`));
    });

    async function offer(): Promise<void> {
      palette.offers = OFFERS;
      await until(() => more() !== null);
    }

    async function openMenu(): Promise<void> {
      await offer();
      more()?.click();
      await until(() => focusedItem() === 'Packages…');
      await settle();
    }

    it('should have a button only where there is something', async () => {
      expect(more() === null).to.equal(true);
      await offer();
      expect(more()?.ariaHasPopup).to.equal('menu');
    });

    it('should go round by arrow keys, and tell what was picked', async () => {
      await openMenu();
      expect(more()?.ariaExpanded).to.equal('true');
      expect(items().map(({ textContent }) => textContent.trim())).to.deep.equal([
        'Packages…',
        'New connector'
      ]);
      for (const [name, expected] of [
        ['ArrowDown', 'New connector'],
        ['ArrowDown', 'Packages…'],
        ['ArrowUp', 'New connector'],
        ['Home', 'Packages…'],
        ['End', 'New connector']
      ] as const) {
        key(name);
        expect(focusedItem()).to.equal(expected);
      }
      items()[1]?.click();
      await until(() => more()?.ariaExpanded === 'false');
      expect(picked).to.deep.equal(['new -']);
    });

    it('should give the focus back to its button on Escape, and stay in the window', async () => {
      await openMenu();
      const { left, right, bottom } = menu()!.getBoundingClientRect();
      expect(left >= 0 && right <= innerWidth && bottom <= innerHeight).to.equal(true);
      key('Escape');
      await settle();
      expect(menu()?.matches(':popover-open')).to.equal(false);
      expect(focused() === more()).to.equal(true);
    });

    it('should open at the last by arrow up', async () => {
      await offer();
      more()?.focus();
      await press('ArrowUp');
      await until(() => focusedItem() === 'New connector');
    });

    it('should be there while the palette is closed', async () => {
      await offer();
      await click(palette.renderRoot.querySelector('.head'));
      more()?.click();
      await until(() => focusedItem() === 'Packages…');
    });

    it('should say what can be done with a connector, and the package it came with', async () => {
      await offer();
      await attend(1);
      expect(details()?.textContent).to.contain('From the package acme 1.2.0');
      const [button] = details()?.querySelectorAll<HTMLElement>('.commands button') ?? [];
      expect(button?.textContent.trim()).to.equal('Edit connector');
      button?.click();
      expect(picked).to.deep.equal(['edit slack']);
    });

    it('should forget a connector that is no more', async () => {
      await offer();
      await attend(1);
      palette.connectors = FEW.slice(1);
      await settle();
      expect(Boolean(details()?.querySelector('.commands'))).to.equal(false);
    });

    it('should show of what is dragged, not of what the drag passes', async () => {
      palette.details = true;
      await settle();
      const pointer = (index: number, type: string, buttons: number) =>
        rows()[index]?.dispatchEvent(
          new PointerEvent(type, { buttons, button: 0, isPrimary: true, bubbles: true, composed: true })
        );
      pointer(1, 'pointerover', 0);
      pointer(1, 'pointerdown', 1);
      for (const index of [0, 2]) pointer(index, 'pointerover', 1);
      await until(() => Boolean(details()?.querySelector('.name')));
      expect(details()?.querySelector('.name')?.textContent).to.contain('CRM');
    });
  });

  describe('accessibility', () => {
    const states: Record<string, () => Promise<void>> = {
      'at first': () => show(FEW),
      'without connectors': () => show([]),
      'with an open connector': async () => {
        await show(FEW);
        await click(rows()[0]);
      },
      'with categories': () => show(MANY),
      'with favourites and filters': async () => {
        await show(FEW);
        await own(['slack.SEND', 'crm'], ['strings.TRIM']);
        await choose('Libraries');
      },
      'while searching': async () => {
        await show(FEW);
        await search('send');
      },
      'with details': async () => {
        await show([DOCUMENTED]);
        await attend(1);
      },
      'with an offer to build and filters': async () => {
        await show(FEW);
        palette.buildable = true;
        await choose('Libraries');
        await search('xyzzy');
      },
      'without a result': async () => {
        await show(FEW);
        await search('xyzzy');
      },
      'with what is offered besides': async () => {
        await show(FEW);
        palette.offers = OFFERS;
        await attend(1);
        palette.renderRoot.querySelector<HTMLElement>('.more')?.click();
        await until(() => palette.renderRoot.querySelector('connector-palette-menu:popover-open') !== null);
      },
      closed: async () => {
        await show(FEW);
        await click(palette.renderRoot.querySelector('button'));
      }
    };
    for (const [state, enter] of Object.entries(states)) {
      it(`should break no rule ${state}`, async () => {
        await enter();
        expect((await violations()).join('\n')).to.equal('');
      });
    }
  });
});
