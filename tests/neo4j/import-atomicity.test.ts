import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph, ImportPlan } from '../../src/domain/graph.js';
import { importGraph } from '../../src/store/neo4j/import/import-graph.js';
import {
  guardRead,
  isImporting,
  isUndisturbed,
} from '../../src/store/neo4j/import/import-state.js';
import { planOf } from './small-plan.js';
import { describeNeo4j } from './start-neo4j.js';

const SLOW_MS = 300_000;
const FILMS = 5_000;

/** Films that all carry the number of their generation. */
function generation(number: number): ImportPlan {
  const films = Array.from({ length: FILMS }, (_, i) => ({
    id: `film/film-${i}`,
    type: 'Film' as const,
    properties: { name: `Film ${i}`, status: 'RELEASED', runtimeMinutes: number },
  }));
  const facts: Graph = { nodes: films, edges: [] };
  return planOf(facts);
}

const GENERATIONS = 'COLLECT { MATCH (f:Film) RETURN DISTINCT f.runtimeMinutes }';

describeNeo4j('what readers see of an import', (database) => {
  const plans = [generation(1), generation(2)] as const;
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

  /** Reads on and on, until it is told to end; gives what undisturbed reads have seen. */
  function poll(): () => Promise<{ seen: readonly string[]; disturbed: number }> {
    let isEnding = false;
    const reading = (async () => {
      const seen = new Set<string>();
      let disturbed = 0;
      const session = database().driver.session({ defaultAccessMode: 'READ' });
      while (!isEnding) {
        const { records } = await session.run(guardRead(GENERATIONS));
        const [row] = records;
        if (row !== undefined && isUndisturbed(row)) seen.add(String(row.get('answer')));
        else disturbed++;
      }
      await session.close();
      return { seen: [...seen].sort(), disturbed };
    })();
    return () => {
      isEnding = true;
      return reading;
    };
  }

  async function generations(): Promise<readonly number[]> {
    const { records } = await database().driver.executeQuery(
      'MATCH (f:Film) RETURN DISTINCT f.runtimeMinutes AS number',
    );
    return records.map((record) => record.get('number'));
  }

  it(
    'is the old graph or the new one, never a mixture',
    async () => {
      const polls = [poll(), poll()];
      for (const plan of [plans[1], plans[0], plans[1], plans[0]]) await run(plan);
      for (const end of polls) {
        const { seen } = await end();
        expect(seen).toEqual(['1', '2']);
      }
    },
    SLOW_MS,
  );

  /** Imports in another process, and kills that some time after it has reached a phase. */
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

  it.each([
    ['lock', 0],
    ['write', 0],
    ['write', 400],
    ['commit', 0],
    ['commit', 5],
    ['commit', 60],
  ])(
    'is one graph as a whole when the import is killed %s + %i ms',
    async (phase, delay) => {
      const [before] = await generations();
      const end = poll();
      await importAndKill(before === 1 ? 1 : 0, phase, delay);
      await untilNobodyImports();
      const after = await generations();
      expect([[1], [2]]).toContainEqual(after);
      const { seen } = await end();
      // An answer that mixes both would read "1,2" or "2,1".
      expect(seen.every((numbers) => numbers === '1' || numbers === '2')).toBe(true);
    },
    SLOW_MS,
  );

  it(
    'is settled by the next import',
    async () => {
      await run(plans[1]);
      await run(plans[0]);
      expect(await generations()).toEqual([1]);
      const { records } = await database().driver.executeQuery(guardRead(GENERATIONS));
      expect(records.map(isUndisturbed)).toEqual([true]);
    },
    SLOW_MS,
  );
});
