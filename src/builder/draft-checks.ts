import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { JsonObject } from '../model/json.js';
import type { Problem, Severity } from '../model/problem.js';
import { rowPathAt } from './definition-parts.js';
import { DraftChecker, type CheckContext } from './draft-check.js';
import { inSlices } from './slices.js';

/** What is wrong with the draft that is shown, found while the user goes on. */
export class DraftChecks implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #checker = new DraftChecker();
  problems: readonly Problem[] = [];
  /** How bad the worst problem of a part is, by the path of its row. */
  marks: ReadonlyMap<string, Severity> = new Map();
  /** Ends with the check that goes on. */
  done: Promise<void> = Promise.resolve();
  #stop: () => void = () => undefined;
  #value: JsonObject | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Checks anew, where it is another definition; a large one once it is shown. */
  run(value: JsonObject, context: CheckContext, isLarge: boolean): void {
    if (value === this.#value) return;
    this.#value = value;
    this.#stop();
    this.done = new Promise((resolve) => {
      const take = (problems: readonly Problem[]) => {
        this.#take(value, problems);
        resolve();
      };
      const cancel = inSlices(this.#checker.check(value, context), take, isLarge);
      this.#stop = () => {
        cancel();
        resolve();
      };
    });
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #take(value: JsonObject, problems: readonly Problem[]): void {
    this.problems = problems;
    const marks = new Map<string, Severity>();
    for (const { path, severity } of problems) {
      const row = rowPathAt(value, path);
      if (severity === 'info' || marks.get(row) === 'error') continue;
      marks.set(row, severity);
    }
    this.marks = marks;
    this.#host.requestUpdate();
  }
}
