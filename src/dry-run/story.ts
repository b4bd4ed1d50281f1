import type { LogEntry, RunStatus, Token } from './state.js';

/** What has happened in a run, and how it stands. */
export class Story {
  status: RunStatus = 'running';
  steps = 0;
  log: readonly LogEntry[] = [];

  tell(entry: LogEntry): void {
    this.log = [...this.log, entry];
  }

  /** Finds out whether it goes on. */
  look(isRunning: boolean, tokens: readonly Token[]): void {
    if (this.status !== 'running') return;
    if (!isRunning) this.#end('ended', 'The process has ended.', 'note');
    else if (tokens.every(({ blocked, events }) => blocked && events.length === 0))
      this.#end('stuck', 'What waits here waits for ever: no other token comes.', 'error');
  }

  #end(status: RunStatus, template: string, tone: 'note' | 'error'): void {
    this.status = status;
    this.tell({ template, values: {}, tone });
  }

  /** The engine would stop with an error. Always `false`, for whoever asks whether it goes on. */
  fail(template: string, values: Record<string, string>, element?: string): false {
    if (this.status !== 'running') return false;
    this.status = 'failed';
    this.tell({ template, values, tone: 'error', ...(element !== undefined && { element }) });
    return false;
  }
}
