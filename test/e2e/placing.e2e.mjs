import { expect } from 'chai';
import {
  copyXml,
  dropFiles,
  flows,
  middle,
  openDemo,
  search,
  serviceTasks,
  shape,
  start,
  stop,
  swipeOver
} from './helper.mjs';

const box = (id, x, y, width, height, more = '') =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${more}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
const edge = (id, from, to) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${from}" y="120" /><di:waypoint x="${to}" y="120" /></bpmndi:BPMNEdge>`;

/** A pool with two lanes: start → user task → end, sub-processes open and closed, data; and a closed pool. */
const DIAGRAM = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions_1" targetNamespace="http://example.org">
  <bpmn:collaboration id="Collaboration"><bpmn:participant id="Pool" processRef="Process" /><bpmn:participant id="Closed_pool" name="Others" /></bpmn:collaboration>
  <bpmn:process id="Process" isExecutable="true">
    <bpmn:laneSet id="Lanes"><bpmn:lane id="Upper"><bpmn:flowNodeRef>Start</bpmn:flowNodeRef><bpmn:flowNodeRef>User</bpmn:flowNodeRef><bpmn:flowNodeRef>End</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="Lower"><bpmn:flowNodeRef>Open</bpmn:flowNodeRef><bpmn:flowNodeRef>Sub</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
    <bpmn:startEvent id="Start" /><bpmn:userTask id="User" name="Ask" /><bpmn:endEvent id="End" />
    <bpmn:boundaryEvent id="Timer" attachedToRef="User"><bpmn:timerEventDefinition id="Def" /></bpmn:boundaryEvent>
    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start" targetRef="User" /><bpmn:sequenceFlow id="Flow_2" sourceRef="User" targetRef="End" />
    <bpmn:subProcess id="Open" /><bpmn:subProcess id="Sub" />
    <bpmn:dataObjectReference id="Data" dataObjectRef="Object" /><bpmn:dataObject id="Object" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="Collaboration">
    ${box('Pool', 0, 20, 600, 440, ' isHorizontal="true"')}${box('Upper', 30, 20, 570, 200, ' isHorizontal="true"')}${box('Lower', 30, 220, 570, 240, ' isHorizontal="true"')}
    ${box('Start', 60, 102, 36, 36)}${box('User', 200, 80, 100, 80)}${box('Timer', 270, 142, 36, 36)}${box('End', 480, 102, 36, 36)}
    ${box('Open', 60, 240, 240, 180, ' isExpanded="true"')}${box('Sub', 460, 340, 100, 80)}${box('Data', 540, 160, 36, 50)}
    ${box('Closed_pool', 0, 500, 600, 60, ' isHorizontal="true"')}
    ${edge('Flow_1', 96, 200)}${edge('Flow_2', 300, 480)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
  <bpmndi:BPMNDiagram id="Inner"><bpmndi:BPMNPlane id="Inner_plane" bpmnElement="Sub" /></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

const VIEWS = {
  'as it opens': async () => undefined,
  'that is scrolled': async (page) => {
    await page.mouse.move(760, 700);
    await page.mouse.wheel(60, 40);
  },
  'that is zoomed': async (page) => {
    await page.mouse.move(900, 450);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 120);
    await page.keyboard.up('Control');
  },
  'in a page that scrolls': async (page) => {
    await page.evaluate(() => {
      document.body.style.setProperty('height', '860px');
      document.body.style.setProperty('margin', '400px 0 600px');
      window.scrollTo(0, 370);
    });
  }
};

