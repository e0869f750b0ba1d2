import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { type Neo4jSettings, openDriver } from '../../src/store/neo4j/connection/connect.js';

/*
 * One Neo4j serves all suites of a run, one suite at a time: Neo4j Community has a single database.
 * The first suite that needs it starts it as a child of its worker; it ends with that worker.
 */

/** A database that a suite has for itself. It may hold what the suite before has left. */
interface TestDatabase {
  readonly settings: Neo4jSettings;
  readonly driver: Driver;
  /** For suites that do not begin with an import, which makes it hold just what was imported. */
  readonly empty: () => Promise<void>;
}

/** The release that is tested; the long-term one when absent. */
export const version = process.env.NEO4J_VERSION || undefined;

export { QUICK_JAVA_OPTIONS as javaOptions } from '../../scripts/neo4j/start-neo4j.js';

/** Whether a run is so long that the optimizing compiler and more memory pay off. */
const isLong = process.env.NEO4J_WORK === 'long';

const START_MS = 300_000;
const root = join(__dirname, '../..');
/** Workers of one run have the same parent. */
const meeting = join(tmpdir(), `throughline-neo4j-${process.ppid}`);

/**
 * A suite that needs a real Neo4j: the one at NEO4J_URI, else one that is started with Java and
 * Maven. Where there is neither, the suite is skipped with the reason in its title; with CI=true it
 * fails instead.
 */
export function describeNeo4j(title: string, suite: (database: () => TestDatabase) => void): void {
  const reason = process.env.NEO4J_URI ? undefined : whyNotStarted();
  describeUnless(reason, title, () => suite(useDatabase()));
}

/** A suite that starts its own servers, which needs Java and Maven. */
export function describeStarting(title: string, suite: () => void): void {
  describeUnless(whyNotStarted(), title, suite);
}

function describeUnless(reason: string | undefined, title: string, suite: () => void): void {
  if (reason === undefined) {
    describe(title, suite);
    return;
  }
  if (process.env.CI === 'true') {
    describe(title, () => {
      it('has a Neo4j to run against', () => {
        throw new Error(reason);
      });
    });
    return;
  }
  process.stderr.write(`Skipped "${title}": ${reason}\n`);
  describe.skip(`${title} (skipped: ${reason})`, suite);
}

function whyNotStarted(): string | undefined {
  const hasJava = spawnSync(javaCommand(), ['-version']).status === 0;
  if (hasJava && isOnPath('mvn')) return undefined;
  return 'set NEO4J_URI, or have Java 17 and Maven installed, to run it against a real Neo4j';
}

function javaCommand(): string {
  const home = process.env.JAVA_HOME;
  return home ? join(home, 'bin', 'java') : 'java';
}

function isOnPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function useDatabase(): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    await takeTurn();
    const settings = await findServer();
    const driver = openDriver(settings);
    database = { settings, driver, empty: () => empty(driver) };
    await mark(driver);
  }, START_MS);
  afterAll(async () => {
    await database?.driver.close();
    await endTurn();
  });
  return () => {
    if (database === undefined)
      throw new Error('The database is available once the suite has begun.');
    return database;
  };
}

const turnFile = join(meeting, 'turn');

async function takeTurn(): Promise<void> {
  await mkdir(meeting, { recursive: true });
  while (true) {
    try {
      const file = await open(turnFile, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return;
    } catch {
      const holder = Number(await readFile(turnFile, 'utf8').catch(() => ''));
      if (holder > 0 && !isAlive(holder)) await rm(turnFile, { force: true });
      await sleep(200);
    }
  }
}

async function endTurn(): Promise<void> {
  await rm(turnFile, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function findServer(): Promise<Neo4jSettings> {
  const { NEO4J_URI: uri, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (uri) return { uri, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE };
  const file = join(meeting, 'server.json');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) {
    const { uri, pid } = JSON.parse(known) as { uri: string; pid: number };
    if (isAlive(pid)) return { uri };
  }
  const started = await startServer();
  await writeFile(file, JSON.stringify(started));
  return { uri: started.uri };
}

async function startServer(): Promise<{ uri: string; pid: number }> {
  const data = join(meeting, 'data');
  await rm(data, { recursive: true, force: true });
  const pace = isLong ? ['--heap', '1024'] : ['--quick'];
  const options = ['--port', '0', '--data', data, '--discard', ...pace];
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', join(root, 'scripts/neo4j/start.ts'), ...options],
      ...(version === undefined ? [] : ['--version', version]),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  for await (const uri of createInterface(child.stdout)) {
    // The run may end while the server goes on: it stops by itself then.
    child.unref();
    child.stdout.destroy();
    child.stderr.destroy();
    return { uri, pid: child.pid ?? 0 };
  }
  throw new Error(`Neo4j did not start: ${complaints.trim()}`);
}

const MARK = 'ThroughlineTests';

/** Marks a database as one for tests, which may hold nothing but what tests have left. */
async function mark(driver: Driver): Promise<void> {
  const { records } = await driver.executeQuery(
    `RETURN EXISTS { MATCH (n) } AND NOT EXISTS { MATCH (n:${MARK}) } AS isForeign`,
  );
  if (records[0]?.get('isForeign') === true) {
    throw new Error(
      'The database at NEO4J_URI holds a graph that no test has written; tests overwrite their database, so give them one of their own.',
    );
  }
  await driver.executeQuery(`MERGE (:${MARK})`);
}

async function empty(driver: Driver): Promise<void> {
  const session = driver.session();
  await session
    .run(`MATCH (n) WHERE NOT n:${MARK} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS`)
    .finally(() => session.close());
}
