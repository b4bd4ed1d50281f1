import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseJson } from '../../src/model/json-reader.js';
import { stringifyJson, type JsonObject, type JsonValue } from '../../src/model/json.js';

const run = promisify(execFile);
const MAX_BUFFER = 64 * 1024 * 1024;
// a run is too short for the thorough compiler to pay off
const OPTIONS = [
  ...['-Xmx1g', '-XX:TieredStopAtLevel=1'],
  ...['--add-opens', 'java.base/java.lang=ALL-UNNAMED']
];

const tool = (name: string, jdk?: string) => (jdk === undefined ? name : path.join(jdk, 'bin', name));

/** Compiles the project of an engine, and says what it takes to start it. */
async function compile(engine: string, jdk?: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'engine-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const target = path.join(folder, 'target');
  const file = path.join(folder, 'classpath.txt');
  const goals = [
    'compile',
    'dependency:build-classpath',
    `-Dmdep.outputFile=${file}`,
    `-DbuildFolder=${target}`
  ];
  const env = jdk === undefined ? process.env : { ...process.env, JAVA_HOME: jdk };
  const cwd = path.join(import.meta.dirname, engine);
  await run('mvn', ['-q', '-B', ...goals], { cwd, maxBuffer: MAX_BUFFER, env });
  return [path.join(target, 'classes'), (await readFile(file, 'utf8')).trim()].join(path.delimiter);
}

const compiled = new Map<string, Promise<string>>();

/** The class path of an engine, which is compiled once. */
function classPath(engine: string, jdk?: string): Promise<string> {
  const known = compiled.get(engine) ?? compile(engine, jdk);
  compiled.set(engine, known);
  return known;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'engine-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs all cases in one start of the engine; needs Maven and a JDK, the usual one or that of the given home. */
export function runEngine(
  engine: string,
  cases: readonly JsonObject[],
  jdk?: string
): Promise<readonly JsonValue[]> {
  return inFolder(async (folder) => {
    const [input, output] = [path.join(folder, 'cases.json'), path.join(folder, 'results.json')];
    await writeFile(input, stringifyJson([...cases]));
    const main = ['-cp', await classPath(engine, jdk), 'engines.Main', input, output];
    await run(tool('java', jdk), [...OPTIONS, ...main], { maxBuffer: MAX_BUFFER });
    return parseJson(await readFile(output, 'utf8')) as readonly JsonValue[];
  });
}

interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

/** What a program prints, also where it fails. */
async function said(running: Promise<Output>): Promise<string> {
  try {
    return (await running).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as Partial<Output>;
    throw new Error(`it ended badly: ${stdout}${stderr}`, { cause: error });
  }
}

/** One Java class, and the files that it finds where it runs. */
export interface Program {
  readonly source: string;
  readonly files: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Of Java; absent: that of the JDK. */
  readonly release?: string;
}

/** Runs the class `worker.Worker` beside an engine, and gives what it prints. */
export function runProgram(
  engine: string,
  { source, files, args = [], release }: Program,
  jdk?: string
): Promise<string> {
  return inFolder(async (folder) => {
    const [file, classes] = [path.join(folder, 'Worker.java'), path.join(folder, 'classes')];
    await mkdir(classes);
    await writeFile(file, source);
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    const level = release === undefined ? [] : ['--release', release];
    // not as an argument: a message of failure repeats those
    const CLASSPATH = [classes, await classPath(engine, jdk)].join(path.delimiter);
    const options = { cwd: folder, maxBuffer: MAX_BUFFER, env: { ...process.env, CLASSPATH } };
    await run(tool('javac', jdk), [...level, '-nowarn', '-proc:none', '-d', classes, file], options);
    const main = [...OPTIONS, 'worker.Worker', ...args];
    return said(run(tool('java', jdk), main, options));
  });
}

/** Starts an engine that goes on until it is ended, and gives it when it has printed a line that fits. */
export async function startEngine(
  engine: string,
  line: RegExp
): Promise<{ readonly server: ChildProcess; readonly found: RegExpExecArray }> {
  const server = spawn('java', [...OPTIONS, '-cp', await classPath(engine), 'engines.Main'], {
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const found = await new Promise<RegExpExecArray>((resolve, reject) => {
    let told = '';
    server.stdout.on('data', (part: Buffer) => {
      told += part.toString();
      const fits = line.exec(told);
      if (fits) resolve(fits);
    });
    server.on('exit', (code) => {
      reject(new Error(`${engine} ended with ${String(code)}: ${told}`));
    });
  });
  return { server, found };
}
