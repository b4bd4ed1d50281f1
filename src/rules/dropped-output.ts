import { nameIn } from '../model/mapping.js';
import { declaredType, onEntry } from './find.js';
import type { Rule } from './rule.js';
import { creation } from './types.js';

/** An output goes to a variable that the process does not declare: the engine drops it without a word. */
export const droppedOutput: Rule = {
  name: 'dropped-output',
  severity: 'warning',
  element: (context) =>
    context.outputs.flatMap((entry) => {
      const { name, mapped } = entry;
      if (context.process.declared.has(name)) return [];
      const output = mapped?.kind === 'variable' ? nameIn(mapped) : undefined;
      const type = output === undefined ? undefined : declaredType(context, 'output', output);
      const template = 'The process has no variable <{variable}>';
      return onEntry(context, 'warning', entry, template, { variable: name }, creation(name, type));
    })
};
