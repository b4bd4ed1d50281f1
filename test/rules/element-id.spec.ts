import { expect } from 'chai';
import { createCatalog } from '../../src/model/catalog.js';
import { elementsOf, processesOf } from '../../src/model/elements.js';
import { elementId } from '../../src/rules/element-id.js';
import { Checker } from '../../src/rules/index.js';
import { moddle } from '../moddle.js';
import { describeRule, diagram, task, variable, variables } from './helper.js';

const NO_ID = 'An element without id: the engine does not find its mapping';

// a reader of BPMN leaves out what has an id that is no XML name
describeRule(
  elementId,
  [
    ['XML names', task('', undefined, 'listed', 'Task_1.a-b') + '<bpmn:userTask id="Prüfung_1" />'],
    ['an element without id that nothing is said of', '<bpmn:userTask />']
  ],
  [
    ['a mapping of an element without id', task().replace('id="T" ', ''), [`error /id: ${NO_ID}`]],
    [
      'variables of a process without id',
      variables(variable('a')),
      ['error id: A process without id: the engine does not find its variables'],
      { process: 'isExecutable="true"' }
    ]
  ]
);

describe('rule element-id in a diagram that is edited', () => {
  for (const id of ['1a', 'a b', 'a:b', '-'])
    it(`should refuse <${id}>`, async () => {
      const definitions = await moddle().read(diagram('<bpmn:exclusiveGateway id="G" />'));
      const [process] = processesOf(definitions);
      const [gateway] = process ? elementsOf(process) : [];
      process?.set('id', id);
      gateway?.set('id', id);
      const checker = new Checker([elementId], { catalog: createCatalog([]), profile: 'portable' });
      const sweep = checker.sweep(definitions);
      while (!sweep.next().done);
      const sentence = `The id <${id}> is no XML name: the engine refuses the file when it is deployed`;
      expect(checker.all().map(({ message }) => message)).to.eql([sentence, sentence]);
    });
});
