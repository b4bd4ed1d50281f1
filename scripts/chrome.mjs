import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { inProject } from './paths.mjs';
import { capture } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Quiet, and the same speed whether or not a window is in sight. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--font-render-hinting=none',
  '--no-first-run'
];

/** As root, Chromium refuses to start with its sandbox. */
const isRoot = process.getuid?.() === 0;

function usualPlaces() {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter(Boolean);
  switch (process.platform) {
    case 'darwin':
      return ['', os.homedir()].flatMap((home) =>
        ['Google Chrome', 'Chromium'].map((app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`)
      );
    case 'win32':
      return folders.flatMap((folder) => [
        path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        path.join(folder, 'Chromium', 'Application', 'chrome.exe')
      ]);
    default:
      return ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/usr/lib/chromium/chromium'];
  }
}

/** Some systems have a file of that name which only says how to install the browser. */
async function installedChrome() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name + suffix)));
  for (const file of [...onPath, ...usualPlaces()].filter((name) => existsSync(name))) {
    // elsewhere the question would open a window
    if (process.platform !== 'linux' || (await starts(file, process.env))) return file;
  }
  return undefined;
}

async function starts(executablePath, env) {
  try {
    await capture(executablePath, ['--version'], { env });
    return true;
  } catch {
    return false;
  }
}

/** The package's own font configuration names directories of the cloud service that it was made for. */
const fontConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;

/**
 * Unpacks the browser of `@sparticuz/chromium` once. In a process of its own, because the package takes the
 * target from TMPDIR and adds its libraries only where it believes to be in that cloud service.
 */
async function unpack(folder) {
  if (existsSync(folder)) return;
  await mkdir(path.dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  const code = `import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())`;
  await capture(process.execPath, ['-e', code], {
    env: { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  });
  await writeFile(path.join(draft, 'fonts', 'fonts.conf'), fontConfiguration(folder));
  try {
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

async function packagedChrome() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const require = createRequire(import.meta.url);
  let version;
  try {
    const entry = require.resolve('@sparticuz/chromium');
    ({ version } = require(path.join(entry, '..', '..', '..', 'package.json')));
  } catch {
    return undefined;
  }
  const folder = inProject('.cache', `chromium-${version}`);
  await unpack(folder);
  const executablePath = path.join(folder, 'chromium');
  const fonts = { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  const libraries = { ...fonts, LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') };
  // Its libraries only where the system has none: they are older and would hide the system's.
  const env = (await starts(executablePath, fonts)) ? fonts : libraries;
  return { executablePath, env: { ...process.env, ...env }, args: [...ARGS, '--no-sandbox'] };
}

/**
 * The browser for tests and screenshots, as `{ executablePath, env, args }`: `CHROME_PATH`, else an installed
 * Chromium or Chrome, else the one that comes with the development dependencies.
 *
 * @param {object} [options]
 * @param {string} [options.chromePath] a file, or `packaged` for the one of the development dependencies
 */
export async function findChrome({ chromePath = process.env.CHROME_PATH } = {}) {
  const args = isRoot ? [...ARGS, '--no-sandbox'] : ARGS;
  if (chromePath && chromePath !== 'packaged') {
    if (!existsSync(chromePath)) throw new Error(`CHROME_PATH names "${chromePath}", which does not exist.`);
    return { executablePath: chromePath, env: process.env, args };
  }
  const installed = chromePath ? undefined : await installedChrome();
  if (installed) return { executablePath: installed, env: process.env, args };
  const packaged = await packagedChrome();
  if (packaged) return packaged;
  throw new Error('No browser found: install Chromium or Google Chrome, or let CHROME_PATH name one.');
}
