import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provideNeo4j, runAdmin } from '../../scripts/neo4j/installation.js';
import { type RunningNeo4j, startNeo4j } from '../../scripts/neo4j/start-neo4j.js';
import type { ImportPlan } from '../../src/domain/graph.js';
import { type Neo4jSettings, openDriver } from '../../src/store/neo4j/connection/connect.js';
import { exportForBulkLoad } from '../../src/store/neo4j/export/export-for-bulk-load.js';
import { importGraph } from '../../src/store/neo4j/import/import-graph.js';
import { readSeed } from '../read-seed.js';
import { readDatabase } from './read-database.js';
import { facts, planOf, withProperties } from './small-plan.js';
import { describeStarting, javaOptions, version } from './start-neo4j.js';

const SLOW_MS = 300_000;

describeStarting('the export for bulk loading', () => {
  let directory: string;
  let home: string;
  let loaded: RunningNeo4j | undefined;
  let plan: ImportPlan;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'throughline-export-'));
    home = await mkdtemp(join(tmpdir(), 'throughline-loaded-'));
    const seed = await readSeed();
    const odd = withProperties(facts, 'character/eve', {
      name: 'A "B", \'C\'\r\n; D\t\\',
      aliases: ['Eve', '\u{1f3ac}'],
    });
    const small = planOf(odd);
    const known = new Set(seed.nodes.map(({ id }) => id));
    plan = {
      version: seed.version,
      nodes: [...seed.nodes, ...small.nodes.filter(({ id }) => !known.has(id))],
      edges: seed.edges,
    };
    await exportForBulkLoad(plan, directory);
  }, SLOW_MS);

  afterAll(async () => {
    await loaded?.stop();
    await rm(directory, { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  }, SLOW_MS);

  it('quotes as RFC 4180 says and types its headers', async () => {
    const text = await readFile(join(directory, 'nodes-Character.csv'), 'utf8');
    expect(text.slice(0, text.indexOf('\n'))).toBe(
      '"id:ID","aliases:string[]","aliasesFolded:string[]","aliasesOrdered:string[]","contentHash:string","description:string","descriptionFolded:string","edgesHash:string","gender:string","genderFolded:string","lot:long","name:string","nameFolded:string","nameSort:string","searchWords:string[]","species:string","speciesFolded:string","statusAtEnd:string","statusAtEndFolded:string"',
    );
    expect(text).toContain('"A ""B"", \'C\'\r\n; D\t\\"');
  });

  it(
    'is loaded by neo4j-admin into the very graph that an import writes',
    async () => {
      const args = ['database', 'import', 'full', '@import.args'];
      const installation = await provideNeo4j(version);
      await runAdmin(installation, { home, directory, args });
      loaded = await startNeo4j({ port: 0, dataDirectory: home, version, javaOptions });
      const settings: Neo4jSettings = { uri: loaded.uri };
      const driver = openDriver(settings);
      try {
        const bulk = await readDatabase(driver);
        expect(await importGraph(driver, plan)).toMatchObject({
          created: 0,
          changed: 0,
          removed: 0,
        });
        await driver.executeQuery('MATCH (n) DETACH DELETE n');
        await importGraph(driver, plan);
        const imported = await readDatabase(driver);
        expect(bulk.filter((line) => !imported.includes(line))).toEqual([]);
        expect(bulk).toHaveLength(imported.length);
      } finally {
        await driver.close();
      }
    },
    SLOW_MS,
  );
});
