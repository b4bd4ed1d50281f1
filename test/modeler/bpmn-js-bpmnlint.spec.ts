import lintModule from 'bpmn-js-bpmnlint';
import { createLint } from '../../src/lint.js';
import { ConnectorsModule } from '../../src/index.js';
import { CRM, diagram, element, expect, mount, unmount, until, type TestModeler } from '../helper.js';

/** What `linting.completed` tells: by the element that shows it. */
type Issues = Readonly<
  Record<string, readonly { readonly rule: string; readonly category: string; readonly message: string }[]>
>;

const MAPPING =
  '<bpmn:extensionElements><connector:task mappingType="listed"></connector:task></bpmn:extensionElements>';
const VARIABLE =
  '<bpmn:extensionElements><connector:variable id="v" name="a-b" type="string" required="true" /></bpmn:extensionElements>';
const BROKEN = diagram({
  namespaces: 'xmlns:connector="urn:bpmn-js-connector-palette:1"',
  a: MAPPING,
  process: VARIABLE
});

describe('beside bpmn-js-bpmnlint', () => {
  let issues: Issues;

  /** Opens the diagram as the README tells a host to. */
  async function open(): Promise<TestModeler> {
    const modeler = await mount(BROKEN, {
      modules: [ConnectorsModule, lintModule],
      linting: { active: true, bpmnlint: createLint({ connectors: [CRM] }) }
    });
    modeler.get('eventBus').on('linting.completed', (event: { issues: Issues }) => {
      issues = event.issues;
    });
    return modeler;
  }
  const told = (id: string) =>
    (issues[id] ?? []).map(({ rule, category, message }) => `${category} ${rule}: ${message}`);
  const overlay = (id: string) =>
    document.querySelector(`.djs-overlays[data-container-id="${id}"] .bjsl-overlay`);

  beforeEach(() => (issues = {}));
  afterEach(unmount);

  it('should show our problems at their elements, as severe as they are', async () => {
    await open();
    await until(() => overlay('Task_a') !== null);
    expect(told('Task_a')).to.eql([
      'error connector-palette/required-input: Required input <email> is not set'
    ]);
    expect(overlay('Task_a')?.textContent).to.include('Required input <email> is not set');
    expect(overlay('Task_a')?.querySelector('.bjsl-icon-error')).to.not.equal(null);
    expect(overlay('Task_b')).to.equal(null);
  });

  it('should tell of the variables of the process at its root', async () => {
    const modeler = await open();
    await until(() => overlay('Task_a') !== null);
    const root = modeler.get('canvas').getRootElement().id;
    expect(told(root).join()).to.include('connector-palette/variable-name');
    expect(document.querySelector('.bjsl-button')?.textContent).to.match(/2 Errors/);
  });

  it('should follow our edits, and their undo', async () => {
    const modeler = await open();
    await until(() => overlay('Task_a') !== null);
    modeler
      .get('connectorTasks')
      .setInput(element(modeler, 'Task_a'), 'email', { kind: 'value', value: 'a@b.c' });
    await until(() => overlay('Task_a') === null);
    expect(told('Task_a')).to.eql([]);
    modeler.get('commandStack').undo();
    await until(() => overlay('Task_a') !== null);
  });
});
