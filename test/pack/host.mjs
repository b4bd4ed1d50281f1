import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from '../../scripts/build.mjs';
import { inProject } from '../../scripts/paths.mjs';

const execute = promisify(execFile);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

const readJson = async (file) => JSON.parse(await readFile(file, 'utf8'));

/** Runs a program; where it fails, the error says what it wrote. */
async function output(program, args, cwd) {
  try {
    const { stdout } = await execute(program, args, { cwd, shell: program.endsWith('.cmd') });
    return stdout;
  } catch (error) {
    throw new Error(`${args.join(' ')}\n${error.stdout}${error.stderr}`, { cause: error });
  }
}

/** The lowest versions of what a host brings along, as the package states them. */
export async function lowestPeers() {
  const { peerDependencies } = await readJson(inProject('package.json'));
  return Object.fromEntries(
    Object.entries(peerDependencies).map(([name, range]) => [name, range.replace(/^>=/, '')])
  );
}

/**
 * An empty project outside of this one, with the packed package installed as a host would do it.
 * @param versions other versions than those that the project is developed with
 */
export async function createHost(versions = {}) {
  await build();
  const { name, devDependencies } = await readJson(inProject('package.json'));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'host-'));
  const packed = await output(
    npm,
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    inProject()
  );
  const [{ filename, files }] = JSON.parse(packed);
  await writeFile(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const beside = ['bpmn-js', 'bpmn-moddle', 'diagram-js', 'lit'].map((id) =>
    versions[id] || devDependencies[id] ? `${id}@${versions[id] ?? devDependencies[id]}` : id
  );
  const install = [
    'install',
    '--prefer-offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--save-exact'
  ];
  await output(npm, [...install, `./${filename}`, ...beside], folder);

  return {
    folder,
    packed: files.map((file) => file.path),
    package: path.join(folder, 'node_modules', name),
    write: (file, text) => writeFile(path.join(folder, file), text),
    add: (file) => cp(inProject('test', 'pack', file), path.join(folder, file)),
    node: (file) => output(process.execPath, [file], folder),
    /** Type-checks files of the host, strictly. */
    async types(files, options) {
      const compilerOptions = {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: 'es2022',
        types: [],
        ...options
      };
      await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      await output(process.execPath, [inProject('node_modules', 'typescript', 'bin', 'tsc')], folder);
    },
    remove: () => rm(folder, { recursive: true, force: true })
  };
}

const BLOCK = /^```(\w+)\n([^]*?)^```$/gm;

const readme = () => readFile(inProject('README.md'), 'utf8');

/** The first code block of each language below `<!-- example -->` in the README. */
export async function readExample() {
  const [, after] = (await readme()).split('<!-- example -->');
  const blocks = Object.fromEntries(
    [...after.matchAll(BLOCK)].reverse().map(([, language, code]) => [language, code])
  );
  return { script: blocks.ts, html: blocks.html, css: blocks.css };
}

/** All TypeScript of the README, one text for each code block. */
export async function readScripts() {
  return [...(await readme()).matchAll(BLOCK)].flatMap(([, language, code]) =>
    language === 'ts' ? [code] : []
  );
}
