import fc from 'fast-check';
import type { Shape } from 'bpmn-js/lib/model/Types';
import type { Mapped, MappingType } from '../../src/index.js';
import { diagram, element, expect, mount, object, save, unmount, type TestModeler } from '../helper.js';

const SCRIPTS = 200;
const STEPS = 25;
const SEED = Number(new URLSearchParams(location.search).get('seed')) || Date.now() % 0x7fffffff;

interface Step {
  readonly command: string;
  /** Chooses among what there is. */
  readonly pick: number;
  readonly text: string;
}

type Run = (modeler: TestModeler, step: Step) => void;

const choose = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];
const tasksOf = (modeler: TestModeler) =>
  modeler
    .get('elementRegistry')
    .filter(({ type }) => type === 'bpmn:ServiceTask')
    .map(({ id }) => id);
const taskId = (modeler: TestModeler, { pick }: Step) => choose(tasksOf(modeler), pick) ?? 'Task_a';
const describeTask = (modeler: TestModeler, step: Step) =>
  modeler.get('connectorTasks').describe(taskId(modeler, step));
const value = ({ pick, text }: Step): Mapped => {
  const kinds: Mapped[] = [
    { kind: 'value', value: text },
    { kind: 'value', value: pick },
    { kind: 'variable', value: `v${pick % 3}` },
    { kind: 'expression', value: `${text} \${v${pick % 3}}` }
  ];
  return kinds[pick % 4] as Mapped;
};
const TYPES: MappingType[] = ['listed', 'all', 'inputs', 'outputs', 'none'];
const ACTIONS = ['crm.FIND_CUSTOMER', 'crm.SAVE_CUSTOMER', 'crm'];
const freeName = (modeler: TestModeler) => {
  const taken = modeler
    .get('processVariables')
    .list()
    .map(({ name }) => name);
  for (let index = 0; ; index++) if (!taken.includes(`v${index}`)) return `v${index}`;
};
const place = (modeler: TestModeler, shape: Shape, target: string, pick: number) =>
  modeler
    .get('modeling')
    .createElements([shape], { x: 300 + (pick % 10), y: 400 + pick }, element(modeler, target) as never);

const COMMANDS: Record<string, Run> = {
  'set an input': (modeler, step) =>
    modeler
      .get('connectorTasks')
      .setInput(taskId(modeler, step), choose(['email', 'limit', 'note'], step.pick) ?? '', value(step)),
  'type into an input'(modeler, step) {
    const tasks = modeler.get('connectorTasks');
    for (const text of [step.text, `${step.text}a`, `${step.text}ab${step.pick}`])
      tasks.setInput(taskId(modeler, step), 'email', { kind: 'value', value: text }, { open: true });
    tasks.commit();
  },
  'clear an input'(modeler, step) {
    const id = tasksOf(modeler).find((id) => setInputs(modeler, id).length) ?? taskId(modeler, step);
    modeler
      .get('connectorTasks')
      .setInput(id, choose(setInputs(modeler, id), step.pick) ?? 'email', undefined);
  },
  'set an output': (modeler, step) =>
    modeler.get('connectorTasks').setOutput(taskId(modeler, step), `v${step.pick % 5}`, {
      kind: 'variable',
      value: choose(['customer', 'id'], step.pick) ?? ''
    }),
  'clear an output'(modeler, step) {
    const id = tasksOf(modeler).find((id) => setOutputs(modeler, id).length) ?? taskId(modeler, step);
    modeler
      .get('connectorTasks')
      .setOutput(id, choose(setOutputs(modeler, id), step.pick) ?? 'v0', undefined);
  },
  'choose a mapping type'(modeler, step) {
    const other = TYPES.filter((type) => type !== describeTask(modeler, step)?.mappingType);
    modeler.get('connectorTasks').setMapAll(taskId(modeler, step), choose(other, step.pick) ?? 'all');
  },
  'choose an action'(modeler, step) {
    const other = ACTIONS.filter((action) => action !== describeTask(modeler, step)?.implementation);
    modeler.get('connectorTasks').apply(taskId(modeler, step), choose(other, step.pick) ?? '');
  },
  'move a kept value'(modeler, step) {
    const id = keeper(modeler) ?? taskId(modeler, step);
    const entry = modeler.get('connectorTasks').describe(id)?.kept[0];
    if (entry) modeler.get('connectorTasks').moveKept(id, entry, 'email');
  },
  'throw a kept value away'(modeler, step) {
    const id = keeper(modeler) ?? taskId(modeler, step);
    const entry = modeler.get('connectorTasks').describe(id)?.kept[0];
    if (entry) modeler.get('connectorTasks').removeKept(id, entry);
  },
  'add a variable': (modeler, { text }) =>
    void modeler
      .get('processVariables')
      .add(undefined, { name: freeName(modeler), type: 'string', value: text }),
  'change a variable'(modeler, { pick, text }) {
    const variable = choose(modeler.get('processVariables').list(), pick);
    if (variable)
      modeler
        .get('processVariables')
        .update(undefined, variable.id, { value: `${text}${pick}`, required: pick % 2 === 0 });
  },
  'rename a variable'(modeler, { pick }) {
    const variable = choose(modeler.get('processVariables').list(), pick);
    if (variable) modeler.get('processVariables').update(undefined, variable.id, { name: freeName(modeler) });
  },
  'remove a variable'(modeler, { pick }) {
    const variable = choose(modeler.get('processVariables').list(), pick);
    if (variable) modeler.get('processVariables').remove(undefined, variable.id);
  },
  'place a task': (modeler, { pick }) =>
    place(modeler, modeler.get('connectorTasks').create(choose(ACTIONS, pick) ?? ''), 'Process_1', pick),
  'insert into a flow'(modeler, { pick }) {
    const flows = modeler.get('elementRegistry').filter(({ type }) => type === 'bpmn:SequenceFlow');
    const flow = choose(flows, pick);
    if (!flow) return;
    const [first, last] = [flow['waypoints'][0], flow['waypoints'].at(-1)] as { x: number; y: number }[];
    const middle = { x: ((first?.x ?? 0) + (last?.x ?? 0)) / 2, y: ((first?.y ?? 0) + (last?.y ?? 0)) / 2 };
    modeler
      .get('modeling')
      .createElements([modeler.get('connectorTasks').create('crm.FIND_CUSTOMER')], middle, flow as never);
  },
  'append a task'(modeler, step) {
    modeler.get('selection').select(element(modeler, taskId(modeler, step)));
    modeler.get('connectorTasks').insert(choose(ACTIONS, step.pick) ?? '');
  }
};

