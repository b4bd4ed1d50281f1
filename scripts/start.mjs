import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { generate } from './generate.mjs';
import { inProject, isMain } from './paths.mjs';

/** The strictest policy that bpmn-js works under; nothing of ours needs more. */
export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:";

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.bpmn': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.eot': 'application/vnd.ms-fontobject'
};

/** What may be read from the disk: address → folder. */
const FOLDERS = [
  ['/node_modules/bpmn-js/dist/assets/', inProject('node_modules', 'bpmn-js', 'dist', 'assets')],
  ['/definitions/', inProject('definitions')],
  ['/', inProject('demo')]
];

/** Public doors lead to the sources: the demo runs on what is being edited, by the names that a host uses. */
const doors = {
  name: 'doors',
  async setup(build) {
    const { name, exports } = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
    build.onResolve({ filter: new RegExp(`^${name}(/|$)`) }, ({ path: id }) => {
      const door = `.${id.slice(name.length)}`;
      if (door.startsWith('./definitions/')) return { path: inProject(door) };
      const target = exports[door]?.default;
      if (!target) return { errors: [{ text: `"${id}" is not a public door of the package` }] };
      return { path: inProject(target.replace('./dist/', '').replace(/\.js$/, '.ts')) };
    });
  }
};

function bundle() {
  return context({
    entryPoints: [inProject('demo', 'demo.ts')],
    outdir: inProject('demo'),
    plugins: [doors],
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    sourcemap: 'linked',
    logLevel: 'warning',
    loader: {
      '.bpmn': 'text',
      '.svg': 'dataurl',
      '.png': 'dataurl',
      '.woff': 'file',
      '.woff2': 'file',
      '.ttf': 'file',
      '.eot': 'file'
    }
  });
}

/** The outputs of the bundler by address. Built again with each page, so that a reload shows the last edit. */
function demoBundle(built) {
  let outputs;
  const rebuild = async () => {
    await generate();
    const { outputFiles } = await built.rebuild();
    return new Map(
      outputFiles.map((file) => [
        `/${path.relative(inProject('demo'), file.path)}`,
        Buffer.from(file.contents)
      ])
    );
  };
  return {
    renew() {
      outputs = rebuild();
      return outputs;
    },
    get: async (address) => (await outputs).get(address)
  };
}

async function fileAt(address) {
  const [prefix, folder] = FOLDERS.find(([start]) => address.startsWith(start));
  const file = path.join(folder, address.slice(prefix.length));
  if (!file.startsWith(folder + path.sep)) return undefined;
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

function answer(response, status, address, body) {
  response.writeHead(status, {
    'content-type': TYPES[path.extname(address)] ?? 'text/plain; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store'
  });
  response.end(body);
}

function addressOf(request) {
  try {
    const { pathname } = new URL(request.url, 'http://localhost');
    return decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  } catch {
    return undefined;
  }
}

/**
 * Serves the demo on this machine.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 for any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 0 } = {}) {
  const built = await bundle();
  const demo = demoBundle(built);
  await demo.renew();
  const server = http.createServer(async (request, response) => {
    const address = addressOf(request);
    if (address === undefined) return answer(response, 400, '.txt', 'This is no address.');
    try {
      if (address === '/index.html') await demo.renew();
      const body = (await demo.get(address)) ?? (await fileAt(address));
      if (body) answer(response, 200, address, body);
      else answer(response, 404, '.txt', `There is no ${address}.`);
    } catch (error) {
      answer(response, 500, '.txt', error.message);
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${server.address().port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await built.dispose();
    }
  };
}

if (isMain(import.meta)) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8080' } } });
  try {
    const { url } = await serve({ port: Number(values.port) });
    console.log(`The demo is at ${url}`);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${values.port} is taken: try --port 0` : error.message);
    process.exitCode = 1;
  }
}
