import { expect } from 'chai';
import { applyExtensions, toExtensions } from '../../src/exchange/activiti.js';
import { parseJson } from '../../src/model/json-reader.js';
import type { JsonValue } from '../../src/model/json.js';
import type { ModdleElement } from '../../src/model/moddle.js';
import { bpmn, moddle } from '../moddle.js';

const OURS = 'xmlns:connector="urn:bpmn-js-connector-palette:1"';
const { read, write } = moddle();

const mapped = (attributes: string) =>
  `<bpmn:extensionElements><connector:task mappingType="listed" ${attributes}>
    <connector:input name="text" kind="value" value="1" />
  </connector:task></bpmn:extensionElements>`;
const diagram = (content: string) => read(bpmn(content, '', OURS));
const exported = (definitions: ModdleElement) => parseJson(toExtensions(definitions).json) as object;
const file = (extension: JsonValue) => ({ id: 'f', extensions: { Process_order: extension } });

describe('what an extensions file and a diagram keep of each other', () => {
  const DORMANT = `<bpmn:userTask id="T">${mapped('dormant="slack.SEND_MESSAGE"')}</bpmn:userTask>`;

  it('should leave a mapping that waits for its type alone', async () => {
    const definitions = await diagram(DORMANT);
    const before = mapped('dormant="slack.SEND_MESSAGE"').replace(/\s+/g, '');
    const { problems } = applyExtensions(definitions, file({ properties: {}, mappings: {} }));
    expect(problems).to.eql([]);
    expect((await write(definitions)).replace(/\s+/g, '')).to.include(before);
  });

  it('should keep what the file says of an element whose mapping waits', async () => {
    const definitions = await diagram(DORMANT);
    const mapping = { inputs: { form: { type: 'value', value: 2 } }, outputs: {} };
    const given = file({
      properties: {},
      mappings: { T: mapping },
      constants: { T: { a: { value: 'b' } } },
      assignments: { T: { id: 'T', type: 'user' } }
    });
    expect(applyExtensions(definitions, given).problems).to.eql([]);
    const reopened = await read(await write(definitions));
    expect(exported(reopened)).to.eql(given);
    expect(await write(reopened)).to.include('name="text"');
    applyExtensions(reopened, file({ properties: {}, mappings: {} }));
    expect(await write(reopened)).to.include('name="text"');
    expect(exported(reopened)).to.not.eql(given);
  });

  it('should say nothing of a connector without action on another type', async () => {
    const definitions = await diagram(`<bpmn:userTask id="T">${mapped('template="slack"')}</bpmn:userTask>`);
    expect(exported(definitions)).to.have.property('extensions').that.eql({});
  });

  it('should keep what was set aside however often the pair is opened', async () => {
    const definitions = await diagram(
      `<bpmn:serviceTask id="T" implementation="slack.SEND_MESSAGE">${mapped('')}</bpmn:serviceTask>`
    );
    applyExtensions(definitions, file({ properties: {}, mappings: {} }));
    const once = await write(definitions);
    expect(once).to.include('aside');
    applyExtensions(definitions, file({ properties: {}, mappings: {} }));
    expect(await write(definitions)).to.equal(once);
  });

  it('should write mappings where a file held something else than a process', async () => {
    const definitions = await diagram(
      `<bpmn:serviceTask id="T" implementation="slack.SEND_MESSAGE">${mapped('')}</bpmn:serviceTask>`
    );
    applyExtensions(definitions, file(null));
    expect(exported(definitions)).to.have.nested.property('extensions.Process_order.mappings.T.inputs.text');
  });

  it('should write mappings although a legacy file fits no process', async () => {
    const xml = bpmn(
      `<bpmn:serviceTask id="T" implementation="slack.SEND_MESSAGE">${mapped('')}</bpmn:serviceTask>`,
      '',
      OURS
    ).replace('</bpmn:definitions>', '<bpmn:process id="P2" /></bpmn:definitions>');
    const definitions = await read(xml);
    applyExtensions(definitions, { id: 'f', extensions: { properties: {} } });
    const { json, problems } = toExtensions(definitions, { profile: '7.1.0-M10' });
    expect(parseJson(json)).to.have.nested.property('extensions.Process_order.mappings.T.inputs.text');
    expect(problems.map(({ message }) => message)).to.eql([
      'What the file says of a process that it does not name is left out'
    ]);
  });

  it('should refuse parsed JSON that is nested deeper than text may be', async () => {
    let deep: JsonValue = 1;
    for (let level = 0; level < 65; level++) deep = [deep];
    const definitions = await diagram('');
    expect(applyExtensions(definitions, file({ deep })).problems[0]?.severity).to.equal('error');
    const cycle: unknown[] = [];
    cycle.push(cycle, cycle);
    expect(applyExtensions(definitions, cycle).problems[0]?.severity).to.equal('error');
    expect(await write(definitions)).to.not.include('connector:data');
  });
});
