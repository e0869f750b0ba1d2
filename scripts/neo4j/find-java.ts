import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A Java to run with. */
export interface Java {
  readonly command: string;
  readonly majorVersion: number;
}

/** The Java of JAVA_HOME, else the one on the path; undefined when there is none. */
export async function findJava(environment = process.env): Promise<Java | undefined> {
  const home = environment.JAVA_HOME;
  const command = home ? join(home, 'bin', 'java') : 'java';
  try {
    const { stderr } = await run(command, ['-version']);
    const majorVersion = Number(/version "(\d+)/.exec(stderr)?.[1]);
    return Number.isNaN(majorVersion) ? undefined : { command, majorVersion };
  } catch {
    return undefined;
  }
}

/** Whether a command can be run here at all. */
export async function canRun(command: string, args: readonly string[]): Promise<boolean> {
  try {
    await run(command, [...args]);
    return true;
  } catch {
    return false;
  }
}

/** The flags every Java process of Neo4j is started with. */
export function javaFlags({ majorVersion }: Java): readonly string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '--enable-native-access=ALL-UNNAMED',
    ...(majorVersion >= 24 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
    '-Dfile.encoding=UTF-8',
  ];
}
