import { expect } from 'chai';
import fc from 'fast-check';
import { diffConnectors } from '../../src/lifecycle/index.js';
import { stringifyJson, type JsonObject } from '../../src/model/json.js';
import { parseJson } from '../../src/model/json-reader.js';
import { parseConnector } from '../../src/model/parse-connector.js';
import type { TaskView } from '../../src/model/views.js';
import { broughtBy } from '../../src/builder/brought.js';
import { act, fieldKeyAt, parameterAt } from '../../src/builder/draft-acts.js';
import { Draft } from '../../src/builder/draft.js';
import { DraftChecker } from '../../src/builder/draft-check.js';
import { kindAt, rowPathAt, rowsOf } from '../../src/builder/definition-parts.js';
import { valueAt, withValueAt } from '../../src/model/edit-json.js';
import type { PartAction } from '../../src/builder/events.js';
import { FIELDS } from '../../src/builder/field-specs.js';
import { readField, withField } from '../../src/builder/fields.js';
import { definitionOfTask, newDefinition } from '../../src/builder/new-definition.js';
import { schemaOf } from '../../src/builder/sample-schema.js';
import { atOnce, large, sample } from './samples.js';

const SEED = Number(new URLSearchParams(location.search).get('seed')) || Date.now() % 0x7fffffff;

let ids = 0;
const newId = () => `new-${String(++ids)}`;
const none = { has: () => false };
const keysAt = (value: JsonObject, path: string) => Object.keys(valueAt(value, path) ?? {});

const check = (value: JsonObject, known?: string, taken: readonly string[] = []) =>
  atOnce(new DraftChecker().check(value, { known, taken: new Set(taken) }));

