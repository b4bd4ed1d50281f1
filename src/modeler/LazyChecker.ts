import type { Checker, CheckerOptions, Rule } from './checking.js';
import { loadChecking, type Checking } from './load-checking.js';

/**
 * Called when the checker came, with what came with it, and without once it is settled whether there are rules for
 * expressions: all is to be looked at anew then.
 */
export type CheckerCame = (checking?: Checking) => void;

/** A checker that is not there before it is needed, and whose rules for expressions come when there are some. */
export class LazyChecker {
  readonly #options: CheckerOptions;
  readonly #came: CheckerCame;
  #rules: readonly Rule[] = [];
  #checking: Checking | undefined;
  #loading: Promise<void> | undefined;
  #parser: 'coming' | 'here' | 'missing' | undefined;
  #current: Checker | undefined;

  constructor(options: CheckerOptions, came: CheckerCame) {
    this.#options = options;
    this.#came = came;
  }

  /** Absent until it is loaded. */
  get current(): Checker | undefined {
    return this.#current;
  }

  /** What came with it. */
  get checking(): Checking | undefined {
    return this.#checking;
  }

  /** Forgets all that was found. */
  renew(): void {
    this.#current = this.#checking && new this.#checking.Checker(this.#rules, this.#options);
  }

  /** Resolves also where it cannot be fetched; asked again, it tries again. */
  load(): Promise<void> {
    return (this.#loading ??= loadChecking().then(
      (checking) => {
        this.#checking = checking;
        this.#use(checking.RULES);
        this.#came(checking);
      },
      () => (this.#loading = undefined)
    ));
  }

  /**
   * Fetches the rules for expressions, where some were found.
   * @returns they are on their way
   */
  loadParser(): boolean {
    if (!this.#checking || this.#parser || !this.#current?.hasExpressions) return this.#parser === 'coming';
    const { loadParserRules, RULES } = this.#checking;
    this.#parser = 'coming';
    const came = (rules?: readonly Rule[]): void => {
      this.#parser = rules ? 'here' : 'missing';
      if (rules) this.#use([...RULES, ...rules]);
      this.#came();
    };
    loadParserRules().then(came, () => came());
    return true;
  }

  #use(rules: readonly Rule[]): void {
    this.#rules = rules;
    this.renew();
  }
}
