import { expect } from 'chai';
import { toEngineDefinition } from '../../src/model/engine-definition.js';
import { parseConnector } from '../../src/model/parse-connector.js';

function engine(json: object) {
  const { connector } = parseConnector(json);
  if (!connector) throw new Error('refused');
  return toEngineDefinition(connector);
}

describe('toEngineDefinition', () => {
  const parameter = {
    id: 'a',
    name: 'a',
    description: 'd',
    type: 'string',
    required: true,
    model: { type: 'string' }
  };
  const feature = (inputs: object[], outputs: object[]) => ({
    id: 'f',
    name: 'F',
    description: 'd',
    inputs,
    outputs
  });

  it('should leave out what is ours, and nothing else', () => {
    const own = { ...parameter, requiredGroup: 'g', secure: true };
    const rest = {
      id: 'shop',
      name: 'shop',
      config: [{ name: 'KEY', description: 'd', secure: true, required: true }],
      errors: [{ name: 'GONE', code: '410' }]
    };
    const json = {
      ...rest,
      actions: { f: feature([own], [own]) },
      events: { e: feature([own], []) },
      presentation: {}
    };
    expect(engine(json)).to.deep.equal({
      ...rest,
      actions: { f: feature([parameter], [parameter]) },
      events: { e: feature([parameter], []) }
    });
  });

  it('should give back what it does not understand', () => {
    const json = {
      name: 'Shop',
      icon: 'x',
      actions: { a: {}, b: 7, c: { inputs: 'x', outputs: [1, null] } },
      events: []
    };
    expect(engine(json)).to.deep.equal(json);
  });

  it('should not change the connector', () => {
    const { connector } = parseConnector({
      name: 'shop',
      actions: { f: feature([{ ...parameter, secure: true }], []) }
    });
    const before = JSON.stringify(connector);
    if (connector) toEngineDefinition(connector);
    expect(JSON.stringify(connector)).to.equal(before).and.to.contain('secure');
  });

  it('should keep a key such as __proto__ as a key', () => {
    const json = JSON.parse('{"name":"shop","actions":{"__proto__":{"name":"x"}}}') as object;
    expect(JSON.stringify(engine(json))).to.equal(JSON.stringify(json));
  });
});
