import { expect } from 'chai';
import { applyExtensions, toExtensions, type Profile } from '../../src/exchange/activiti.js';
import type { JsonValue } from '../../src/model/json.js';
import { parseConnector } from '../../src/model/parse-connector.js';
import { CRM } from '../fixtures/crm.js';
import { bpmn, moddle } from '../moddle.js';

describe('what engine versions read differently', () => {
  const { connector } = parseConnector(CRM);
  const connectors = connector ? [connector] : [];

  async function problems(mapping: JsonValue, profile: Profile = 'portable') {
    const definitions = await moddle().read(
      bpmn('<bpmn:serviceTask id="T" implementation="crm.FIND_CUSTOMER" />')
    );
    const properties = { v: { id: 'v', name: 'known', type: 'string' }, odd: 'text' };
    const given = { id: 'f', extensions: { Process_order: { properties, mappings: { T: mapping } } } };
    applyExtensions(definitions, given);
    const exported = toExtensions(definitions, { profile, connectors });
    return { ...exported, texts: exported.problems.map(({ path, message }) => `${path}: ${message}`) };
  }

  const MAPPING = {
    inputs: {
      email: { type: 'variable', value: 'known' },
      limit: { type: 'variable', value: 'unknown' }
    },
    outputs: {
      known: { type: 'value', value: ['${customer.name} ${known}'] },
      patched: { type: 'JSONPATCH', value: [] }
    }
  };

  it('should be reported where the file is for all of them', async () => {
    expect((await problems(MAPPING)).texts).to.eql([
      'T/inputs/limit: Activiti passes <unknown>, which the process does not declare, from 7.4 on only',
      'T/outputs/known: Activiti lets outputs see the process variable <known> from 7.4 on only',
      'T/outputs/patched: Activiti changes parts of a variable (JSONPATCH) from 8.7 on only'
    ]);
  });

  it('should not be reported where the engine is known', async () => {
    expect((await problems(MAPPING, '7.1.0.M6')).texts).to.eql([]);
    expect((await problems(MAPPING, '7.1.0-M10')).texts).to.eql([]);
  });

  it('should name only what is declared where all inputs are listed one by one', async () => {
    const { json } = await problems({ mappingType: 'MAP_ALL_INPUTS', inputs: {}, outputs: {} }, '7.1.0.M6');
    const { extensions } = JSON.parse(json) as {
      extensions: { Process_order: { mappings: { T: { inputs: object } } } };
    };
    expect(extensions.Process_order.mappings.T.inputs).to.eql({
      known: { type: 'variable', value: 'known' }
    });
  });
});
