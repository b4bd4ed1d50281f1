import { expect } from 'chai';
import {
  applyExtensions,
  readExtensions,
  toExtensions,
  writeExtensions
} from '../../src/exchange/activiti.js';
import { withoutMappings } from '../../src/exchange/bare.js';
import { elementsOf, idOf, processesOf } from '../../src/model/elements.js';
import { parseJson } from '../../src/model/json-reader.js';
import { readMapping } from '../../src/model/mapping.js';
import { findOurs, type ModdleElement } from '../../src/model/moddle.js';
import { readVariables } from '../../src/model/variable.js';
import { bpmn, moddle } from '../moddle.js';

const TASKS = `
  <bpmn:serviceTask id="Task_notify" name="Notify" implementation="slack.SEND_MESSAGE" />
  <bpmn:userTask id="Task_approve" />
  <bpmn:subProcess id="Sub"><bpmn:serviceTask id="constructor" implementation="rest.GET" /></bpmn:subProcess>
  <bpmn:serviceTask id="Task_script" implementation="script.EXECUTE" />`;

const FULL = {
  id: 'process-4711',
  name: 'order',
  type: 'PROCESS',
  vendor: { keep: ['me', 1.5, null] },
  extensions: {
    Process_order: {
      properties: {
        v1: { id: 'v1', name: 'orderId', type: 'string', required: true, value: '', model: { a: 1 } },
        v2: {
          id: 'other',
          name: 'total',
          type: 'integer',
          required: 'false',
          value: 0,
          displayName: 'Total',
          display: true
        },
        v3: { name: 'noId', type: 'custom' },
        odd: 'text'
      },
      mappings: {
        Task_notify: {
          inputs: {
            text: { type: 'value', value: 'Order ${orderId} shipped' },
            channelName: { type: 'variable', value: 'channel' },
            metadata: { type: 'value', value: { a: [1, '${total}'] } },
            nothing: { type: 'value', value: null },
            empty: { type: 'value', value: '' },
            patch: { type: 'JSONPATCH', value: [] },
            strange: 'not an object',
            absent: null,
            none: {},
            more: { type: 'value', value: false, note: 'kept' }
          },
          outputs: { reply: { type: 'variable', value: 'message' } }
        },
        Task_approve: { inputs: { form: { type: 'variable', value: 'orderId' } } },
        constructor: { mappingType: 'MAP_ALL', inputs: {} },
        Task_script: { inputs: { _activiti_script_: { type: 'value', value: 'x' } } },
        Task_gone: { inputs: {} }
      },
      constants: { Task_notify: { _timeout: { value: '10' } }, Task_gone: {} },
      templates: { tasks: { Task_approve: { assignee: { type: 'file', value: 'x' } } }, default: {} },
      assignments: {
        Task_approve: { id: 'Task_approve', assignment: 'assignee', type: 'static', mode: 'manual' }
      },
      unknownPart: [1]
    },
    Process_gone: { properties: {} }
  }
};

async function opened(json: unknown = FULL, content = TASKS) {
  const { read, write } = moddle();
  const definitions = await read(bpmn(content));
  const { problems } = applyExtensions(definitions, json);
  const reopened = await read(await write(definitions));
  return { definitions: reopened, problems };
}

const exported = (definitions: ModdleElement, options = {}) =>
  parseJson(toExtensions(definitions, options).json) as unknown as typeof FULL;

const find = (definitions: ModdleElement, id: string) =>
  processesOf(definitions)
    .flatMap((process) => [...elementsOf(process)])
    .find((element) => idOf(element) === id) as ModdleElement;

