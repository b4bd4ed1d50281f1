import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import Viewer from 'bpmn-js/lib/Viewer';
import type BaseViewer from 'bpmn-js/lib/BaseViewer';
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
