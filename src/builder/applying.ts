import type { Problem } from '../model/problem.js';
import { broughtBy } from './brought.js';
import type { Preview } from './builder-templates.js';
import type { DraftChecks } from './draft-checks.js';
import type { BuilderHost } from './host.js';
import type { Session } from './Session.js';

/**
 * What is to be known before a draft is applied: why it cannot be, or what it changes; nothing where its JSON is broken.
 */
export async function askBefore(
  { draft, known }: Session,
  checks: DraftChecks,
  host: BuilderHost
): Promise<Preview | { readonly fault: Problem } | undefined> {
  draft.commit();
  await checks.done;
  if (draft.broken) return;
  const fault = checks.problems.find(({ severity }) => severity === 'error');
  if (fault) return { fault };
  const { value } = draft;
  if (known === undefined) return { tasks: [], brought: broughtBy(value) };
  return { tasks: host.plan(known, value).tasks, brought: broughtBy(value, host.source(known)) };
}
