import type { Problem } from '../model/problem.js';
import { broughtBy } from './brought.js';
import type { Preview } from './builder-templates.js';
import type { DraftChecks } from './draft-checks.js';
import type { BuilderHost } from './host.js';
import type { Session } from './Session.js';
import { pause, slowly } from './slices.js';

/**
 * What is to be known before a draft is applied: why it cannot be, or what it changes; nothing where its JSON is broken.
 */
export async function askBefore(
  session: Session,
  checks: DraftChecks,
  host: BuilderHost
): Promise<Preview | { readonly fault: Problem } | undefined> {
  const { draft, known } = session;
  draft.commit();
  await checks.done;
  if (draft.broken) return;
  const fault = checks.problems.find(({ severity }) => severity === 'error');
  if (fault) return { fault };
  const { value } = draft;
  const brought = await slowly(broughtBy(value, known === undefined ? undefined : host.source(known)));
  // somebody went on typing
  if (draft.value !== value) return askBefore(session, checks, host);
  await pause();
  host.read(value);
  await pause();
  const { tasks } = known === undefined ? { tasks: [] } : host.plan(known, value);
  await pause();
  return draft.value === value ? { tasks, brought } : askBefore(session, checks, host);
}
