import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import Viewer from 'bpmn-js/lib/Viewer';
import type Create from 'diagram-js/lib/features/create/Create';
import type Dragging from 'diagram-js/lib/features/dragging/Dragging';
import '../../palette/connector-edge.js';
// what a drag is answered with comes when the pointer is over the palette; here it is there at once
import '../../palette/DropReports.js';
import {
  ConnectorPaletteModule,
  type ConnectorPaletteElement,
  type ConnectorPaletteServices
} from '../../palette/index.js';
import type { PaletteDrag } from '../../palette/PaletteDrag.js';
import {
  diagram,
  expect,
  mount,
  reversible,
  save,
  unmount,
  type TestModeler,
  type TestOptions
} from '../helper.js';

let modeler: TestModeler;
let before: Set<string>;

const get = <T>(name: string) => modeler.get<T>(name as never);
const service = () => get<ConnectorPaletteServices['connectorPalette']>('connectorPalette');
const palette = () => document.querySelector('connector-palette') as ConnectorPaletteElement;
const list = () => palette().renderRoot.querySelector<ConnectorPaletteElement>('connector-list');
const row = (name: string) => {
  const rows = [...(list()?.renderRoot.querySelectorAll('.row') ?? [])];
  return rows.find((each) => each.querySelector('.name')?.textContent === name) as HTMLElement;
};
const created = () =>
  get<{ getAll(): Element[] }>('elementRegistry')
    .getAll()
    .filter(({ id }) => !before.has(id)) as Shape[];
const tasks = () => created().filter(({ type }) => type === 'bpmn:ServiceTask');
const dragContext = () => get<Dragging>('dragging').context() as unknown;
const canvas = () => modeler.get('canvas').getContainer();

async function settle(): Promise<void> {
  await palette().updateComplete;
  await list()?.updateComplete;
  await new Promise((done) => setTimeout(done, 20));
}

async function open(options: TestOptions = {}): Promise<void> {
  const connectorPalette = { store: new Map<string, string>() };
  modeler = await mount(diagram(), { modules: [ConnectorPaletteModule], connectorPalette, ...options });
  // clear of the palette, which lies over the canvas
  modeler.get('canvas').scroll({ dx: 150, dy: 0 });
  before = new Set(
    modeler
      .get('elementRegistry')
      .getAll()
      .map(({ id }) => id)
  );
  await settle();
  // as the pointer does that then drags
  palette().dispatchEvent(new PointerEvent('pointerenter'));
  await settle();
  row('CRM').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
  await settle();
}

/** Where a point of the diagram is on the page. */
function at(x: number, y: number): { clientX: number; clientY: number } {
  const { left, top } = canvas().getBoundingClientRect();
  const box = modeler.get('canvas').viewbox();
  return { clientX: left + (x - box.x) * box.scale, clientY: top + (y - box.y) * box.scale };
}

function point(
  target: EventTarget,
  type: string,
  place: { clientX: number; clientY: number },
  kind = 'mouse'
): void {
  const init = { ...place, pointerId: 7, pointerType: kind, isPrimary: true, button: 0 };
  target.dispatchEvent(new PointerEvent(type, { ...init, bubbles: true, composed: true, cancelable: true }));
}