describe('builder/parts', () => {
  it('should list the connector and its parts', () => {
    const shown = rowsOf(sample()).map(
      ({ path, label, count }) => `${path} ${count === undefined ? label : String(count)}`
    );
    expect(shown).to.deep.equal([
      ' CRM',
      '/actions 2',
      '/actions/find Find a customer',
      '/actions/save Save',
      '/events 0',
      '/config 2',
      '/config/0 CRM_URL',
      '/config/1 CRM_KEY',
      '/errors 1',
      '/errors/0 DENIED'
    ]);
  });

  it('should list what cannot be edited, and not mind', () => {
    for (const value of [
      {},
      { actions: 1, config: 'x', errors: null },
      { actions: ['a', null], config: [1], presentation: [] }
    ])
      expect(rowsOf(value)[0]?.kind).to.equal('connector');
    expect(act({ actions: 'x' }, 'add', '/actions', newId).at).to.match(/^\/actions\/new-/);
    expect(act({}, 'add', '/config', newId)).to.deep.equal({
      value: { config: [{ name: 'SETTING', description: '' }] },
      at: '/config/0'
    });
  });

  it('should add, copy, move and take out', () => {
    const first = act(sample(), 'add', '/actions/find', newId);
    const id = first.at.slice('/actions/'.length);
    expect(keysAt(first.value, '/actions')).to.deep.equal(['find', id, 'save']);
    const copied = act(sample(), 'duplicate', '/actions/find', newId);
    expect(valueAt(copied.value, `${copied.at}/name`)).to.equal('FIND_2');
    expect(valueAt(copied.value, `${copied.at}/inputs/1/x-hint`)).to.deep.equal([1]);
    const parameters = stringifyJson(valueAt(copied.value, `${copied.at}/inputs`) ?? null);
    expect(parameters).not.to.contain('in-email');
    expect(valueAt(copied.value, `/presentation/${copied.at.slice(9)}/title`)).to.equal('Find a customer 2');
    const moved = act(sample(), 'down', '/actions/find', newId);
    expect(keysAt(moved.value, '/actions')).to.deep.equal(['save', 'find']);
    expect(act(sample(), 'up', '/config/1', newId).at).to.equal('/config/0');
    const removed = act(sample(), 'remove', '/actions/find', newId);
    expect(removed.at).to.equal('/actions/save');
    expect(keysAt(removed.value, '/presentation')).to.deep.equal(['crm-id']);
    expect(act(sample(), 'remove', '/errors/0', newId).at).to.equal('/errors');
    const input = act(sample(), 'add', '/actions/save/inputs', newId);
    expect(input.at).to.equal('/actions/save/inputs/0');
  });

  it('should keep what tells a renamed part from a new one', () => {
    const bare = {
      name: 'crm',
      actions: { find: { name: 'FIND', inputs: [{ name: 'email', type: 'string' }] } }
    };
    const spec = FIELDS.input.find(({ key }) => key === 'name')!;
    let next = withField(bare, '/actions/find/inputs/0', spec, 'address');
    next = withField(next, '/actions/find', spec, 'SEARCH');
    next = withField(next, '', spec, 'sales');
    const [from, to] = [bare, next].map((each) => parseConnector(each).connector!);
    const { actions } = diffConnectors(from!, to!);
    expect(actions).to.have.length(1);
    expect(actions[0]?.to?.name).to.equal('SEARCH');
    expect(actions[0]?.inputs.map((pair) => [pair.from?.name, pair.to?.name])).to.deep.equal([
      ['email', 'address']
    ]);
  });

  it('should set fields where they stand, and leave nothing empty behind', () => {
    const title = FIELDS.action.find(({ key }) => key === 'title')!;
    const set = withField(sample(), '/actions/save', title, 'Save a customer');
    expect(valueAt(set, '/presentation/save/title')).to.equal('Save a customer');
    expect(stringifyJson(withField(set, '/actions/save', title, ''))).to.equal(stringifyJson(sample()));
    const required = FIELDS.input.find(({ key }) => key === 'required')!;
    expect(
      valueAt(
        withField(sample(), '/actions/find/inputs/0', required, false),
        '/actions/find/inputs/0/required'
      )
    ).to.equal(false);
    expect(
      readField(
        sample(),
        '',
        FIELDS.connector.find(({ key }) => key === 'category')!
      )
    ).to.equal('Sales');
  });

  it('should say what is wrong, and where', () => {
    expect(check(sample(), 'crm')).to.deep.equal(parseConnector(sample()).problems);
    expect(
      check(withValueAt(sample(), '/name', 'Crm x')).map(({ path, template }) => [path, template])[0]
    ).to.deep.equal([
      '/name',
      'the name <{name}> has a capital letter: lower case letters, digits and dashes are allowed'
    ]);
    expect(check({ ...sample(), name: 'a.b' })[0]?.message).to.contain('<.>');
    expect(check(sample(), undefined, ['crm'])[0]?.template).to.equal(
      'there is a connector named <{name}> already'
    );
    expect(check({ name: '' })[0]?.message).to.equal('a name is needed');
    const twice = withValueAt(sample(), '/actions/save/name', 'FIND');
    expect(check(twice, 'crm').map(({ path, message }) => `${path} ${message}`)).to.include(
      '/actions/save <FIND> is there twice; the first is used'
    );
    const [path] = ['/actions/find/inputs/1/type'];
    expect([rowPathAt(sample(), path), parameterAt(path), fieldKeyAt(path)]).to.deep.equal([
      '/actions/find',
      '/actions/find/inputs/1',
      'type'
    ]);
    expect([
      rowPathAt(sample(), '/presentation/find/icon'),
      fieldKeyAt('/presentation/find/icon')
    ]).to.deep.equal(['/actions/find', 'icon']);
  });

  it('should find in thousands of actions what it finds in few', () => {
    const broken = (value: JsonObject) => {
      const typed = withValueAt(value, '/actions/action-3/inputs/0/type', 'Colour');
      const named = withValueAt(typed, '/actions/action-5/name', 'ACTION_1');
      return withValueAt(named, '/presentation', { 'action-4': { icon: 'x' }, nobody: { title: 'x' } });
    };
    const found = (count: number) =>
      check(broken(large(count)), 'large')
        .map(({ path, message }) => `${path} ${message}`)
        .sort();
    expect(found(2000)).to.deep.equal(found(20));
    expect(found(20)).to.have.length(4);
  });

  it('should begin with what is asked for', () => {
    expect(newDefinition('Send a Fax', none, newId)).to.deep.include({ name: 'send-a-fax' });
    expect(newDefinition('  ', { has: (name) => name === 'my-connector' }, newId)['name']).to.equal(
      'my-connector-2'
    );
    expect(newDefinition('传真', none, newId)['name']).to.equal('my-connector');
    for (const query of ['', 'Fax', '<b>', '__proto__', '9 lives', 'script'])
      expect(parseConnector(newDefinition(query, none, newId)).connector, query).not.to.equal(undefined);
  });

  it('should make a connector of a task, without its values', () => {
    const parameter = { id: 'to', name: 'to', description: 'Whom', type: 'string', required: true };
    const own = { ...parameter, name: 'count', required: false };
    const task = {
      element: 'Task_1',
      name: 'Send fax',
      state: 'foreign',
      mappingType: 'listed',
      mapped: true,
      inputs: [
        { parameter, mapped: { kind: 'value', value: 'canary-value' }, undeclared: false, problems: [] },
        { parameter: own, mapped: { kind: 'value', value: 3 }, undeclared: true, problems: [] }
      ],
      outputs: [
        { parameter: { ...own, name: 'done' }, variables: ['isDone'], undeclared: true, problems: [] }
      ],
      assignments: [],
      kept: [],
      constants: [],
      errors: [],
      problems: [],
      variables: [{ id: 'v', name: 'isDone', type: 'boolean', required: false }]
    } satisfies TaskView;
    const made = definitionOfTask(task, none, newId);
    expect(stringifyJson(made)).not.to.contain('canary-value');
    const { connector, problems } = parseConnector(made);
    expect(problems).to.deep.equal([]);
    expect([connector?.name, connector?.actions[0]?.name]).to.deep.equal(['send-fax', 'SEND_FAX']);
    expect(connector?.actions[0]?.inputs.map(({ name, type }) => [name, type])).to.deep.equal([
      ['to', 'string'],
      ['count', 'integer']
    ]);
    expect(connector?.actions[0]?.outputs.map(({ name, type }) => [name, type])).to.deep.equal([
      ['done', 'boolean']
    ]);
  });

  it('should make a schema of a sample', () => {
    const made = schemaOf(
      parseJson(
        '{"id": 1, "at": "2025-03-31", "lines": [{"a": 1}, {"a": 1.5, "b": null}], "__proto__": true}'
      )
    );
    expect(stringifyJson(made)).to.equal(
      '{"type":"object","properties":{"id":{"type":"integer"},"at":{"type":"string","format":"date"},' +
        '"lines":{"type":"array","items":{"type":"object","properties":{"a":{"type":"number"},"b":{"type":"null"}}}},' +
        '"__proto__":{"type":"boolean"}}}'
    );
  });

  it('should show the expressions that a definition brings', () => {
    const value = withValueAt(sample(), '/config/0/value', '${env.CRM}');
    const more = withValueAt(value, '/actions/find/inputs/0/model', { default: 'x ${secret}' });
    expect(atOnce(broughtBy(more)).map(({ where, text }) => `${where.join('/')}: ${text}`)).to.deep.equal([
      'CRM_URL: ${env.CRM}',
      'FIND/email: x ${secret}'
    ]);
    expect(atOnce(broughtBy(more, value))).to.have.length(1);
    expect(atOnce(broughtBy(sample()))).to.deep.equal([]);
  });

  it(`should agree in form and text, whatever is edited in either (seed ${String(SEED)})`, () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const draft = new Draft(stringifyJson(sample(), '   '));
        const start = draft.text;
        for (const each of steps) {
          each(draft);
          if (draft.broken) continue;
          expect(stringifyJson(parseJson(draft.text))).to.equal(stringifyJson(draft.value));
          expect(rowsOf(draft.value).length).to.be.greaterThan(4);
        }
        while (draft.canUndo) draft.undo();
        expect(draft.text).to.equal(start);
        while (draft.canRedo) draft.redo();
        if (!draft.broken) expect(stringifyJson(parseJson(draft.text))).to.equal(stringifyJson(draft.value));
      }),
      { seed: SEED, numRuns: 300 }
    );
  });
});

