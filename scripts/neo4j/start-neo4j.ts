import { access, mkdir } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDriver } from '../../src/store/neo4j/connection/connect.js';
import { writeConfiguration } from './configuration.js';
import { javaFlags } from './find-java.js';
import { cacheDirectory, type Installation, provideNeo4j, runAdmin } from './installation.js';
import { type ServerProcess, startProcess } from './server-process.js';

export interface StartOptions {
  /** 7687 when absent; 0 takes a free one. */
  readonly port?: number;
  /** The long-term release when absent. */
  readonly version?: string | undefined;
  /** The home of the server; `.neo4j/data-<port>` when absent. */
  readonly dataDirectory?: string;
  /** The password of user `neo4j`, set when the data directory is new; clients need none when absent. */
  readonly password?: string;
  readonly heapMegabytes?: number;
  /** Further options of the Java virtual machine. */
  readonly javaOptions?: readonly string[];
  /** Further lines of neo4j.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface RunningNeo4j {
  readonly uri: string;
  readonly port: number;
  readonly pid: number;
  /** The directory that it stores its data in; unknown when it runs in docker. */
  readonly home?: string;
  /** Settles when the server ends by itself. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * For a short-lived server: only Java's quick compiler. Starting and the first import take half the
 * processor time, but a server that runs for long answers more slowly.
 */
export const QUICK_JAVA_OPTIONS: readonly string[] = Object.freeze([
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
]);

const START_MS = 300_000;

/** Starts Neo4j Community on 127.0.0.1 and resolves when its database answers. */
export async function startNeo4j(options: StartOptions = {}): Promise<RunningNeo4j> {
  const installation = await provideNeo4j(options.version);
  const port = options.port === 0 ? await freePort() : (options.port ?? 7687);
  if (await isTaken(port))
    throw new Error(`Port ${port} of 127.0.0.1 is in use by another process.`);
  const home = options.dataDirectory ?? join(cacheDirectory, `data-${port}`);
  await prepareHome(installation, home, port, options);

  const server = launch(installation, home, options);
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    await untilAnswering(uri, options.password, server);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { uri, port, home, ...server };
}

async function prepareHome(
  installation: Installation,
  home: string,
  port: number,
  { password, settings = {} }: StartOptions,
): Promise<void> {
  await mkdir(home, { recursive: true });
  await writeConfiguration(home, { port, hasPassword: password !== undefined, settings });
  if (password === undefined || (await hasData(home))) return;
  await runAdmin(installation, { home, args: ['dbms', 'set-initial-password', password] });
}

function launch(
  { java, classPath, release }: Installation,
  home: string,
  { heapMegabytes = 512, javaOptions = [] }: StartOptions,
): ServerProcess {
  const memory = [`-Xms${heapMegabytes}m`, `-Xmx${heapMegabytes}m`];
  const flags = [
    ...memory,
    ...javaOptions,
    ...javaFlags(java),
    '-cp',
    classPath,
    release.mainClass,
  ];
  const places = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`, '--console-mode'];
  return startProcess(java.command, [...flags, ...places], process.env);
}

/** Polls with a query, since Bolt answers before the database is online. */
export async function untilAnswering(
  uri: string,
  password: string | undefined,
  server: ServerProcess,
): Promise<void> {
  const driver = openDriver({ uri, password });
  let ending: string | undefined;
  void server.ended.then((tail) => {
    ending = tail;
  });
  const limit = Date.now() + START_MS;
  try {
    while (true) {
      if (ending !== undefined) throw new Error(`Neo4j ended while starting: ${lastLine(ending)}`);
      const failure = await driver.executeQuery('RETURN 1').then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failure === undefined) return;
      if (Date.now() > limit) {
        throw new Error(`Neo4j did not answer at ${uri} within ${START_MS / 1_000} s.`, {
          cause: failure,
        });
      }
      await sleep(200);
    }
  } finally {
    await driver.close();
  }
}

function lastLine(output: string): string {
  const lines = output.split('\n').filter((line) => /ERROR|Exception|Caused by|rror:/.test(line));
  return lines.at(-1)?.trim() ?? output.trim().split('\n').at(-1) ?? 'it printed nothing';
}

async function hasData(home: string): Promise<boolean> {
  return access(join(home, 'data')).then(
    () => true,
    () => false,
  );
}

async function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string')
    throw new Error('The system gave no free port.');
  return address.port;
}
