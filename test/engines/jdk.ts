import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const JVMS = '/usr/lib/jvm';

function versionOf(home: string): number {
  if (!existsSync(path.join(home, 'bin', 'javac'))) return 0;
  try {
    const release = readFileSync(path.join(home, 'release'), 'utf8');
    return Number(/^JAVA_VERSION="(\d+)/m.exec(release)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The home of a JDK of that version or a later one; `undefined` where there is none to be found. */
export function findJdk(least: number): string | undefined {
  const { JAVA_HOME, JAVA_HOME_21_X64, JAVA_HOME_25_X64 } = process.env;
  const others = existsSync(JVMS) ? readdirSync(JVMS).map((name) => path.join(JVMS, name)) : [];
  return [JAVA_HOME, JAVA_HOME_21_X64, JAVA_HOME_25_X64, ...others]
    .filter((home) => home !== undefined)
    .find((home) => versionOf(home) >= least);
}