type Step = (draft: Draft) => void;

const parts = (draft: Draft): string[] => {
  const rows = rowsOf(draft.value).map(({ path }) => path);
  const inner = rows.flatMap((path) =>
    ['inputs', 'outputs'].flatMap((side) =>
      keysAt(draft.value, `${path}/${side}`).map((key) => `${path}/${side}/${key}`)
    )
  );
  return [...rows, ...inner];
};
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

const action = fc.constantFrom<PartAction>('add', 'duplicate', 'up', 'down', 'remove');
const text = fc.oneof(fc.string(), fc.constantFrom('${x}', '__proto__', '\ud800', '1e999', 'a, b'));

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(action, fc.nat(50)).map(([what, at]): Step => (draft) => {
    const path = pick(parts(draft), at) ?? '';
    if (what === 'add' || (path !== '' && kindAt(path)))
      draft.edit(act(draft.value, what, path, newId).value, { at: path });
  }),
  fc.tuple(fc.nat(50), fc.nat(9), text, fc.boolean()).map(([at, field, value, yes]): Step => (draft) => {
    const path = pick(parts(draft), at) ?? '';
    const spec = pick(FIELDS[kindAt(path) ?? 'connector'], field);
    if (!kindAt(path) || !spec) return;
    draft.edit(withField(draft.value, path, spec, spec.control === 'check' ? yes : value), { typing: path });
  }),
  fc.tuple(fc.nat(400), text).map(([at, value]): Step => (draft) => {
    const { text: old } = draft;
    draft.write(old.slice(0, at) + value + old.slice(at), { typing: 'json' });
  }),
  fc.tuple(fc.nat(50), fc.jsonValue({ maxDepth: 2 })).map(([at, value]): Step => (draft) => {
    const path = pick(parts(draft), at) ?? '';
    const next = withValueAt(draft.value, `${path}/x-more`, parseJson(JSON.stringify(value)));
    draft.write(stringifyJson(next, ' '));
  }),
  fc.constantFrom<Step>(
    (draft) => void draft.undo(),
    (draft) => void draft.redo(),
    (draft) => draft.commit()
  )
);
