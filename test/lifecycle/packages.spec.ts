import { expect } from 'chai';
import { changePackage, type InstalledPackage } from '../../src/lifecycle/index.js';
import type { Connector } from '../../src/model/connector.js';
import { parsePackage, type ConnectorPackage } from '../../src/model/parse-package.js';

/** `name:id`, with what follows as its description. */
function packageOf(name: string, ...connectors: readonly string[]): ConnectorPackage {
  const definitions = connectors.map((text) => {
    const [connector = '', id = connector, description = ''] = text.split(':');
    return { id, name: connector, description, actions: {} };
  });
  const { package: read } = parsePackage({ name, version: '1', connectors: definitions });
  if (!read) throw new Error('no package');
  return read;
}

/** What there is: packages and connectors, changed as a modeler would. */
class World {
  packages: readonly InstalledPackage[] = [];
  readonly connectors = new Map<string, Connector>();
  said: string[] = [];

  put(name: string, to?: ConnectorPackage): this {
    const change = changePackage(this.packages, name, to, (each) => this.connectors.get(each));
    this.packages = change.packages;
    this.said = change.problems.map(({ path, message }) => `${path} ${message}`);
    for (const { from, to: next } of change.swaps) {
      if (from) this.connectors.delete(from.name);
      if (next) this.connectors.set(next.name, next);
    }
    return this;
  }

  get text(): string {
    const all = [...this.connectors.values()].map(
      ({ name, description }) => `${name}${description && `=${description}`}`
    );
    return all.sort().join(' ');
  }

  owners(): string[] {
    return this.packages.map((each) => `${each.package.name}: ${[...each.owns].sort().join(' ')}`);
  }
}

const host = (...names: readonly string[]): World => {
  const world = new World();
  for (const each of packageOf('host', ...names).connectors) world.connectors.set(each.name, each);
  return world;
};

describe('changePackage', () => {
  it('should add, upgrade and remove', () => {
    const world = new World().put('acme', packageOf('acme', 'crm::1', 'mail'));
    expect(world.text).to.equal('crm=1 mail');
    world.put('acme', packageOf('acme', 'crm::2', 'sms'));
    expect(world.text).to.equal('crm=2 sms');
    expect(world.owners()).to.eql(['acme: crm sms']);
    world.put('acme');
    expect(world.text).to.equal('');
    expect(world.owners()).to.eql([]);
  });

  it('should leave alone what is the same in both versions', () => {
    const acme = packageOf('acme', 'crm');
    const world = new World().put('acme', acme);
    const { swaps } = changePackage(world.packages, 'acme', packageOf('acme', 'crm'), (each) =>
      world.connectors.get(each)
    );
    expect(swaps).to.eql([]);
  });

  it('should leave a connector to who was first, and say so', () => {
    const world = host('crm::host').put('acme', packageOf('acme', 'crm::acme', 'mail::acme'));
    expect(world.said).to.eql(['/connectors/0 <crm> is there already; the first is used']);
    world.put('other', packageOf('other', 'sms', 'mail::other'));
    expect(world.said).to.eql([
      '/connectors/1 <mail> is there already, from the package acme; the first is used'
    ]);
    expect(world.text).to.equal('crm=host mail=acme sms');
    world.put('other').put('acme');
    expect(world.text).to.equal('crm=host');
  });

  it('should give a connector to the next that has it', () => {
    const world = new World()
      .put('acme', packageOf('acme', 'mail::acme'))
      .put('other', packageOf('other', 'mail::other'))
      .put('acme');
    expect(world.text).to.equal('mail=other');
    expect(world.owners()).to.eql(['other: mail']);
  });

  it('should follow another name of the same id', () => {
    const world = new World().put('acme', packageOf('acme', 'crm:c', 'mail:m'));
    const { swaps } = changePackage(world.packages, 'acme', packageOf('acme', 'sales:c', 'mail:m'), (each) =>
      world.connectors.get(each)
    );
    expect(swaps.map(({ from, to }) => [from?.name, to?.name])).to.eql([['crm', 'sales']]);
    world.put('acme', packageOf('acme', 'sales:c', 'mail:m'));
    expect(world.text).to.equal('mail sales');
  });

  it('should take no renamed connector for another where ids do not tell them apart', () => {
    const world = new World().put('acme', packageOf('acme', 'a:it', 'b:it'));
    world.put('acme', packageOf('acme', 'c:it'));
    expect(world.text).to.equal('c');
  });

  it('should cope with connectors that were taken away meanwhile', () => {
    const world = new World().put('acme', packageOf('acme', 'crm', 'mail'));
    world.connectors.delete('crm');
    world.put('acme', packageOf('acme', 'crm::2', 'mail'));
    expect(world.text).to.equal('crm=2 mail');
    world.connectors.clear();
    world.put('acme');
    expect(world.text).to.equal('');
  });
});
