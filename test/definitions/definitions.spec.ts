import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect } from 'chai';
import type { Action, Connector } from '../../src/model/connector.js';
import { toEngineDefinition } from '../../src/model/engine-definition.js';
import { parseImplementation } from '../../src/model/implementation.js';
import { parseConnector } from '../../src/model/parse-connector.js';
import { FACTS } from './facts.js';

const FOLDER = new URL('../../definitions/', import.meta.url);
const CATEGORIES = new Set([
  'AI',
  'CRM',
  'Calendar',
  'Communication',
  'Content',
  'Databases',
  'Documents',
  'Functions',
  'Productivity',
  'Web'
]);
const OTHERS = ['actions-by-email', 'data-connector', 'google-sheets', 'pdf-generator'];
const LIBRARIES = ['csv-functions', 'file-functions', 'pdf-functions', 'string-functions'];

const json = (file: URL): object => JSON.parse(readFileSync(file, 'utf8')) as object;
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json') && file !== 'connector.schema.json')
  .map((file) => file.slice(0, -'.json'.length));

const ajv = new Ajv({ strict: true, allErrors: true });
const isEngineDefinition = ajv.compile(json(new URL('./engine.schema.json', import.meta.url)));
const isDefinition = ajv.compile(json(new URL('connector.schema.json', FOLDER)));

function load(name: string): Connector {
  const { connector, problems } = parseConnector(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
  if (!connector || problems.length)
    throw new Error(problems.map(({ path, message }) => `${path} ${message}`).join('\n'));
  return connector;
}

const counted = (features: readonly Action[]) =>
  features.map(({ name, inputs, outputs }) => `${name} ${inputs.length}/${outputs.length}`).join(', ');
const features = ({ actions, events }: Connector) => [...actions, ...events];
const parameters = (connector: Connector) =>
  features(connector).flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);

describe('definitions', () => {
  it('should be all that there are', () => {
    expect(names).to.have.members([...Object.keys(FACTS), ...OTHERS, ...LIBRARIES]);
  });

  for (const name of names) {
    describe(name, () => {
      it('should be read without a problem, under the name of its file', () => {
        expect(load(name).name).to.equal(name);
        expect(isDefinition(load(name).source), JSON.stringify(isDefinition.errors)).to.equal(true);
      });

      it('should be taken by the engine', () => {
        const definition = toEngineDefinition(load(name));
        expect(isEngineDefinition(definition), JSON.stringify(isEngineDefinition.errors)).to.equal(true);
        expect(JSON.stringify(definition)).not.to.match(/requiredGroup|presentation/);
      });

      it('should say in sentences what everything is', () => {
        const connector = load(name);
        const described = [
          connector,
          ...features(connector),
          ...parameters(connector),
          ...connector.config,
          ...connector.errors
        ];
        for (const { name: of, description } of described) {
          expect(description, of)
            .to.match(/^[A-Za-z{].{9,}/)
            .and.match(/[.?]$|[a-z0-9A-Z)\]}"/>]$/);
        }
      });

      it('should be presented', () => {
        const { title, category, keywords, icon, actions, kind } = load(name);
        expect(title).not.to.equal('');
        expect(CATEGORIES).to.include(category);
        expect(keywords).to.have.length.within(3, 8);
        expect(icon)
          .to.match(/^data:image\/svg\+xml,%3Csvg/)
          .and.have.length.below(1500);
        expect(actions).not.to.have.length(0);
        expect(kind).to.equal(LIBRARIES.includes(name) ? 'library' : 'connector');
      });

      it('should have ids of its own', () => {
        const connector = load(name);
        const ids = [connector, ...features(connector), ...parameters(connector)].map(({ id }) => id);
        expect(new Set(ids).size).to.equal(ids.length);
        expect(ids.filter((id) => id !== name && !id.startsWith(`${name}-`))).to.deep.equal([]);
      });

      it('should hold no secret, and groups of more than one input only', () => {
        const connector = load(name);
        expect(connector.config.filter(({ value }) => value !== undefined)).to.deep.equal([]);
        for (const { name: action, inputs } of connector.actions) {
          const groups = inputs.flatMap(({ requiredGroup }) => requiredGroup ?? []);
          const alone = groups.filter((group) => groups.filter((other) => other === group).length < 2);
          expect(alone, action).to.deep.equal([]);
        }
      });

      it('should have actions that an implementation can name', () => {
        for (const { name: action } of load(name).actions) {
          expect(parseImplementation(`${name}.${action}`)).to.deep.equal({ connector: name, action });
        }
      });
    });
  }

  for (const [name, [actions, events, config, errors]] of Object.entries(FACTS)) {
    it(`should offer all that the engine's ${name} does`, () => {
      const connector = load(name);
      expect(counted(connector.actions)).to.equal(actions);
      expect(counted(connector.events)).to.equal(events);
      expect(connector.config).to.have.length(config);
      expect(connector.errors).to.have.length(errors);
    });
  }

  it('should need no connection for libraries', () => {
    expect(LIBRARIES.filter((name) => load(name).config.length)).to.deep.equal([]);
  });

  it('should keep passwords and tokens secret', () => {
    const settings = names.flatMap((name) => load(name).config);
    const open = settings.filter(({ secure }) => !secure).map(({ name }) => name);
    expect(open.filter((name) => /PASSWORD|SECRET|TOKEN|PRIVATE|SIGNING/.test(name))).to.deep.equal([]);
  });

  it('should give each older name to one connector', () => {
    const taken = names.flatMap((name) => [name, ...load(name).aliases]);
    expect(new Set(taken).size).to.equal(taken.length);
    expect(taken).to.include.members([
      'slackConnector',
      'emailConnector',
      'restConnector',
      'docusignConnector'
    ]);
  });
});