describe('placing', function () {
  this.timeout(120_000);
  let demo;
  let page;
  let initial;

  before(start);
  after(stop);
  afterEach(async () => {
    await demo.close();
    expect(demo.complaints).to.deep.equal([]);
  });

  async function open(view, options = {}) {
    demo = await openDemo(options);
    page = demo.page;
    await dropFiles(page, { 'placing.bpmn': DIAGRAM });
    await page.locator('#status', { hasText: 'placing.bpmn is open' }).waitFor();
    await search(page, 'slack send');
    const unmoved = await at(0, 0);
    await view(page);
    await page.waitForTimeout(300);
    if (view !== VIEWS['as it opens']) expect(await at(0, 0)).not.to.deep.equal(unmoved);
    initial = await copyXml(page);
  }

  const row = () => page.getByRole('treeitem', { name: /Send message/ }).first();

  /** Where a point of the diagram is on the page; lengths are seen at the user task, 100 wide. */
  async function at(x, y) {
    const { left, top, scale } = await page.evaluate(() => {
      const hit = document.querySelector('[data-element-id="User"] .djs-hit').getBoundingClientRect();
      return { left: hit.left, top: hit.top, scale: hit.width / 100 };
    });
    return { x: left + (x - 200) * scale, y: top + (y - 80) * scale };
  }

  async function hover(to) {
    const from = await middle(row());
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 6 });
  }

  async function drag(to) {
    await hover(to);
    await page.mouse.up();
  }

  const swipe = async (to) => swipeOver(page, await middle(row().locator('.icon')), to);

  async function pen(to) {
    const from = await middle(row());
    const session = await page.context().newCDPSession(page);
    const send = (type, point, buttons) =>
      session.send('Input.dispatchMouseEvent', {
        type,
        ...point,
        buttons,
        button: 'left',
        clickCount: 1,
        pointerType: 'pen'
      });
    await send('mousePressed', from, 1);
    for (let step = 1; step <= 8; step++)
      await send(
        'mouseMoved',
        { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 },
        1
      );
    await send('mouseReleased', to, 0);
  }

  async function clicks(to) {
    await row().click();
    await page.mouse.move(to.x - 10, to.y - 10);
    await page.mouse.click(to.x, to.y);
  }

  const places = async () => {
    const xml = await copyXml(page);
    const slack = serviceTasks(xml).filter(({ implementation }) => implementation === 'slack.SEND_MESSAGE');
    return { xml, tasks: slack };
  };

  /** One undo step leads back to what was there, to the byte; redo to what was placed. */
  async function undone(after) {
    await page.locator('#undo').click();
    expect(await copyXml(page)).to.equal(initial);
    expect(await page.locator('#undo').isDisabled()).to.equal(true);
    await page.locator('#redo').click();
    expect(await copyXml(page)).to.equal(after);
  }

  const boundsOf = (xml, id) =>
    /<dc:Bounds x="(-?\d+)" y="(-?\d+)"/
      .exec(xml.slice(xml.indexOf(`bpmnElement="${id}"`)))
      ?.slice(1)
      .map(Number);

  for (const [name, view] of Object.entries(VIEWS))
    describe(`on a canvas ${name}`, () => {
      for (const [way, place] of Object.entries({
        'a drag': drag,
        'a finger': swipe,
        'two clicks': clicks
      })) {
        it(`should place by ${way} where it is dropped, into the lane`, async () => {
          await open(view, { hasTouch: place === swipe });
          await place(await at(400, 280));
          const { xml, tasks } = await places();
          expect(tasks).to.have.length(1);
          const [x, y] = boundsOf(xml, tasks[0].id);
          expect(x + 50).to.be.closeTo(400, 12);
          expect(y + 40).to.be.closeTo(280, 12);
          expect(xml.slice(xml.indexOf('id="Lower"'), xml.indexOf('</bpmn:laneSet>'))).to.include(
            tasks[0].id
          );
          await undone(xml);
        });

        it(`should insert into a flow by ${way}`, async () => {
          await open(view, { hasTouch: place === swipe });
          await place(await at(390, 121));
          const { xml, tasks } = await places();
          const [{ id }] = tasks;
          expect(flows(xml)).to.have.members(['Start → User', `User → ${id}`, `${id} → End`]);
          await undone(xml);
        });

        it(`should turn a task into the connector task by ${way}`, async () => {
          await open(view, { hasTouch: place === swipe });
          await place(await at(230, 105));
          const { xml, tasks } = await places();
          expect(tasks).to.have.length(1);
          expect(tasks[0]).to.include({ id: 'User', name: 'Ask' });
          expect(flows(xml)).to.have.members(['Start → User', 'User → End']);
          expect(xml).to.include('attachedToRef="User"');
          expect(boundsOf(xml, 'User')).to.deep.equal([200, 80]);
          await undone(xml);
        });
      }

      it('should place into an expanded sub-process', async () => {
        await open(view);
        await drag(await at(180, 330));
        const { xml, tasks } = await places();
        expect(xml.slice(xml.indexOf('<bpmn:subProcess id="Open"'), xml.indexOf('id="Sub"'))).to.include(
          tasks[0].id
        );
        await undone(xml);
      });
    });

  describe('where it may not go', () => {
    const REFUSALS = {
      'a closed sub-process': [500, 360, 'open it first'],
      'a closed pool': [300, 530, 'pool is closed'],
      data: [557, 190, 'Data holds no task'],
      'an event': [498, 120, 'An event holds no task'],
      'no pool': [300, 480, 'inside a pool']
    };
    for (const [where, [x, y, why]] of Object.entries(REFUSALS))
      it(`should say why, and change nothing: ${where}`, async () => {
        await open(VIEWS['as it opens']);
        await hover(await at(x, y));
        const note = page.locator('connector-note');
        await note.filter({ hasText: why }).waitFor();
        await page.mouse.up();
        await page.locator('#palette [role=status]', { hasText: 'was not placed' }).waitFor();
        expect(await note.isVisible()).to.equal(true);
        expect(await copyXml(page)).to.equal(initial);
        expect(await page.locator('#undo').isDisabled()).to.equal(true);
      });

    it('should be cancelled by Escape, dragged and after a click', async () => {
      await open(VIEWS['as it opens']);
      const to = await at(230, 105);
      await hover(to);
      await page.keyboard.press('Escape');
      await page.mouse.up();
      expect(await page.locator('.attach-ok, connector-note').count()).to.equal(0);
      await row().click();
      await page.mouse.move(to.x, to.y);
      await page.keyboard.press('Escape');
      await page.mouse.click(to.x, to.y);
      expect(await copyXml(page)).to.equal(initial);
    });
  });

  describe('by keyboard', () => {
    const select = async (x, y) => {
      const { x: left, y: top } = await at(x, y);
      await page.mouse.click(left, top);
    };
    const said = (text) => page.locator('#palette [role=status]', { hasText: text }).waitFor();

    it('should append to what is selected, also to a task', async () => {
      await open(VIEWS['that is scrolled']);
      await select(230, 140);
      await page.keyboard.press('p');
      await page.keyboard.press('Enter');
      await said('was placed');
      const { xml, tasks } = await places();
      expect(flows(xml)).to.include(`User → ${tasks[0].id}`);
      await undone(xml);
    });

    it('should place into the visible middle where nothing is selected', async () => {
      await open(VIEWS['that is zoomed']);
      await page.getByRole('searchbox').press('Enter');
      await said('was placed');
      const { xml, tasks } = await places();
      expect(tasks).to.have.length(1);
      const { x, y, width, height } = await shape(page, tasks[0].id).boundingBox();
      const canvas = await page.locator('#canvas').boundingBox();
      expect(x + width / 2).to.be.within(canvas.x, canvas.x + canvas.width);
      expect(y + height / 2).to.be.within(canvas.y, canvas.y + canvas.height);
      await undone(xml);
    });

    it('should place on the plane of a sub-process that was opened', async () => {
      await open(VIEWS['as it opens']);
      await select(480, 400);
      await page.locator('.bjs-drilldown').first().click();
      await page.getByRole('searchbox').press('Enter');
      await said('was placed');
      const { xml, tasks } = await places();
      expect(xml.slice(xml.indexOf('<bpmn:subProcess id="Sub"'))).to.include(
        `serviceTask id="${tasks[0].id}"`
      );
      await undone(xml);
    });

    for (const [key, name] of [
      ['k', 'Append connector'],
      ['Shift+K', 'Change connector or action']
    ])
      it(`should ${name.toLowerCase()} with ${key}`, async () => {
        await open(VIEWS['in a page that scrolls']);
        await select(230, 140);
        await page.keyboard.press(key);
        await page.getByRole('dialog', { name }).waitFor();
        await page.keyboard.type('slack send');
        await page.keyboard.press('Enter');
        await said(key === 'k' ? 'was placed' : 'The task is now');
        const { xml, tasks } = await places();
        if (key === 'k') expect(flows(xml)).to.include(`User → ${tasks[0].id}`);
        else expect(tasks[0]).to.include({ id: 'User', name: 'Ask' });
        await undone(xml);
      });

    it('should come to the entries of the context pad with Tab', async () => {
      await open(VIEWS['as it opens']);
      await select(230, 140);
      const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
      for (let tabs = 0; tabs < 12 && (await focused()) !== 'Append connector'; tabs++)
        await page.keyboard.press('Tab');
      expect(await focused()).to.equal('Append connector');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Append connector' }).waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog').count()).to.equal(0);
      expect(await page.evaluate(() => document.activeElement.tagName)).to.equal('svg');
    });
  });

  it('should drag out of the pop-up, connected to what it was opened for', async () => {
    await open(VIEWS['as it opens']);
    const { x, y } = await at(230, 140);
    await page.mouse.click(x, y);
    await page.locator('.djs-context-pad [data-action="connector-append"]').click();
    const dialog = page.getByRole('dialog');
    await page.keyboard.type('slack send');
    const from = await middle(dialog.getByRole('treeitem', { name: /Send message/ }).first());
    const to = await at(330, 270);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
    expect(await dialog.count()).to.equal(0);
    const { xml, tasks } = await places();
    expect(flows(xml)).to.include(`User → ${tasks[0].id}`);
    await undone(xml);
  });

  it('should keep the tool while Alt or Shift is held, each task with an undo of its own', async () => {
    await open(VIEWS['as it opens']);
    await page.keyboard.down('Alt');
    await drag(await at(360, 180));
    for (const [x, held] of [
      [380, true],
      [420, false]
    ]) {
      const to = await at(x, held ? 280 : 400);
      await page.mouse.move(to.x - 8, to.y - 8);
      await page.mouse.move(to.x, to.y);
      if (!held) await page.keyboard.up('Alt');
      await page.mouse.click(to.x, to.y);
    }
    const { tasks } = await places();
    expect(new Set(tasks.map(({ id }) => id))).to.have.property('size', 3);
    for (let step = 0; step < 3; step++) await page.locator('#undo').click();
    expect(await copyXml(page)).to.equal(initial);
    expect(await page.locator('#undo').isDisabled()).to.equal(true);
  });

  it('should place by pen', async () => {
    await open(VIEWS['as it opens']);
    await pen(await at(400, 280));
    const { xml, tasks } = await places();
    expect(tasks).to.have.length(1);
    await undone(xml);
  });

  it('should show the shape with its icon while it is dragged', async () => {
    await open(VIEWS['as it opens']);
    await hover(await at(400, 280));
    await page.locator('.djs-drag-group image[href^="data:image"]').waitFor();
    expect(await page.locator('.djs-drag-group').textContent()).to.equal('Send message');
    await page.mouse.up();
  });

  it('should place a whole connector that asks for its action first', async () => {
    await open(VIEWS['as it opens']);
    await search(page, 'slack');
    const from = await middle(page.getByRole('treeitem', { name: /^Slack/ }).first());
    const to = await at(400, 280);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
    const xml = await copyXml(page);
    expect(xml).to.include('template="slack"').and.not.include('implementation="slack');
    await page.locator('#panel').getByRole('combobox').first().waitFor();
    await undone(xml);
  });
});