function centre(target: HTMLElement): { clientX: number; clientY: number } {
  const { left, top, width, height } = target.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

/** Presses a line of the palette and moves to a place of the diagram, without releasing. */
function grab(name: string, place: { clientX: number; clientY: number }, kind = 'mouse'): void {
  const target = row(name);
  const start = centre(target);
  point(target, 'pointerdown', start, kind);
  point(target, 'pointermove', { clientX: start.clientX + 12, clientY: start.clientY }, kind);
  point(document.body, 'pointermove', place, kind);
}

function release(place: { clientX: number; clientY: number }, kind = 'mouse'): void {
  point(document.body, 'pointerup', place, kind);
}

const FREE = [500, 400] as const;

describe('ConnectorPalette', () => {
  afterEach(unmount);

  describe('placing', () => {
    for (const kind of ['mouse', 'pen', 'touch']) {
      it(`should place what is dragged by ${kind}, in one step and without label editing`, async () => {
        await open();
        const xml = await save(modeler);
        grab('Find customer', at(...FREE), kind);
        release(at(...FREE), kind);
        const [task] = tasks();
        expect(tasks()).to.have.length(1);
        expect(task?.businessObject.get('implementation')).to.equal('crm.FIND_CUSTOMER');
        expect((task?.x ?? 0) + 50).to.be.closeTo(FREE[0], 10);
        expect(get<{ isActive(): boolean }>('directEditing').isActive()).to.equal(false);
        expect(dragContext()).to.equal(null);
        modeler.get('commandStack').undo();
        expect(await save(modeler)).to.equal(xml);
      });
    }

    it('should insert into a sequence flow', async () => {
      await open();
      grab('Save customer', at(350, 120));
      release(at(350, 120));
      const [task] = tasks();
      expect(task?.incoming.map(({ source }) => source?.id)).to.deep.equal(['Task_a']);
      expect(task?.outgoing.map(({ target }) => target?.id)).to.deep.equal(['Task_b']);
    });

    it('should place a connector alone, which then asks for its action', async () => {
      await open();
      grab('CRM', at(...FREE));
      release(at(...FREE));
      expect(tasks()[0]?.businessObject.get('implementation')).to.equal(undefined);
    });

    const note = () =>
      document.querySelector<ConnectorPaletteElement>('connector-note')?.renderRoot.textContent;
    const said = () => palette().renderRoot.querySelector('[role=status]')?.textContent;
    const marked = (id: string) => canvas().querySelector(`.attach-ok[data-element-id="${id}"]`) !== null;

    for (const id of ['Task_user', 'Task_b'])
      it(`should turn ${id} into the connector task when dropped onto it, in one step`, async () => {
        await open();
        const shape = modeler.get('elementRegistry').get(id) as Shape;
        const middle = [shape.x + 30, shape.y + 40] as const;
        await reversible(modeler, () => {
          grab('Find customer', at(...middle));
          point(document.body, 'pointermove', at(middle[0] + 1, middle[1]));
          expect(marked(id)).to.equal(true);
          expect(document.querySelector('.djs-drag-group')?.getAttribute('visibility')).to.equal('hidden');
          release(at(...middle));
        });
        expect(created().filter(({ type }) => type !== 'label')).to.deep.equal([]);
        expect(modeler.get('connectorTasks').describe(id)?.implementation).to.equal('crm.FIND_CUSTOMER');
        expect(marked(id)).to.equal(false);
        expect(document.activeElement).to.equal(canvas().querySelector('svg'));
        await settle();
        expect(said()).to.equal('The task is now CRM: Find customer.');
        expect(dragContext()).to.equal(null);
      });

    it('should select the task that it was dropped onto', async () => {
      await open();
      grab('CRM', at(250, 340));
      release(at(250, 340));
      expect(modeler.get('selection').get()).to.deep.equal([modeler.get('elementRegistry').get('Task_user')]);
      expect(modeler.get('connectorTasks').describe('Task_user')?.state).to.equal('choose-action');
    });

    it('should leave a task alone onto which something else is dropped', async () => {
      await open();
      const xml = await save(modeler);
      const shape = get<{ createShape(attributes: object): Shape }>('elementFactory').createShape({
        type: 'bpmn:ServiceTask'
      });
      get<Dragging>('dragging').setOptions({ manual: true });
      get<Create>('create').start(new MouseEvent('mousedown', at(...FREE)), shape);
      const target = modeler.get('elementRegistry').get('Task_user') as Shape;
      get<Dragging>('dragging').hover({ element: target, gfx: null });
      get<Dragging>('dragging').move(new MouseEvent('mousemove', at(250, 340)), true);
      get<{ end(): void }>('dragging').end();
      expect(await save(modeler)).to.equal(xml);
    });

    it('should say why it may not be placed, while it hovers and when it was dropped', async () => {
      await open();
      const xml = await save(modeler);
      grab('Find customer', at(618, 120));
      await settle();
      expect(note()).to.include('An event holds no task');
      point(document.body, 'pointermove', at(...FREE));
      expect(note()).to.equal(undefined);
      release(at(618, 120));
      await settle();
      expect(note()).to.include('An event holds no task');
      expect(said()).to.include('CRM: Find customer was not placed. An event holds no task');
      expect(await save(modeler)).to.equal(xml);
      point(canvas(), 'pointerdown', at(...FREE));
      expect(note()).to.equal(undefined);
      grab('Find customer', at(...FREE));
      expect(note()).to.equal(undefined);
      release(at(...FREE));
      await settle();
      expect(said()).to.equal('CRM: Find customer was placed.');
    });

    it('should keep the tool while Alt is held', async () => {
      await open();
      grab('Find customer', at(...FREE));
      const up = { ...at(...FREE), pointerId: 7, isPrimary: true, altKey: true, bubbles: true };
      document.body.dispatchEvent(new PointerEvent('pointerup', up));
      expect(tasks()).to.have.length(1);
      document.body.dispatchEvent(new MouseEvent('mouseup', up));
      await settle();
      const svg = canvas().querySelector('svg') as SVGElement;
      const place = { ...at(500, 550), bubbles: true };
      for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup'])
        svg.dispatchEvent(new MouseEvent(type, place));
      await settle();
      expect(tasks()).to.have.length(2);
      expect(new Set(tasks().map(({ id }) => id))).to.have.length(2);
      expect(dragContext()).to.equal(null);
    });

    for (const end of ['Escape', 'pointercancel', 'outside']) {
      it(`should leave nothing behind after ${end}`, async () => {
        await open();
        grab('Find customer', at(...FREE));
        expect(dragContext()).not.to.equal(null);
        const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
        if (end === 'Escape') document.body.dispatchEvent(escape);
        else if (end === 'pointercancel') point(document.body, 'pointercancel', at(...FREE));
        else release({ clientX: -50, clientY: 2000 });
        expect(dragContext()).to.equal(null);
        release(at(...FREE));
        point(document.body, 'pointermove', at(...FREE));
        expect(created()).to.deep.equal([]);
        expect(get<PaletteDrag>('connectorPaletteDrag').active).to.equal(false);
      });
    }

    it('should let go when an error ends the drag, and place again afterwards', async () => {
      await open();
      const fail = () => {
        modeler.get('eventBus').off('create.move', fail);
        throw new Error('provoked');
      };
      grab('Find customer', at(...FREE));
      modeler.get('eventBus').on('create.move', fail);
      modeler
        .get('eventBus')
        .once('error', 2000, (event: { preventDefault(): void }) => event.preventDefault());
      point(document.body, 'pointermove', at(450, 400));
      expect(get<PaletteDrag>('connectorPaletteDrag').active).to.equal(false);
      grab('Find customer', at(...FREE));
      release(at(...FREE));
      expect(tasks()).to.have.length(1);
    });

    it('should not begin with a few pixels, nor with a touch that scrolls', async () => {
      await open();
      const target = row('Find customer');
      const { clientX, clientY } = centre(target);
      point(target, 'pointerdown', { clientX, clientY });
      point(target, 'pointermove', { clientX: clientX + 3, clientY });
      expect(dragContext()).to.equal(undefined);
      point(target, 'pointerup', { clientX, clientY });
      point(target, 'pointerdown', { clientX, clientY }, 'touch');
      point(target, 'pointermove', { clientX: clientX + 5, clientY: clientY + 40 }, 'touch');
      expect(dragContext()).to.equal(undefined);
      point(target, 'pointerup', { clientX, clientY }, 'touch');
    });

    it('should swallow the click that ends a captured drag', async () => {
      await open();
      let clicks = 0;
      palette().addEventListener('click', () => clicks++);
      grab('Find customer', at(...FREE));
      release(at(...FREE));
      palette().dispatchEvent(new MouseEvent('click', { bubbles: true }));
      expect(clicks).to.equal(0);
      palette().dispatchEvent(new MouseEvent('click', { bubbles: true }));
      expect(clicks).to.equal(1);
    });

    it('should leave the options of other drags alone', async () => {
      await open();
      grab('Find customer', at(...FREE));
      release(at(...FREE));
      const shape = modeler.get('connectorTasks').create('crm.FIND_CUSTOMER');
      get<Create>('create').start(new MouseEvent('mousedown', at(...FREE)), shape);
      document.dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape', code: 'Escape' }));
      expect(dragContext()).to.equal(null);
    });

    it('should place by click and click', async () => {
      await open();
      const click = new MouseEvent('click', {
        ...centre(row('Find customer')),
        bubbles: true,
        composed: true,
        detail: 1
      });
      row('Find customer').dispatchEvent(click);
      const target = canvas().querySelector('svg') as SVGElement;
      const place = { ...at(...FREE), bubbles: true };
      target.dispatchEvent(new MouseEvent('mouseover', place));
      target.dispatchEvent(new MouseEvent('mousemove', place));
      target.dispatchEvent(new MouseEvent('mousedown', place));
      expect(tasks()).to.have.length(1);
    });

    it('should place with Enter after what is selected, and give the focus to the diagram', async () => {
      await open();
      modeler.get('selection').select(modeler.get('elementRegistry').get('Task_user') as Element);
      const event = { key: 'Enter', bubbles: true, composed: true };
      palette().query = 'save customer';
      await settle();
      palette().renderRoot.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', event));
      await settle();
      expect(tasks()[0]?.incoming[0]?.source?.id).to.equal('Task_user');
      expect(document.activeElement).to.equal(canvas().querySelector('svg'));
      expect(palette().renderRoot.querySelector('[role=status]')?.textContent).to.equal(
        'CRM: Save customer was placed after User task.'
      );
    });
  });

  describe('favourites and recents', () => {
    const section = (title: string) => {
      const rows = [...(list()?.renderRoot.querySelectorAll('.row') ?? [])];
      const from = rows.findIndex((each) => each.querySelector('.name')?.textContent === title);
      return from < 0 ? undefined : rows[from + 1]?.querySelector('.name')?.textContent;
    };

    it('should remember what was placed by drag and by Enter, not what was only picked', async () => {
      const store = new Map<string, string>();
      await open({ connectorPalette: { store } });
      grab('Find customer', at(...FREE));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      expect(store.get('recents')).to.equal(undefined);
      grab('Find customer', at(...FREE));
      release(at(...FREE));
      expect(store.get('recents')).to.equal('["crm.FIND_CUSTOMER"]');
      await settle();
      expect(section('Recently used')).to.equal('Find customer');
      palette().query = 'save customer';
      await settle();
      const event = { key: 'Enter', bubbles: true, composed: true };
      palette().renderRoot.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', event));
      expect(store.get('recents')).to.equal('["crm.SAVE_CUSTOMER","crm.FIND_CUSTOMER"]');
    });

    it('should remember a favourite, say so, and show it in the other modeler of the page', async () => {
      const store = new Map<string, string>();
      await open({ connectorPalette: { store } });
      const other = await mount(diagram(), {
        modules: [ConnectorPaletteModule],
        connectorPalette: { store }
      });
      const star = row('Find customer').querySelector('.star');
      star?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
      await settle();
      expect(store.get('favourites')).to.equal('["crm.FIND_CUSTOMER"]');
      expect(section('Favourites')).to.equal('Find customer');
      const palettes = [...document.querySelectorAll<ConnectorPaletteElement>('connector-palette')];
      expect(palettes.map((each) => [...each.favourites])).to.deep.equal([
        ['crm.FIND_CUSTOMER'],
        ['crm.FIND_CUSTOMER']
      ]);
      expect(palette().renderRoot.querySelector('[role=status]')?.textContent).to.equal(
        'CRM: Find customer is a favourite.'
      );
      expect(tasks()).to.deep.equal([]);
      other.destroy();
    });

    it('should count what the diagram uses, by connector and by action', async () => {
      await open();
      const before = palette().countUses().get('crm') ?? 0;
      const place = (implementation: string) => modeler.get('connectorTasks').insert(implementation);
      place('crm.FIND_CUSTOMER');
      place('crm.FIND_CUSTOMER');
      place('crm');
      const after = palette().countUses();
      expect((after.get('crm') ?? 0) - before).to.equal(3);
      expect(after.get('crm.FIND_CUSTOMER')).to.be.at.least(2);
    });
  });

  it('should tell the host what is to be built', async () => {
    await open({ connectorPalette: { store: null, build: true } });
    const told: unknown[] = [];
    modeler.get('eventBus').on('connectorPalette.build', ({ query }: { query: string }) => told.push(query));
    palette().query = 'xyzzy';
    await settle();
    palette().renderRoot.querySelector<HTMLElement>('.offer')?.click();
    expect(told).to.deep.equal(['xyzzy']);
  });

  describe('place on the page', () => {
    it('should stand beside the BPMN palette, clear of the bpmn.io mark', async () => {
      await open();
      const box = palette().getBoundingClientRect();
      const bpmn = canvas().querySelector('.djs-palette')?.getBoundingClientRect();
      const mark = document.querySelector('.bjs-powered-by')?.getBoundingClientRect();
      expect(box.left).to.be.greaterThan(bpmn?.right ?? Infinity);
      expect(box.bottom).to.be.lessThan(mark?.top ?? 0);
    });

    it('should stand at the right edge when asked to, clear of the bpmn.io mark', async () => {
      await open({ connectorPalette: { dock: 'right', store: null } });
      const box = palette().getBoundingClientRect();
      expect(canvas().getBoundingClientRect().right - box.right).to.be.closeTo(16, 1);
      expect(box.bottom).to.be.lessThan(
        document.querySelector('.bjs-powered-by')?.getBoundingClientRect().top ?? 0
      );
    });

    for (const [dock, wider] of [
      ['left', 'ArrowRight'],
      ['right', 'ArrowLeft']
    ] as const) {
      it(`should be resized at the ${dock} by keys and pointer, and remember it`, async () => {
        const store = new Map<string, string>();
        await open({ connectorPalette: { dock, store } });
        const edge = () =>
          palette()
            .renderRoot.querySelector('connector-edge')
            ?.shadowRoot?.querySelector('[role=separator]') as HTMLElement;
        const press = async (key: string) => {
          edge().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
          await settle();
        };
        await press('Home');
        expect([palette().offsetWidth, edge().ariaValueNow]).to.deep.equal([220, '220']);
        await press(wider);
        expect([palette().offsetWidth, edge().ariaValueNow, store.get('width')]).to.deep.equal([
          236,
          '236',
          '236'
        ]);
        edge().setPointerCapture = () => undefined;
        point(edge(), 'pointerdown', { clientX: 300, clientY: 100 });
        point(edge(), 'pointermove', { clientX: dock === 'left' ? 350 : 250, clientY: 100 });
        point(edge(), 'lostpointercapture', { clientX: 0, clientY: 0 });
        point(edge(), 'pointermove', { clientX: 500, clientY: 100 });
        await settle();
        expect(palette().offsetWidth).to.equal(286);
        expect(store.get('width')).to.equal('286');
        unmount();
        await open({ connectorPalette: { dock, store } });
        expect(palette().offsetWidth).to.equal(286);
      });
    }

    it('should be left as a rail of icons when closed, which place', async () => {
      const store = new Map([
        ['favourites', '["crm.FIND_CUSTOMER","gone"]'],
        ['recents', '["crm.FIND_CUSTOMER","crm"]']
      ]);
      await open({ connectorPalette: { store } });
      service().close();
      await settle();
      const tools = [...palette().renderRoot.querySelectorAll<HTMLElement>('.tool')];
      expect(tools.map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['CRM: Find customer', 'CRM']);
      expect(palette().renderRoot.querySelector<HTMLElement>('.frame')?.offsetWidth).to.be.below(50);
      tools[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      expect(tasks()[0]?.businessObject.get('implementation')).to.equal('crm.FIND_CUSTOMER');
    });

    it('should stand in a given parent', async () => {
      const parent = document.createElement('aside');
      document.body.append(parent);
      modeler = await mount(diagram(), { modules: [ConnectorPaletteModule], connectorPalette: { parent } });
      expect(palette().parentElement).to.equal(parent);
      modeler.detach();
      expect(parent.childElementCount).to.equal(0);
      parent.remove();
    });

    it('should name a parent that is not there', async () => {
      await open();
      expect(() => service().attachTo('#nowhere')).to.throw(
        'parent <#nowhere> of the connector palette not found'
      );
    });

    it('should follow the connectors', async () => {
      await open();
      modeler.get('connectors').add({ id: 'x', name: 'extra', description: 'More', actions: {} });
      await settle();
      expect(row('Extra')).not.to.equal(undefined);
    });

    it('should open and close, and remember it only where there is a store', async () => {
      const store = new Map([['open', 'false']]);
      await mount(diagram(), { modules: [ConnectorPaletteModule], connectorPalette: { store } }).then(
        (it) => (modeler = it)
      );
      expect(service().isOpen()).to.equal(false);
      palette().renderRoot.querySelector('button')?.click();
      expect(service().isOpen()).to.equal(true);
      expect(store.get('open')).to.equal('true');
      service().close();
      expect(palette().open).to.equal(false);
      service().focus();
      expect(palette().open).to.equal(true);
    });

    it('should work with a store that fails', async () => {
      const fail = () => {
        throw new Error('storage denied');
      };
      await open({ connectorPalette: { store: { get: fail, set: fail } } });
      palette().renderRoot.querySelector('button')?.click();
      expect(service().isOpen()).to.equal(false);
    });

    it('should keep its keys from the diagram, and be reached with P', async () => {
      await open();
      modeler.get('selection').select(modeler.get('elementRegistry').get('Task_user') as Element);
      const field = palette().renderRoot.querySelector('input');
      field?.focus();
      field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }));
      expect(modeler.get('elementRegistry').get('Task_user')).not.to.equal(undefined);
      field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      expect(document.activeElement).to.equal(canvas().querySelector('svg'));
      const svg = canvas().querySelector('svg');
      svg?.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true }));
      await settle();
      expect(palette().shadowRoot?.activeElement).to.equal(palette().renderRoot.querySelector('input'));
    });

    it('should begin another search with P', async () => {
      await open();
      palette().query = 'find';
      await settle();
      service().focus();
      await settle();
      const { selectionStart, selectionEnd } = palette().renderRoot.querySelector('input') ?? {};
      expect([selectionStart, selectionEnd]).to.eql([0, 4]);
    });

    it('should be gone with the diagram, in the middle of a drag too', async () => {
      await open();
      const source = row('Find customer');
      grab('Find customer', at(...FREE));
      modeler.destroy();
      expect(document.querySelector('connector-palette')).to.equal(null);
      point(document.body, 'pointermove', { clientX: 10, clientY: 10 });
      release({ clientX: 10, clientY: 10 });
      expect(source.isConnected).to.equal(false);
    });

    it('should show nothing, and break nothing, in a viewer', async () => {
      const container = document.createElement('div');
      document.body.append(container);
      const viewer = new Viewer({ container, additionalModules: [ConnectorPaletteModule] });
      await viewer.importXML(diagram());
      expect(document.querySelector('connector-palette')).to.equal(null);
      viewer.destroy();
      container.remove();
    });
  });
});