describe('activiti extensions file', () => {
  it('should write back everything that it read, through a saved BPMN file', async () => {
    const { definitions } = await opened();
    expect(exported(definitions)).to.deep.equal(FULL);
  });

  it('should write back everything for a reader without our descriptor', async () => {
    const { definitions } = await opened();
    const xml = await moddle().write(definitions);
    const generic = await moddle({}).read(xml);
    expect(exported(generic)).to.deep.equal(FULL);
  });

  it('should fold into a file that is read without our descriptor', async () => {
    const { read, write } = moddle({});
    const definitions = await read(bpmn(TASKS));
    applyExtensions(definitions, FULL);
    expect(exported(await moddle().read(await write(definitions)))).to.deep.equal(FULL);
  });

  it('should lift what we edit into entries', async () => {
    const { definitions } = await opened();
    const mapping = readMapping(find(definitions, 'Task_notify'));
    const entries = Object.fromEntries((mapping?.entries ?? []).map(({ name, mapped }) => [name, mapped]));
    expect(mapping?.type).to.equal('listed');
    expect(entries['text']).to.deep.equal({ kind: 'expression', value: 'Order ${orderId} shipped' });
    expect(entries['channelName']).to.deep.equal({ kind: 'variable', value: 'channel' });
    expect(entries['nothing']).to.deep.equal({ kind: 'value', value: null });
    expect(entries['empty']).to.deep.equal({ kind: 'value', value: '' });
    expect(entries['patch']).to.equal(undefined);
    expect(entries['reply']).to.deep.equal({ kind: 'variable', value: 'message' });
    expect(readMapping(find(definitions, 'constructor'))?.type).to.equal('all');
    expect(readVariables(processesOf(definitions)[0] as ModdleElement).map(({ name }) => name)).to.eql([
      'orderId',
      'total',
      'noId',
      ''
    ]);
  });

  it('should report what belongs to nothing', async () => {
    const { problems } = await opened();
    expect(problems.map(({ path }) => path)).to.have.members([
      '/extensions/Process_gone',
      '/extensions/Process_order/mappings/Task_gone'
    ]);
  });

  it('should read enums in any case and static_value', async () => {
    const entry = (type: string) => ({ type, value: 'x' });
    const inputs = { a: entry('VARIABLE'), b: entry('Value'), c: entry('static_value') };
    const extensions = {
      Process_order: { mappings: { Task_notify: { mappingType: 'map_all_inputs', inputs } } }
    };
    const { definitions } = await opened({ id: 'x', extensions });
    expect(exported(definitions).extensions.Process_order.mappings.Task_notify).to.deep.equal({
      mappingType: 'MAP_ALL_INPUTS',
      inputs: { a: entry('variable'), b: entry('value'), c: entry('value') }
    });
  });

  it('should turn the legacy layout into the keyed one, where the process is known', async () => {
    const legacy = { properties: {}, mappings: { Task_notify: { inputs: {}, outputs: {} } } };
    const { definitions } = await opened({ id: 'x', extensions: legacy });
    expect(exported(definitions).extensions).to.deep.equal({ Process_order: legacy });
    const { file } = readExtensions({ id: 'x', extensions: legacy });
    expect(file && writeExtensions(file)).to.deep.equal({ id: 'x', extensions: legacy });
  });

  it('should keep numbers that JavaScript would change', async () => {
    const text =
      '{"id":"x","extensions":{"Process_order":{"properties":{"v":{"id":"v","name":"n","type":"bigdecimal","required":false,"value":12345678901234567890.10}},"mappings":{"Task_notify":{"inputs":{"a":{"type":"value","value":1.50}},"outputs":{}}}}}}';
    const { definitions } = await opened(text);
    const { json } = toExtensions(definitions);
    expect(json).to.include('12345678901234567890.10').and.to.include('1.50');
  });

  it('should keep ids and keys such as __proto__ and constructor', async () => {
    const text = `{"id":"x","extensions":{"Process_order":{"properties":{},"mappings":{"constructor":{"inputs":{"__proto__":{"type":"value","value":1},"toString":{"type":"variable","value":"__proto__"}},"outputs":{}},"__proto__":{"inputs":{},"outputs":{}}}}}}`;
    const { definitions } = await opened(text);
    expect(JSON.parse(toExtensions(definitions).json)).to.deep.equal(JSON.parse(text));
    expect(Object.keys(Object.prototype)).to.eql([]);
  });

  it('should keep what stands in place of the extensions', async () => {
    const { definitions, problems } = await opened({ id: 'x', extensions: 'text' });
    expect(problems.map(({ path }) => path)).to.eql(['/extensions']);
    expect(exported(definitions)).to.deep.equal({ id: 'x', extensions: 'text' });
  });

  it('should keep what is not ours of an entry that maps nothing any more', async () => {
    const mapping = { inputs: { a: { type: 'value', value: 1 } }, outputs: {}, vendor: [1] };
    const { definitions } = await opened({
      id: 'x',
      extensions: { Process_order: { properties: {}, mappings: { Task_notify: mapping } } }
    });
    const [process] = processesOf(definitions);
    const task = [...elementsOf(process as ModdleElement)].find((each) => idOf(each) === 'Task_notify');
    findOurs(task as ModdleElement, 'Task')?.set('mappingType', 'none');
    expect(exported(definitions).extensions)
      .to.have.nested.property('Process_order.mappings')
      .that.eql({
        Task_notify: { vendor: [1], inputs: {}, outputs: {} }
      });
  });

  it('should give a task without an entry none', async () => {
    const { definitions } = await opened({
      id: 'x',
      extensions: { Process_order: { properties: {}, mappings: {} } }
    });
    expect(exported(definitions).extensions).to.deep.equal({
      Process_order: { properties: {}, mappings: {} }
    });
  });

  it('should write the same file at every call', async () => {
    const { read } = moddle();
    const definitions = await read(bpmn(TASKS));
    expect(toExtensions(definitions)).to.deep.equal(toExtensions(definitions));
    expect(exported(definitions)).to.deep.equal({
      id: 'process-Process_order',
      name: 'process-order',
      type: 'PROCESS',
      extensions: {}
    });
  });

  it('should let the file win and set aside what only the BPMN has', async () => {
    const { definitions } = await opened();
    const { problems } = applyExtensions(definitions, {
      id: 'y',
      extensions: { Process_order: { properties: {} } }
    });
    expect(exported(definitions)).to.deep.equal({
      id: 'y',
      extensions: { Process_order: { properties: {} } }
    });
    expect(
      problems.filter(({ message }) => message.includes('set aside')).map(({ element }) => element)
    ).to.include.members(['Task_notify', 'Process_order']);
    expect(readMapping(find(definitions, 'Task_notify'))?.json).to.have.property('aside');
  });

  it('should leave the BPMN alone where the file says the same', async () => {
    const { definitions } = await opened();
    const before = await moddle().write(definitions);
    applyExtensions(definitions, FULL);
    expect(await moddle().write(definitions)).to.equal(before);
  });

  it('should take its elements out of a bare file', async () => {
    const { definitions } = await opened();
    const bare = await moddle().write(withoutMappings(definitions));
    expect(bare).to.not.include('connector');
    expect(bare.replaceAll(/\s+/g, ' ')).to.include('implementation="slack.SEND_MESSAGE"');
  });

  describe('reading', () => {
    const message = (json: unknown) => readExtensions(json).problems[0]?.message;

    it('should say where the text is not JSON', () => {
      expect(message('{\n  "a": 1,\n}')).to.include('line 3, column 1');
      expect(message('{"a": tru}')).to.include('line 1, column 7');
      expect(message('')).to.include('a value is missing at line 1');
      expect(message('[1]')).to.equal('The extensions file is not an object');
    });

    it('should refuse what is nested too deep', () => {
      expect(message('{"extensions":'.repeat(70))).to.include('nested deeper than 64');
    });
  });

  describe('profiles', () => {
    const open = (mappingType: string) =>
      opened({
        id: 'x',
        extensions: {
          Process_order: {
            properties: { v: { id: 'v', name: 'total', type: 'integer', required: false } },
            mappings: {
              Task_notify: {
                mappingType,
                inputs: { text: { type: 'value', value: 'a' } },
                outputs: { r: { type: 'variable', value: 'message' } }
              }
            }
          }
        }
      });
    const mapping = (definitions: ModdleElement, profile: string) =>
      exported(definitions, { profile }).extensions.Process_order.mappings.Task_notify;

    it('should name the variables one by one for 7.1.0.M6', async () => {
      const { definitions } = await open('MAP_ALL_INPUTS');
      expect(mapping(definitions, '7.1.0.M6')).to.deep.equal({
        inputs: { total: { type: 'variable', value: 'total' } },
        outputs: { r: { type: 'variable', value: 'message' } }
      });
      expect(mapping(definitions, '7.1.0-M10')).to.have.property('mappingType', 'MAP_ALL_INPUTS');
      expect(
        toExtensions(definitions, { profile: '7.1.0.M6' }).problems.map(({ element }) => element)
      ).to.eql(['Task_notify']);
    });

    it('should say "all" for 7.1.0.M6 by no entry', async () => {
      const { definitions } = await open('MAP_ALL');
      expect(mapping(definitions, '7.1.0.M6')).to.equal(undefined);
    });

    it('should report what versions read differently', async () => {
      const { definitions } = await open('MAP_ALL');
      const { problems } = toExtensions(definitions);
      expect(problems.map(({ element }) => element)).to.have.members(['Task_notify', 'constructor']);
      expect(toExtensions(definitions, { profile: '7.1.0-M10' }).problems).to.eql([]);
    });
  });
});
