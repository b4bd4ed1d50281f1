import http from 'node:http';
import { build } from 'esbuild';
import { expect } from 'chai';
import { chromium } from 'playwright-core';
import { findChrome } from '../../scripts/chrome.mjs';
import { inProject } from '../../scripts/paths.mjs';

const MOUNTS = 200;
// what the page itself settles at, with fonts and caches warm
const WARM_UP = 5;

describe('a page that opens and closes many modelers', () => {
  let browser;
  let server;

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [inProject('test/e2e/pages/leak.ts')],
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022'
    });
    server = http.createServer((request, response) => {
      const script = request.url === '/page.js';
      response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
      response.end(
        script ? outputFiles[0].contents : '<!doctype html><script type="module" src="/page.js"></script>'
      );
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch(await findChrome());
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  it(`should keep nothing of ${MOUNTS} that were destroyed`, async () => {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => globalThis.live);
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');

    const count = async () => {
      for (let times = 0; times < 3; times++) await client.send('HeapProfiler.collectGarbage');
      const { metrics } = await client.send('Performance.getMetrics');
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      const prototype = await client.send('Runtime.evaluate', { expression: 'Modeler.prototype' });
      const { objects } = await client.send('Runtime.queryObjects', {
        prototypeObjectId: prototype.result.objectId
      });
      const { result } = await client.send('Runtime.callFunctionOn', {
        objectId: objects.objectId,
        functionDeclaration: 'function() { return this.length }',
        returnByValue: true
      });
      await client.send('Runtime.releaseObject', { objectId: objects.objectId });
      return { modelers: result.value, nodes: of('Nodes'), listeners: of('JSEventListeners') };
    };

    await page.evaluate((times) => globalThis.live(times), WARM_UP);
    const before = await count();
    await page.evaluate((times) => globalThis.live(times), MOUNTS);
    const after = await count();
    expect(errors).to.eql([]);
    expect(after.modelers, 'modelers').to.be.at.most(before.modelers);
    expect(after.nodes, 'nodes').to.be.at.most(before.nodes);
    expect(after.listeners, 'listeners').to.be.at.most(before.listeners);
  });
});
