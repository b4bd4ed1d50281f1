import { expect } from 'chai';
import EventBus from 'diagram-js/lib/core/EventBus';
import { ConnectorCommands } from '../../src/modeler/Commands.js';

describe('modeler/Commands', () => {
  const run = () => {};
  const ids = (commands: ConnectorCommands) => commands.for('catalog', {}).map(({ id }) => id);

  it('should offer what was added, in its order, where it may be', () => {
    const commands = new ConnectorCommands(new EventBus());
    commands.add('catalog', { id: 'new', label: 'New connector', run });
    commands.add('catalog', { id: 'never', label: 'Never', when: () => false, run });
    commands.add('catalog', { id: 'connections', label: 'Connections', run });
    expect(ids(commands)).to.eql(['new', 'connections']);
  });

  it('should take back only what is still there, and tell of each change', () => {
    const bus = new EventBus();
    const commands = new ConnectorCommands(bus);
    let told = 0;
    bus.on('connectorCommands.changed', () => void told++);
    const first = commands.add('catalog', { id: 'new', label: 'First', run });
    const second = commands.add('catalog', { id: 'new', label: 'Second', run });
    first();
    expect(commands.for('catalog', {}).map(({ label }) => label)).to.eql(['Second']);
    second();
    expect(ids(commands)).to.eql([]);
    expect(told).to.equal(3);
  });
});