const setInputs = (modeler: TestModeler, id: string) =>
  modeler
    .get('connectorTasks')
    .describe(id)
    ?.inputs.flatMap(({ mapped, parameter }) => (mapped ? parameter.name : [])) ?? [];
const setOutputs = (modeler: TestModeler, id: string) =>
  modeler
    .get('connectorTasks')
    .describe(id)
    ?.outputs.flatMap(({ variables }) => variables) ?? [];

function keeper(modeler: TestModeler): string | undefined {
  return tasksOf(modeler).find((id) => modeler.get('connectorTasks').describe(id)?.kept.length);
}

const NAMES = [...Object.keys(COMMANDS), 'undo', 'redo'];
const step = fc.record({
  command: fc.constantFrom(...NAMES, ...NAMES, 'add a variable', 'add a variable', 'place a task'),
  pick: fc.nat(1000),
  text: fc.string({ unit: 'binary', maxLength: 6 })
});

describe('random scripts of commands', function () {
  this.timeout(120_000);
  const counts = new Map<string, number>();
  let steps = 0;
  let effective = 0;
  let modeler: TestModeler;
  const kept = Array.from(
    { length: 8 },
    (_, index) => `<connector:input name="old${index}" kind="value" value="${index}" kept="crm.OLD" />`
  );
  const xml = diagram({
    namespaces: 'xmlns:connector="urn:bpmn-js-connector-palette:1"',
    a: `<bpmn:extensionElements><connector:task mappingType="listed">${kept.join('')}</connector:task></bpmn:extensionElements>`
  });

  before(async () => {
    modeler = await mount(xml);
  });
  after(unmount);

  async function runScript(script: Step[]): Promise<void> {
    await modeler.importXML(xml);
    const stack = modeler.get('commandStack');
    const states = [await save(modeler)];
    let at = 0;
    for (const step of script) {
      const before = states[at];
      if (step.command === 'undo' && at > 0) expect(stack.canUndo(), 'can undo').to.equal(true);
      if (step.command === 'undo') stack.undo();
      else if (step.command === 'redo') stack.redo();
      else COMMANDS[step.command]?.(modeler, step);
      const now = await save(modeler);
      steps++;
      if (now === before) continue;
      effective++;
      counts.set(step.command, (counts.get(step.command) ?? 0) + 1);
      if (step.command === 'undo') at--;
      else at++;
      if (step.command === 'undo' || step.command === 'redo') expect(now, step.command).to.equal(states[at]);
      else states.splice(at, states.length, now);
    }
    for (let index = at - 1; index >= 0; index--) {
      stack.undo();
      expect(await save(modeler), `undo to ${index}`).to.equal(states[index]);
    }
    expect(stack.canUndo(), 'nothing is left to undo').to.equal(false);
    for (let index = 1; index < states.length; index++) {
      stack.redo();
      expect(await save(modeler), `redo to ${index}`).to.equal(states[index]);
    }
    expect(stack.canRedo(), 'nothing is left to redo').to.equal(false);
  }

  it(`should undo and redo to the same bytes (seed ${SEED})`, async () => {
    const script = fc.array(step, { minLength: STEPS, maxLength: STEPS });
    await fc.assert(fc.asyncProperty(script, runScript), { numRuns: SCRIPTS, seed: SEED });
  });

  it('should have run every command, and mostly with an effect', () => {
    console.info(`random scripts: seed ${SEED}, ${steps} steps, ${effective} changed the XML`);
    expect([...counts.keys()]).to.have.members(NAMES);
    expect(effective / steps).to.be.greaterThan(0.8);
  });

  it('should leave a diagram that connects', () => {
    for (const flow of modeler.get('elementRegistry').filter(({ type }) => type === 'bpmn:SequenceFlow'))
      expect(object(flow as never).get('targetRef')).to.be.an('object');
  });
});
