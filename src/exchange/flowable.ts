import { elementsOf, processesOf } from '../model/elements.js';
import { activeMapping, isConnectorTask } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import type { Problem } from '../model/problem.js';
import { readVariables } from '../model/variable.js';
import { withoutMappings } from './bare.js';
import { flowableWords } from './flowable-elements.js';
import { readTask } from './flowable-import.js';
import { writeTask } from './flowable-task.js';
import { readDataObjects, writeVariables } from './flowable-variables.js';

/**
 * Writes connector tasks as external worker tasks of Flowable (7.2), whose topic is the `implementation`, and
 * process variables as data objects; then takes our elements out. What the diagram carries for Flowable stays;
 * a parameter or data object of the same name is replaced. What Flowable would not do as it is meant is left
 * out and reported.
 * It changes what it is given: hand it a copy that you parsed, not the definitions of an open modeler.
 */
export function toFlowable(definitions: ModdleElement): { definitions: ModdleElement; problems: Problem[] } {
  const words = flowableWords(definitions);
  const problems: Problem[] = [];
  for (const process of processesOf(definitions)) {
    const declared = new Set(readVariables(process).map(({ name }) => name));
    writeVariables(process, words, problems);
    for (const element of elementsOf(process))
      if (isConnectorTask(element))
        writeTask(element, activeMapping(element), { process, declared, words, problems });
  }
  return { definitions: withoutMappings(definitions), problems };
}

/**
 * Reads external worker tasks whose topic is `<connector>.<action>` as connector tasks, and data objects with a
 * type or value as process variables; takes out exactly what it understood, and reports the rest.
 * It changes what it is given: hand it a copy that you parsed, not the definitions of an open modeler.
 */
export function fromFlowable(definitions: ModdleElement): {
  definitions: ModdleElement;
  problems: Problem[];
} {
  const words = flowableWords(definitions);
  const problems: Problem[] = [];
  for (const process of processesOf(definitions)) {
    for (const element of elementsOf(process)) readTask(process, element, words, problems);
    readDataObjects(process, words, problems);
  }
  return { definitions, problems };
}
