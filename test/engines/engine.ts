import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseJson } from '../../src/model/json-reader.js';
import { stringifyJson, type JsonObject, type JsonValue } from '../../src/model/json.js';

const run = promisify(execFile);
const MAX_BUFFER = 64 * 1024 * 1024;

const project = (engine: string) => path.join(import.meta.dirname, engine);

/** Compiles the project of an engine, and says what it takes to start it. */
async function classPath(engine: string, folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const target = path.join(folder, 'target');
  const file = path.join(folder, 'classpath.txt');
  const goals = [
    'compile',
    'dependency:build-classpath',
    `-Dmdep.outputFile=${file}`,
    `-DbuildFolder=${target}`
  ];
  await run('mvn', ['-q', '-B', ...goals], { cwd: project(engine), maxBuffer: MAX_BUFFER, env });
  return [path.join(target, 'classes'), (await readFile(file, 'utf8')).trim()].join(path.delimiter);
}

/** Runs all cases in one start of the engine; needs Maven and a JDK, the usual one or that of the given home. */
export async function runEngine(
  engine: string,
  cases: readonly JsonObject[],
  jdk?: string
): Promise<readonly JsonValue[]> {
  const env = jdk === undefined ? process.env : { ...process.env, JAVA_HOME: jdk };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'engine-'));
  try {
    const [input, output] = [path.join(folder, 'cases.json'), path.join(folder, 'results.json')];
    await writeFile(input, stringifyJson([...cases]));
    const opened = ['--add-opens', 'java.base/java.lang=ALL-UNNAMED'];
    const main = ['-cp', await classPath(engine, folder, env), 'engines.Main', input, output];
    const java = jdk === undefined ? 'java' : path.join(jdk, 'bin', 'java');
    // a run is too short for the thorough compiler to pay off
    await run(java, ['-Xmx1g', '-XX:TieredStopAtLevel=1', ...opened, ...main], { maxBuffer: MAX_BUFFER });
    return parseJson(await readFile(output, 'utf8')) as readonly JsonValue[];
  } finally {
    await rm(folder, { recursive: true });
  }
}
