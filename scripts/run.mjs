import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, root } from './paths.mjs';

/** The script behind a command of an installed package. Not `.bin`: on Windows that holds no scripts for Node. */
function binOf(command, name) {
  const folder = inProject('node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a program with our input and output; resolves with its exit code (1 where a signal ended it). */
export function run(program, args, { env, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a command of an installed package; `from` where the package has another name. */
export const runBin = (command, args, { from = command, ...options } = {}) =>
  run(process.execPath, [binOf(command, from), ...args], options);

/** Runs a program quietly; resolves with what it wrote, rejects with it where it failed. */
export function capture(program, args, { env, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${path.basename(program)} ${args.join(' ')} failed (${code})\n${out}${err}`));
    });
  });
}
