import { problem } from '../model/problem.js';
import type { Rule } from './rule.js';

/** Process ids that `process-extensions-schema.json` of the modeling service refuses; the engine takes any. */
export const processId: Rule = {
  name: 'process-id',
  severity: 'info',
  process: ({ id, variables }) => {
    // only a process with something in the extensions file is in it by its id
    if (!id || !variables.length || /Process_./.test(id)) return [];
    const template =
      'The modeling service of Activiti wants "Process_" in the id <{id}>; the engine itself takes any';
    return [problem('info', `${id}/id`, template, { id }, id)];
  }
};
