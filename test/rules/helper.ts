import { expect } from 'chai';
import { createCatalog } from '../../src/model/catalog.js';
import type { Connector } from '../../src/model/connector.js';
import { connectorModdle } from '../../src/model/moddle.js';
import { stringifyJson, type JsonValue } from '../../src/model/json.js';
import { parseConnector } from '../../src/model/parse-connector.js';
import type { Profile } from '../../src/model/portability.js';
import { Checker, type Rule } from '../../src/rules/index.js';
import { bpmn, moddle } from '../moddle.js';

const parameter = (name: string, type: string, more: object = {}) => ({ id: name, name, type, ...more });

const ORDER = {
  properties: {
    name: { type: 'string' },
    size: { maximum: 5 },
    lines: { items: { properties: { count: { minimum: 1 } } } }
  },
  required: ['name']
};

/** A connector with every kind of input. */
export const SHOP = {
  id: 'shop',
  name: 'shop',
  actions: {
    order: {
      id: 'order',
      name: 'ORDER',
      inputs: [
        parameter('text', 'string', { required: true }),
        parameter('count', 'integer'),
        parameter('price', 'bigdecimal'),
        parameter('token', 'string', { secure: true }),
        parameter('data', 'json'),
        parameter('limit', 'integer', { model: { minimum: 1, maximum: 100 } }),
        parameter('method', 'string', { model: { enum: ['GET', 'POST'] } }),
        parameter('secret', 'string', { secure: true, model: { minLength: 9 } }),
        parameter('order', 'json', { model: ORDER })
      ],
      outputs: [parameter('id', 'string'), parameter('total', 'integer'), parameter('body', 'json')]
    },
    find: {
      id: 'find',
      name: 'FIND',
      inputs: [
        parameter('byId', 'string', { requiredGroup: 'target' }),
        parameter('byName', 'string', { requiredGroup: 'target' })
      ],
      outputs: []
    }
  },
  presentation: { shop: { title: 'Shop', aliases: ['shopConnector'] }, order: { title: 'Order' } }
};

export function shop(): Connector {
  const { connector } = parseConnector(SHOP);
  if (!connector) throw new Error('the fixture is broken');
  return connector;
}

const quote = (value: JsonValue) => stringifyJson(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const row = (side: string, name: string, kind: string, value: JsonValue) =>
  `<connector:${side} name="${name}" kind="${kind}" value="${quote(value)}" />`;

export const input = (name: string, kind: string, value: JsonValue) => row('input', name, kind, value);
export const output = (name: string, kind: string, value: JsonValue) => row('output', name, kind, value);

/** A process variable. */
export const variable = (name: string, type = 'string', more = '') =>
  `<connector:variable id="id_${name}" name="${name}" type="${type}" required="false" ${more}/>`;
export const variables = (...list: string[]) =>
  `<bpmn:extensionElements>${list.join('')}</bpmn:extensionElements>`;

/** A service task with a mapping. */
export const task = (entries = '', attributes = 'implementation="shop.ORDER"', type = 'listed', id = 'T') =>
  `<bpmn:serviceTask id="${id}" ${attributes}><bpmn:extensionElements>` +
  `<connector:task ${type && `mappingType="${type}"`}>${entries}</connector:task></bpmn:extensionElements></bpmn:serviceTask>`;

/** Any element with what the engine's file says of it. */
export const kept = (type: string, id: string, json: JsonValue, content = '') =>
  `<bpmn:${type} id="${id}"><bpmn:extensionElements><connector:task json="${quote(json)}" />` +
  `</bpmn:extensionElements>${content}</bpmn:${type}>`;

/** Sequence flows along a path. */
export function path(...ids: string[]): string {
  return ids
    .slice(1)
    .map(
      (to, index) =>
        `<bpmn:sequenceFlow id="${ids[index]}_${to}" sourceRef="${ids[index]}" targetRef="${to}" />`
    )
    .join('');
}

interface Options {
  readonly profile?: Profile;
  /** The process' attributes, where it is not the usual one. */
  readonly process?: string;
}

export type Valid = readonly [what: string, content: string, options?: Options];
export type Invalid = readonly [what: string, content: string, found: readonly string[], options?: Options];

/** A diagram of such a process. */
export function diagram(content: string, { process }: Options = {}): string {
  const namespaces = `xmlns:connector="${connectorModdle.uri}" xmlns:activiti="http://activiti.org/bpmn"`;
  const xml = bpmn(content, '', namespaces);
  return process === undefined ? xml : xml.replace(/<bpmn:process [^>]*>/, `<bpmn:process ${process}>`);
}

/** What rules find, as text: `severity path: message → fix`. */
export async function check(
  rules: readonly Rule[],
  xml: string,
  profile: Profile = 'portable',
  extensions?: Record<string, object>
) {
  const definitions = await moddle(extensions).read(xml);
  const checker = new Checker(rules, { catalog: createCatalog([shop()]), profile });
  const sweep = checker.sweep(definitions);
  while (!sweep.next().done);
  return checker.all().map(({ severity, path, message, fix, rule }) => {
    expect(rule).to.be.oneOf(rules.map(({ name }) => name));
    return `${severity} ${path}: ${message}${fix ? ` → ${Object.values(fix).join(' ')}` : ''}`;
  });
}

/** Tests a rule with diagrams, read with our descriptor and without. */
export function describeRule(rule: Rule, valid: readonly Valid[], invalid: readonly Invalid[]): void {
  describe(`rule ${rule.name}`, () => {
    const expectFound = async (xml: string, found: readonly string[], profile?: Profile) => {
      expect(await check([rule], xml, profile), 'typed').to.eql(found);
      expect(await check([rule], xml, profile, {}), 'generic').to.eql(found);
    };
    for (const [what, content, options] of valid)
      it(`should accept ${what}`, () => expectFound(diagram(content, options), [], options?.profile));
    for (const [what, content, found, options] of invalid)
      it(`should find ${what}`, () => expectFound(diagram(content, options), found, options?.profile));
  });
}
