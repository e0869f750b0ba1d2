import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideNeo4j, runAdmin } from '../../scripts/neo4j/installation.js';
import { importBuilt } from '../built.js';
import { filmsGraph } from '../films-graph.js';
import { readUniverse, type Universe } from './universe.js';

/**
 * Loads a universe into a data directory as `throughline export` and `neo4j-admin` would. It runs in its
 * own process, since a million portrayals need a heap of several gigabytes for a while.
 */
const [home = '', described = ''] = process.argv.slice(2);
const { exportForBulkLoad } =
  await importBuilt<typeof import('../../src/store/neo4j/index.js')>('store/neo4j/index.js');
const started = performance.now();
const report = (done: string): void => {
  console.error(`  ${Math.round((performance.now() - started) / 1000)} s: ${done}`);
};

const films = await readUniverse(JSON.parse(described) as Universe);
const plan = await filmsGraph(films);
report(`made ${plan.nodes.length} nodes and ${plan.edges.length} edges`);
const directory = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
try {
  await exportForBulkLoad(plan, directory);
  report('wrote the files');
  const args = ['database', 'import', 'full', '@import.args'];
  await runAdmin(await provideNeo4j(), { home, directory, args, heapMegabytes: 2_048 });
  report('imported them');
} finally {
  await rm(directory, { recursive: true, force: true });
}
