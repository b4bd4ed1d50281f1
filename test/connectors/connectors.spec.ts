import { CRM, diagram, expect, mount, unmount, type TestModeler } from '../helper.js';

describe('connectors', () => {
  let modeler: TestModeler;

  beforeEach(async () => {
    modeler = await mount(diagram());
  });

  afterEach(unmount);

  const connectors = () => modeler.get('connectors');

  it('should be those of the option', () => {
    expect(
      connectors()
        .all()
        .map(({ name }) => name)
    ).to.eql(['crm']);
    expect(connectors().problems()).to.eql([]);
  });

  it('should resolve implementations', () => {
    const state = (implementation: unknown) => connectors().resolve(implementation).state;
    expect(state('crm.FIND_CUSTOMER')).to.equal('connector');
    expect(state('crm.GONE')).to.equal('unknown-action');
    expect(state('gone.FIND')).to.equal('unknown-connector');
    expect(state('constructor.__proto__')).to.equal('unknown-connector');
    expect(state('script.EXECUTE')).to.equal('reserved');
    expect(state('##WebService')).to.equal('foreign');
    expect(state('')).to.equal('none');
    expect(state(undefined)).to.equal('none');
  });

  it('should be found by an older name', () => {
    expect(connectors().resolve('crmConnector.FIND_CUSTOMER')).to.include({
      state: 'connector',
      alias: 'crmConnector'
    });
    connectors().add({ name: 'crmConnector', actions: {} });
    expect(connectors().resolve('crmConnector.FIND_CUSTOMER')).to.include({ state: 'unknown-action' });
  });

  describe('of a connection without a presentation', () => {
    const { presentation: _presentation, ...bare } = CRM;
    const sales = { ...bare, name: 'crm-sales', template: 'crm' };
    const shown = (
      { title, category, icon }: { title: string; category?: string; icon?: string } = { title: '' }
    ) => ({
      title,
      category,
      icon
    });

    it('should be shown as what it was made from, wherever that comes', () => {
      connectors().remove('crm');
      connectors().add(sales);
      expect(connectors().get('crm-sales')?.title).to.equal('Crm sales');
      connectors().add(CRM);
      const [connection, origin] = connectors().all();
      expect(connection).to.equal(connectors().get('crm-sales'));
      expect(connection?.name).to.equal('crm-sales');
      expect(shown(connection)).to.eql(shown(origin));
      const { connector, action } = connectors().resolve('crm-sales.FIND_CUSTOMER');
      expect(connector).to.equal(connection);
      expect(action?.title).to.equal(connectors().resolve('crm.FIND_CUSTOMER').action?.title);
      expect(action?.inputs).to.have.length(CRM.actions['crm-find'].inputs.length);
    });

    it('should be shown as what it was made from in the end, and as itself in a circle', () => {
      connectors().add([sales, { ...sales, name: 'crm-east', template: 'crm-sales' }]);
      expect(connectors().get('crm-east')?.title).to.equal('CRM');
      connectors().add({ ...sales, template: 'crm-east' });
      expect(connectors().get('crm-east')?.title).to.equal('Crm east');
      expect(connectors().get('crm-sales')?.title).to.equal('Crm sales');
    });

    it('should keep its definition as it is', () => {
      connectors().add(sales);
      expect(connectors().get('crm-sales')?.source).to.eql(sales);
      connectors().remove('crm');
      expect(connectors().get('crm-sales')?.title).to.equal('Crm sales');
    });

    it('should give way to another and come back', () => {
      connectors().add([
        sales,
        { ...sales, name: 'crm-east', presentation: { 'connector-crm': { title: 'Crm east' } } }
      ]);
      const names = () =>
        connectors()
          .all()
          .map(({ name }) => name);
      expect(connectors().get('crm-east')?.title).to.equal('Crm east');
      const [from, to] = [connectors().get('crm-sales'), connectors().get('crm-east')];
      const before = names();
      const back = connectors().swapAll([{ from, to: undefined }]);
      expect(names()).to.eql(['crm', 'crm-east']);
      connectors().swapAll(back);
      expect(names()).to.eql(before);
      expect(connectors().get('crm-sales')).to.equal(from);
      connectors().swap(to, from);
      expect(names()).to.eql(['crm', 'crm-sales']);
    });

    it('should be told of only when its definition changes', () => {
      connectors().add(sales);
      const heard: unknown[] = [];
      modeler.get('eventBus').on('connectors.changed', ({ added, replaced }: Record<string, unknown>) => {
        heard.push([added, replaced]);
      });
      connectors().add({ ...CRM, name: 'other' });
      connectors().add({ ...CRM, description: 'New' });
      expect(heard).to.eql([
        [['other'], []],
        [[], ['crm']]
      ]);
    });
  });

  it('should tell once of an addition, replace the same name, and remove', () => {
    const heard: number[] = [];
    modeler.get('eventBus').on('connectors.changed', ({ connectors }: { connectors: unknown[] }) => {
      heard.push(connectors.length);
    });
    connectors().add([
      { ...CRM, name: 'other' },
      { ...CRM, description: 'New' }
    ]);
    expect(connectors().get('crm')?.description).to.equal('New');
    expect(connectors().remove('other')).to.equal(true);
    expect(connectors().remove('other')).to.equal(false);
    expect(heard).to.eql([2, 1]);
  });

  it('should report what is wrong and keep the rest', () => {
    const problems = connectors().add(['{', { name: 'fine', description: '', actions: {} }, { name: '' }]);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path)).to.have.length(2);
    expect(connectors().get('fine')?.name).to.equal('fine');
    expect(connectors().problems()).to.include.members(problems);
  });

  it('should use the first of two with the same name in a list, and say so', () => {
    const twice = connectors().add([
      { ...CRM, description: 'First' },
      { ...CRM, description: 'Second' }
    ]);
    expect(connectors().get('crm')?.description).to.equal('First');
    expect(twice.map(({ path, message }) => `${path} ${message}`)).to.eql([
      '/1 <crm> is there twice; the first is used'
    ]);
    expect(connectors().problems()).to.eql(twice);
  });

  it('should keep the problems of each definition that was refused', () => {
    connectors().add([{ name: 'fine', description: '', actions: {}, odd: 1 }, '{']);
    connectors().remove('fine');
    const before = connectors().problems();
    const more = connectors().add('[');
    expect(connectors().problems()).to.have.length(before.length + more.length);
  });

  it('should describe tasks of every state', async () => {
    const { describe } = {
      describe: (implementation: string) =>
        modeler
          .get('connectorTasks')
          .describe('Task_a')
          ?.problems.map(({ message }) => `${implementation}: ${message}`)
    };
    await modeler.importXML(
      diagram({
        namespaces: 'xmlns:activiti="http://activiti.org/bpmn"',
        attributes: ' activiti:class="a.B"'
      })
    );
    await modeler.get('connectorProblems').ready();
    expect(describe('class')).to.include('class: The engine runs activiti:class and not the connector');
    await modeler.importXML(diagram().replace('crm.FIND_CUSTOMER', 'gone.X'));
    expect(describe('gone')).to.include('gone: There is no connector for <gone.X>');
    await modeler.importXML(diagram().replace('crm.FIND_CUSTOMER', 'crm.X'));
    expect(describe('crm')).to.include('crm: CRM has no action for <crm.X>');
    await modeler.importXML(diagram().replace('crm.FIND_CUSTOMER', 'crmConnector.FIND_CUSTOMER'));
    expect(describe('alias')).to.include('alias: <crmConnector> is an older name of <crm>');
  });
});
