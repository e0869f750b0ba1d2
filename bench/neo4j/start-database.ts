import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDirectory } from '../../scripts/neo4j/installation.js';
import { type RunningNeo4j, startNeo4j } from '../../scripts/neo4j/start-neo4j.js';
import { openDriver } from '../../src/store/neo4j/connection/connect.js';
import { importBuilt, root } from '../built.js';
import { filmsGraph } from '../films-graph.js';
import { identify, readUniverse, type Universe } from './universe.js';

/** Of Neo4j; enough for the largest universe. */
const HEAP_MEGABYTES = 2_048;
const PAGE_CACHE = '2g';
/** Of the process that writes the largest universe to files. */
const LOADING_HEAP_MEGABYTES = 14_000;
/** After this, an operation that never ends is ended; what fills indexes may take longer. */
const TIMEOUT = '15s';
const INDEX_SECONDS = 900;
/** Enough films to contain everything that is stored about films. */
const SAMPLE = 40;

const loader = fileURLToPath(new URL('load-main.ts', import.meta.url));

/**
 * Starts a database with a universe, all constraints and indexes. It is loaded the first time only: its
 * data directory is reused while the universe and the form in which it is stored stay the same.
 */
export async function startDatabase(universe: Universe): Promise<RunningNeo4j> {
  const home = join(cacheDirectory, `bench-${await keyOf(universe)}`);
  const marker = join(home, 'loaded');
  const isLoaded = await exists(marker);
  if (!isLoaded) await load(universe, home);
  const database = await startNeo4j({
    port: 0,
    dataDirectory: home,
    heapMegabytes: HEAP_MEGABYTES,
    settings: { 'server.memory.pagecache.size': PAGE_CACHE, 'db.transaction.timeout': TIMEOUT },
  });
  try {
    await applySchema(database.uri);
    if (!isLoaded) await writeFile(marker, `${JSON.stringify(universe)}\n`);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** A hash of the universe and, by the first films, of the form in which it is stored. */
async function keyOf(universe: Universe): Promise<string> {
  const { exportForBulkLoad } =
    await importBuilt<typeof import('../../src/store/neo4j/index.js')>('store/neo4j/index.js');
  const films = (await readUniverse(universe)).slice(0, SAMPLE);
  const directory = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  try {
    await exportForBulkLoad(await filmsGraph(films), directory);
    const hash = createHash('sha256').update(await identify(universe));
    for (const file of (await readdir(directory)).sort()) {
      if (file.endsWith('.csv')) hash.update(file).update(await readFile(join(directory, file)));
    }
    return hash.digest('hex').slice(0, 12);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function load(universe: Universe, home: string): Promise<void> {
  console.error(`Loading ${JSON.stringify(universe)}, once:`);
  await rm(home, { recursive: true, force: true });
  const node = ['--import', 'tsx', `--max-old-space-size=${LOADING_HEAP_MEGABYTES}`];
  const child = spawn(process.execPath, [...node, loader, home, JSON.stringify(universe)], {
    stdio: ['ignore', 2, 2],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Loading ended with ${code}.`);
}

/** Creates the constraints and indexes of schema/graph.cypher that are missing, and waits for them. */
async function applySchema(uri: string): Promise<void> {
  const text = await readFile(join(root, 'schema', 'graph.cypher'), 'utf8');
  const statements = text.replaceAll(/^\/\/.*$/gm, '').split(/;\s*\n/);
  const driver = openDriver({ uri });
  const session = driver.session();
  try {
    const run = (statement: string) =>
      session.run(statement, {}, { timeout: 1000 * INDEX_SECONDS });
    for (const statement of statements) if (statement.trim()) await run(statement);
    await run(`CALL db.awaitIndexes(${INDEX_SECONDS})`);
  } finally {
    await session.close();
    await driver.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
