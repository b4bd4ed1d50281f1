/** Collects what the checks found, and prints it. */
export class Report {
  #checks = new Map();
  #failures = [];
  #counts = new Map();

  /** Lists a check from the start, so that one without any file is seen. */
  announce(check) {
    if (!this.#checks.has(check)) this.#checks.set(check, { passed: 0, failed: 0 });
  }

  /** One file, or pair, of a check: passed where nothing differs. */
  add(check, name, found) {
    this.announce(check);
    const counts = this.#checks.get(check);
    if (found.length === 0) counts.passed++;
    else {
      counts.failed++;
      this.#failures.push({ check, name, found });
    }
  }

  /** As {@link add}; what is thrown counts as a failure. */
  async check(check, name, act) {
    let found;
    try {
      found = await act();
    } catch (error) {
      found = [`threw ${error?.stack?.split('\n').slice(0, 3).join(' ') ?? error}`];
    }
    this.add(check, name, found);
  }

  /** Something that is counted and is neither passed nor failed. */
  count(what, number = 1) {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + number);
  }

  /** Prints everything; the last line is the sum. @returns whether something was checked and nothing failed */
  print() {
    const rows = [...this.#checks].map(([check, { passed, failed }]) => [
      check,
      passed + failed,
      passed,
      failed
    ]);
    const width = Math.max(
      ...rows.map(([check]) => check.length),
      ...[...this.#counts.keys()].map((key) => key.length)
    );
    const line = (name, ...numbers) =>
      console.log(name.padEnd(width), ...numbers.map((number) => String(number).padStart(7)));
    line('check', 'files', 'passed', 'failed');
    for (const row of rows) line(...row);
    if (this.#counts.size) console.log('\ncounted apart');
    for (const [what, number] of [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1))) line(what, number);
    this.#printFailures();
    const [passed, failed] = [2, 3].map((column) => rows.reduce((sum, row) => sum + row[column], 0));
    console.log(`\n${passed} passed, ${failed} failed`);
    return passed > 0 && failed === 0;
  }

  #printFailures() {
    for (const { check, name, found } of this.#failures) {
      console.log(`\nFAILED ${check}\n  ${name}`);
      for (const each of found.slice(0, 5)) console.log(`    ${each}`);
      if (found.length > 5) console.log(`    and ${found.length - 5} more`);
    }
  }
}
