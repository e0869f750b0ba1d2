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

/** Of Neo4j; enough for the pages and transactions of the largest universe. */
const HEAP_MEGABYTES = 2_048;
const PAGE_CACHE = '2g';
/** Of the process that turns the largest universe into files. */
const LOADING_HEAP_MEGABYTES = 14_000;
/** What an operation that never ends is ended after. */
const TIMEOUT = '15s';
const INDEX_SECONDS = 900;
/** Enough films that all that is stored of films occurs. */
const SAMPLE = 40;

const loader = fileURLToPath(new URL('load-main.ts', import.meta.url));

/**
 * Starts a database that holds a universe, with all its constraints and indexes. It is loaded the
 * first time, into a data directory that is found again as long as the universe and the form in
 * which it is stored are the same.
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

/** Says what would be stored, by what is stored of the first films. */
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
  if (code !== 0) throw new Error(`Loading was expected to end with 0, but ended with ${code}.`);
}

/** Creates what schema/graph.cypher names and is not there yet, and waits for it. */
async function applySchema(uri: string): Promise<void> {
  const text = await readFile(join(root, 'schema', 'graph.cypher'), 'utf8');
  const statements = text.replaceAll(/^\/\/.*$/gm, '').split(/;\s*\n/);
  const driver = openDriver({ uri });
  const session = driver.session();
  try {
    for (const statement of statements) if (statement.trim()) await session.run(statement);
    await session.run(`CALL db.awaitIndexes(${INDEX_SECONDS})`);
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
