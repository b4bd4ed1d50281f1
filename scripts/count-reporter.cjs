const { writeFileSync } = require('node:fs');
const {
  Runner: { constants },
  reporters: { Spec }
} = require('mocha');

/** Mocha's own report, which also leaves the counts where `scripts/test.mjs` asks for them. */
module.exports = class CountReporter extends Spec {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    runner.on(constants.EVENT_TEST_FAIL, (test, error) => {
      failures.push({ test: test.fullTitle(), message: String(error?.message ?? error) });
    });
    runner.once(constants.EVENT_RUN_END, () => {
      const { passes: passed, failures: failed, pending: skipped } = this.stats;
      const file = process.env.COUNTS_FILE;
      if (file) writeFileSync(file, JSON.stringify({ passed, failed, skipped, failures }));
    });
  }
};
