import { expect } from 'chai';
import { createCatalog } from '../../src/model/catalog.js';
import { elementsOf, idOf, processesOf } from '../../src/model/elements.js';
import type { ModdleElement } from '../../src/model/moddle.js';
import { Checker, type Rule } from '../../src/rules/index.js';
import { ALL_RULES, checkDiagram } from '../../src/rules/all.js';
import { checkVariableName } from '../../src/model/variable-name.js';
import { moddle } from '../moddle.js';
import { diagram, input, output, path, shop, task, variable, variables } from './helper.js';

const TASKS =
  variables(variable('v')) +
  task(input('text', 'variable', 'v'), undefined, 'listed', 'A') +
  task(output('v', 'variable', 'id'), undefined, 'listed', 'B');

function find(definitions: ModdleElement, id: string): ModdleElement {
  const [process] = processesOf(definitions);
  const found = [...(process ? elementsOf(process) : [])].find((element) => idOf(element) === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
}

const finish = (sweep: Generator) => {
  while (!sweep.next().done);
};

describe('checker', () => {
  let definitions: ModdleElement;
  let looked: string[];
  let checker: Checker;

  beforeEach(async () => {
    definitions = await moddle().read(diagram(TASKS + path('A', 'B')));
    looked = [];
    const spy: Rule = {
      name: 'spy',
      severity: 'info',
      element: ({ id }) => {
        looked.push(id);
        return [];
      }
    };
    checker = new Checker([...ALL_RULES, spy], { catalog: createCatalog([shop()]), profile: 'portable' });
    finish(checker.sweep(definitions));
  });

  it('should look at what changed only', () => {
    expect(looked).to.eql(['A', 'B', 'A_B']);
    find(definitions, 'B').set('implementation', 'shop.GONE');
    finish(checker.sweep(definitions));
    expect(looked.slice(3)).to.eql(['B']);
  });

  it('should look at everything where the variables changed', () => {
    const [process] = processesOf(definitions);
    process?.set('extensionElements', undefined);
    finish(checker.sweep(definitions));
    expect(looked.slice(3)).to.eql(['A', 'B', 'A_B']);
  });

  it('should know an element as it is now, with the flow of the last sweep', () => {
    const task = find(definitions, 'A');
    const rules = () => checker.element(task).map(({ rule }) => rule);
    expect(rules()).to.eql(['unset-variable']);
    task.set('implementation', 'gone.X');
    expect(rules()).to.eql(['unknown-connector', 'unset-variable']);
  });

  it('should give the same to everybody, element by element', () => {
    expect(checkDiagram(definitions, { connectors: [shop()] })).to.eql(checker.all());
    expect(checker.all().map(({ element, rule }) => `${element} ${rule}`)).to.eql([
      'A unset-variable',
      'B required-input'
    ]);
  });

  it('should find nothing in what is no process', async () => {
    const other = await moddle().read(
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><collaboration id="C"><participant id="P" /></collaboration></definitions>'
    );
    expect(checkDiagram(other)).to.eql([]);
  });
});

describe('name of a variable', () => {
  it('should be checked before there is one', () => {
    expect(checkVariableName('orderId', [])).to.equal(undefined);
    expect(checkVariableName('', [])?.message).to.equal('A process variable needs a name');
    expect(checkVariableName('loopCounter', [])?.message).to.include('is set by the engine itself');
    expect(checkVariableName('a-b', [])?.message).to.include('must begin with a letter');
    expect(checkVariableName('a', ['a'])?.message).to.include('already');
  });
});
