import type { LogEntry, RunStatus } from './state.js';

/** What has happened in a run, and how it stands. */
export class Story {
  status: RunStatus = 'running';
  steps = 0;
  log: readonly LogEntry[] = [];

  tell(entry: LogEntry): void {
    this.log = [...this.log, entry];
  }

  /** It goes on no more; what was said first counts. */
  end(status: RunStatus, template: string): void {
    if (this.status !== 'running') return;
    this.status = status;
    this.tell({ template, values: {}, tone: status === 'ended' ? 'note' : 'error' });
  }

  /** The engine would stop with an error. Always `false`, for whoever asks whether it goes on. */
  fail(template: string, values: Record<string, string>, element?: string): false {
    if (this.status !== 'running') return false;
    this.status = 'failed';
    this.tell({ template, values, tone: 'error', ...(element !== undefined && { element }) });
    return false;
  }
}
