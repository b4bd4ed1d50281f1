import http from 'node:http';
import path from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findChrome } from '../../scripts/chrome.mjs';
import { CONTENT_SECURITY_POLICY } from '../../scripts/start.mjs';

const FONTS = Object.fromEntries(
  ['woff', 'woff2', 'ttf', 'eot', 'svg'].map((ending) => [`.${ending}`, 'file'])
);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Bundles an example with its style sheets, as a host's build would. */
async function bundle(folder, entry) {
  const outdir = path.join(folder, 'out');
  const { outputFiles } = await build({
    entryPoints: [path.join(folder, entry)],
    absWorkingDir: folder,
    outdir,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    loader: { ...FONTS, '.bpmn': 'text' },
    logLevel: 'error'
  });
  return new Map(
    outputFiles.map((file) => [`/${path.relative(outdir, file.path)}`, Buffer.from(file.contents)])
  );
}

const documentOf = ({ html }) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Host</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/example.css">
    <link rel="stylesheet" href="/page.css">
  </head>
  <body>
    ${html}
    <script type="module" src="/example.js"></script>
  </body>
</html>`;

/** Serves an example under a strict policy and opens it in a browser. */
export async function openExample(folder, example) {
  const files = await bundle(folder, 'example.ts');
  files.set('/page.css', `html, body { height: 100%; margin: 0 } #canvas { height: 600px } ${example.css}`);
  files.set('/index.html', documentOf(example));
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const address = pathname === '/' ? '/index.html' : pathname;
    const body = files.get(address);
    response.writeHead(body ? 200 : 404, {
      'content-type': TYPES[path.extname(address)] ?? 'application/octet-stream',
      'content-security-policy': CONTENT_SECURITY_POLICY
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const browser = await chromium.launch(await findChrome());
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`http://localhost:${server.address().port}/`);
  return {
    page,
    errors,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}
