import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportPlan } from '../../src/domain/graph.js';
import { importGraph } from '../../src/store/neo4j/import/import-graph.js';
import { isImporting, readCount } from '../../src/store/neo4j/import/import-state.js';
import { generation, pollGenerations } from './poll-generations.js';
import { describeNeo4j } from './start-neo4j.js';

const SLOW_MS = 300_000;
const FILMS = 3_000;
const READS = 300;

describeNeo4j('what readers see of an import', (database) => {
  const plans = [generation(1, FILMS), generation(2, FILMS)] as const;
  const run = (plan: ImportPlan) =>
    importGraph(database().driver, plan, { database: database().settings.database });
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'throughline-import-'));
    for (const [i, plan] of plans.entries()) {
      await writeFile(join(directory, `${i}.json`), JSON.stringify(plan));
    }
    await run(plans[0]);
  }, SLOW_MS);
  afterAll(() => rm(directory, { recursive: true, force: true }));

  async function generations(): Promise<readonly number[]> {
    const { records } = await database().driver.executeQuery(
      'MATCH (f:Film) RETURN DISTINCT f.runtimeMinutes AS number',
    );
    return records.map((record) => record.get('number'));
  }

  it(
    'is the old graph or the new one, never a mixture',
    async () => {
      const { seen, reads, end } = pollGenerations(database().settings);
      for (let imports = 0; imports < 4 || reads() < READS; imports += 2) {
        await run(plans[1]);
        await run(plans[0]);
      }
      await end();
      expect([...seen.keys()].sort()).toEqual(['1', '2']);
    },
    SLOW_MS,
  );

  /** Imports in another process, and kills it some time after it has reached a phase. */
  async function importAndKill(plan: number, phase: string, delay: number): Promise<void> {
    const script = join(__dirname, 'import-process.ts');
    const { uri } = database().settings;
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', script, uri, join(directory, `${plan}.json`)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const closed = new Promise((resolve) => child.once('close', resolve));
    for await (const line of createInterface(child.stdout)) {
      if (line !== phase) continue;
      await sleep(delay);
      child.kill('SIGKILL');
    }
    await closed;
  }

  async function untilNobodyImports(): Promise<void> {
    const session = database().driver.session();
    while (await isImporting(session)) await sleep(50);
    await session.close();
  }

  async function isCounted(): Promise<boolean> {
    const session = database().driver.session();
    const count = await readCount(session).finally(() => session.close());
    return count % 2 === 0;
  }

  /** How many were killed after they had begun to commit and before they said that it was over. */
  let killedInCommit = 0;

  it.each([
    ['lock', 0],
    ['write', 0],
    ['write', 400],
    ['commit', 0],
    ['commit', 5],
    ['commit', 20],
    ['commit', 60],
  ])(
    'is one whole graph when the import is killed at %s + %i ms',
    async (phase, delay) => {
      const [before] = await generations();
      const { seen, end } = pollGenerations(database().settings);
      await importAndKill(before === 1 ? 1 : 0, phase, delay);
      if (!(await isCounted())) killedInCommit += 1;
      await untilNobodyImports();
      const after = await generations();
      expect([[1], [2]]).toContainEqual(after);
      await end();
      expect(['1', '2']).toEqual(expect.arrayContaining([...seen.keys()]));
    },
    SLOW_MS,
  );

  it('was killed in the middle of its commit at least once', () => {
    expect(killedInCommit).toBeGreaterThan(0);
  });

  it(
    'is settled by the next import',
    async () => {
      await run(plans[1]);
      await run(plans[0]);
      expect(await generations()).toEqual([1]);
      expect(await isCounted()).toBe(true);
    },
    SLOW_MS,
  );
});
