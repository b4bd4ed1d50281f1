import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChrome } from '../chrome.mjs';
import { inProject } from '../paths.mjs';

const BATCH = 50;
const PAGES = 2;
const BATCH_TIME = 180_000;
const FILE_TIME = 60_000;

async function bundlePage() {
  const { outputFiles } = await build({
    entryPoints: [inProject('scripts', 'corpus', 'page.mjs')],
    bundle: true,
    format: 'iife',
    target: 'chrome120',
    conditions: ['browser', 'production'],
    write: false,
    logLevel: 'error'
  });
  return outputFiles[0].text;
}

function within(time, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not end in ${time / 1000} s`)), time);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Chromium with plain bpmn-js and with our modules, to open and save diagrams in. */
export class Browser {
  #browser;
  #script;
  #connectors;

  static async start(connectors) {
    const { executablePath, env, args } = await findChrome();
    const self = new Browser();
    self.#connectors = connectors;
    self.#script = await bundlePage();
    self.#browser = await chromium.launch({ executablePath, env, args });
    return self;
  }

  /**
   * Opens and saves each file, plain and with our modules: `{ plain, ours }`, each `{ xml }` or `{ error }`.
   * A file with `json` is opened with that extensions file folded in.
   */
  async run(files) {
    const results = [];
    let start = 0;
    const work = async () => {
      while (start < files.length) {
        const from = start;
        start += BATCH;
        const answers = await this.#runBatch(files.slice(from, from + BATCH));
        answers.forEach((answer, index) => (results[from + index] = answer));
      }
    };
    await Promise.all(Array.from({ length: PAGES }, work));
    return results;
  }

  async #runBatch(batch) {
    try {
      return await this.#call(BATCH_TIME, 'both', batch);
    } catch {
      // One of them hung the page or made it crash; alone, each answers for itself.
      const results = [];
      for (const file of batch) results.push(await this.#runAlone(file));
      return results;
    }
  }

  async #runAlone(file) {
    const answer = (name) =>
      this.#call(FILE_TIME, name, file).catch((error) => ({ error: error.message.split('\n')[0] }));
    return { plain: await answer('plain'), ours: await answer('ours') };
  }

  async #call(time, name, files) {
    const page = await this.#browser.newPage();
    try {
      await page.addScriptTag({ content: this.#script });
      const call = ({ name, files, connectors }) => globalThis.corpus[name](files, connectors);
      return await within(time, page.evaluate(call, { name, files, connectors: this.#connectors }));
    } finally {
      await within(FILE_TIME, page.close()).catch(() => undefined);
    }
  }

  close() {
    return this.#browser.close();
  }
}
