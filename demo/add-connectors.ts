import type { ConnectorChanges } from 'bpmn-js-connector-palette/panel';
import type { Opened } from './files.js';
import { showProblems, tell } from './messages.js';

/** Adds the connectors of files; where one takes the place of another, what that means for tasks is shown first. */
export async function addConnectors(
  changes: ConnectorChanges,
  connectors: Opened['connectors']
): Promise<void> {
  for (const { name, definition } of connectors) {
    const { added, cancelled, problems } = await changes.add(definition);
    const told = Array.isArray(definition)
      ? `The connectors of ${name} were added`
      : `The connector of ${name} was added`;
    const failed = problems.some(({ severity }) => severity === 'error');
    if (cancelled.length && !added.length) tell(`${cancelled.join(', ')} was left as it was.`);
    else tell(failed ? `${name} was not added.` : `${told}.`);
    if (!cancelled.length)
      showProblems(failed ? `${name} cannot be added` : `${told}, with remarks`, problems);
  }
}
