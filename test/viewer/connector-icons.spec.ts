import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import Viewer from 'bpmn-js/lib/Viewer';
import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { Shape } from 'bpmn-js/lib/model/Types';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { ConnectorPaletteModule } from '../../palette/index.js';
import { ConnectorsModule } from '../../src/index.js';
import { ConnectorPanelModule } from '../../src/panel/index.js';
import { ConnectorViewerModule } from '../../src/viewer/index.js';
import type { Connectors } from '../../src/index.js';
import { CRM, diagram, element, expect, mount, unmount, until } from '../helper.js';

const ICON = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E';
const WITH_ICON = { ...CRM, presentation: { 'connector-crm': { title: 'CRM', icon: ICON } } };

describe('connector icons', () => {
  let container: HTMLElement;
  let viewer: BaseViewer | undefined;

  beforeEach(() => {
    container = document.createElement('div');
    container.style.height = '400px';
    document.body.append(container);
  });

  afterEach(() => {
    viewer?.destroy();
    viewer = undefined;
    container.remove();
    unmount();
  });

  const view = async (Type: typeof Viewer | typeof NavigatedViewer, connectors: unknown[]) => {
    const own = new Type({ container, connectors, additionalModules: [ConnectorViewerModule] } as object);
    viewer = own;
    await own.importXML(diagram());
    return own;
  };
  const shown = (id: string, icon = ICON) =>
    until(() => graphics(id)?.querySelector('image')?.getAttribute('href') === icon);
  const graphics = (id: string) => container.querySelector(`[data-element-id="${id}"] .djs-visual`);

  for (const Type of [Viewer, NavigatedViewer])
    it(`should be drawn in a ${Type.name}`, async () => {
      const viewer = await view(Type, [WITH_ICON]);
      await shown('Task_a');
      expect(graphics('Task_b')?.querySelector('image')).to.equal(null);
      expect((await viewer.saveSVG()).svg).to.include(ICON);
    });

  for (const Type of [Viewer, NavigatedViewer])
    it(`should not break a ${Type.name} that gets every module`, async () => {
      const additionalModules = [ConnectorsModule, ConnectorPaletteModule, ConnectorPanelModule];
      viewer = new Type({ container, connectors: [WITH_ICON], additionalModules } as object);
      const { warnings } = await viewer.importXML(diagram());
      expect(warnings).to.eql([]);
      expect((await viewer.saveXML()).xml).to.include('implementation="crm.FIND_CUSTOMER"');
    });

  it('should fall back to initials, and to a mark for what is unknown', async () => {
    const viewer = await view(Viewer, []);
    expect(graphics('Task_a')?.querySelector('text:last-of-type')?.parentElement?.textContent).to.include(
      '?'
    );
    expect(graphics('Task_a')?.querySelector('title')?.textContent).to.equal(
      'There is no connector for <crm.FIND_CUSTOMER>'
    );
    viewer.get<Connectors>('connectors').add(CRM);
    expect(graphics('Task_a')?.textContent).to.include('CR');
    expect(graphics('Task_a')?.querySelector('title')).to.equal(null);
    viewer.get<Connectors>('connectors').add(WITH_ICON);
    await shown('Task_a');
  });

  it('should be in a picture that is taken at once', async () => {
    const unseen = ICON.replace('/%3E', ' width=%229%22/%3E');
    const connector = { ...CRM, presentation: { 'connector-crm': { title: 'CRM', icon: unseen } } };
    const viewer = await view(Viewer, [connector]);
    expect(graphics('Task_a')?.querySelector('image')?.hasAttribute('href')).to.equal(false);
    expect((await viewer.saveSVG()).svg).to.include(unseen);
  });

  describe('right after an import', () => {
    const href = (id: string) => graphics(id)?.querySelector('image')?.getAttribute('href') ?? null;
    /** That icon was shown before, so that it would be shown at once. */
    const viewAgain = async (Type: typeof Viewer | typeof Modeler, xml = diagram()) => {
      const modules = Type === Modeler ? [ConnectorsModule] : [ConnectorViewerModule];
      const own = new Type({ container, connectors: [WITH_ICON], additionalModules: modules } as object);
      viewer = own;
      await own.importXML(diagram());
      await shown('Task_a');
      await own.importXML(xml);
      return own;
    };

    for (const Type of [Viewer, Modeler])
      it(`should come once the diagram is painted, in a ${Type.name}`, async () => {
        await viewAgain(Type);
        expect(graphics('Task_a')?.querySelector('image')).to.not.equal(null);
        expect(href('Task_a')).to.equal(null);
        await shown('Task_a');
      });

    it('should be in a picture', async () => {
      const viewer = await viewAgain(Viewer);
      expect((await viewer.saveSVG()).svg).to.include(ICON);
      expect(href('Task_a')).to.equal(ICON);
    });

    it('should come first where they are in view', async () => {
      const far =
        '<bpmn:serviceTask id="Task_far" implementation="crm.FIND_CUSTOMER" /><bpmn:serviceTask id="Task_c" implementation="crm.FIND_CUSTOMER" />';
      const at = (id: string, x: number) =>
        `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="80" width="100" height="80" /></bpmndi:BPMNShape>`;
      await viewAgain(Viewer, diagram({ process: far, shapes: at('Task_far', 9000) + at('Task_c', 20) }));
      const order: (string | null | undefined)[] = [];
      const observer = new MutationObserver((records) => {
        for (const { target } of records)
          order.push((target as Element).closest('[data-element-id]')?.getAttribute('data-element-id'));
      });
      observer.observe(container, { subtree: true, attributeFilter: ['href'] });
      await until(() => order.length === 3);
      observer.disconnect();
      expect(order[2]).to.equal('Task_far');
    });

    it('should not be asked for by a diagram that was replaced', async () => {
      const viewer = await viewAgain(Viewer);
      const former = graphics('Task_a')?.querySelector('image');
      await viewer.importXML(diagram());
      expect((await viewer.saveSVG()).svg).to.include(ICON);
      await viewer.importXML(diagram());
      await new Promise((resolve) => requestIdleCallback(resolve));
      const asked = graphics('Task_a')?.querySelector('image');
      viewer.clear();
      await viewer.importXML(diagram());
      await shown('Task_a');
      for (const image of [former, asked]) {
        expect(image).to.not.equal(undefined);
        expect(image?.hasAttribute('href')).to.equal(false);
      }
    });

    it('should come also for what is done and undone before', async () => {
      const modeler = await viewAgain(Modeler);
      const [a, b] = ['Task_a', 'Task_b'].map((id) =>
        modeler.get<ElementRegistry>('elementRegistry').get(id)
      );
      const modeling = modeler.get<Modeling>('modeling');
      const commandStack = modeler.get<CommandStack>('commandStack');
      modeling.updateProperties(a as Shape, { name: 'Another' });
      expect(href('Task_a')).to.equal(ICON);
      modeling.updateProperties(b as Shape, { implementation: 'crm.FIND_CUSTOMER' });
      expect(href('Task_b')).to.equal(ICON);
      commandStack.undo();
      commandStack.undo();
      expect(href('Task_a')).to.equal(ICON);
      expect(graphics('Task_b')?.querySelector('image')).to.equal(null);
      modeling.removeShape(a as Shape);
      await new Promise((resolve) => setTimeout(resolve, 100));
      commandStack.undo();
      expect(href('Task_a')).to.equal(ICON);
    });
  });

  it('should follow the implementation, and undo', async () => {
    const modeler = await mount(diagram(), { connectors: [WITH_ICON] });
    const icon = () => document.querySelector('.test-container [data-element-id="Task_b"] .djs-visual image');
    modeler.get('connectorTasks').apply('Task_b', 'crm.FIND_CUSTOMER');
    await until(() => icon()?.getAttribute('href') === ICON);
    modeler.get('commandStack').undo();
    expect(icon()).to.equal(null);
  });

  it('should keep two modelers on one page apart', async () => {
    const [one, two] = [
      await mount(diagram(), { connectors: [] }),
      await mount(diagram(), { connectors: [WITH_ICON] })
    ];
    expect(one.get('connectorTasks').describe('Task_a')?.state).to.equal('unknown-connector');
    expect(two.get('connectorTasks').describe('Task_a')?.state).to.equal('connector');
    two.get('connectorTasks').setInput('Task_a', 'email', { kind: 'value', value: 'x' });
    expect(one.get('commandStack').canUndo()).to.equal(false);
    expect(element(one, 'Task_a')).to.not.equal(element(two, 'Task_a'));
  });
});
