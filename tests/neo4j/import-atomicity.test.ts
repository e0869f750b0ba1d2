import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph, ImportPlan } from '../../src/domain/graph.js';
import { importGraph } from '../../src/store/neo4j/import/import-graph.js';
import { isImporting } from '../../src/store/neo4j/import/import-state.js';
import { createNeo4jStore } from '../../src/store/neo4j/index.js';
import { buildPlan, connect, edges, firstPage, list, nodes, select } from '../store/build-plan.js';
import { planOf } from './small-plan.js';
import { describeNeo4j } from './start-neo4j.js';

const SLOW_MS = 300_000;
const FILMS = 3_000;
const READS = 300;

/** Words so far apart that a search for one finds few others. */
function wordOf(i: number): string {
  return `x${((i * 2_654_435_761) % 2 ** 32).toString(36)}`;
}

/** Films that all carry the number of their generation, in two places. */
function generation(number: number): ImportPlan {
  const films = Array.from({ length: FILMS }, (_, i) => ({
    id: `film/film-${i}`,
    type: 'Film' as const,
    properties: { name: `${wordOf(i)} ${number}`, status: 'RELEASED', runtimeMinutes: number },
  }));
  const facts: Graph = { nodes: films, edges: [] };
  return planOf(facts);
}

const runtime = select('Film', 'runtimeMinutes');
/** One statement that reads every film. */
const all = buildPlan((value) => ({
  films: list('Film', { page: firstPage(value(FILMS)), fields: [nodes(runtime)] }),
}));
/** One that finds films by their names, and one that reads what they are. */
const found = buildPlan((value) => ({
  search: {
    kind: 'search',
    text: value(wordOf(17)),
    types: value(['FILM']),
    connection: connect('Film', {
      page: firstPage(value(5)),
      fields: [
        edges(
          { kind: 'matched', name: 'matched' },
          { kind: 'node', name: 'node', selection: runtime },
        ),
      ],
    }),
  },
}));

/** The generations that an answer speaks of: "1", or "1,2" of a mixture. */
function generationsIn(answer: unknown): string {
  const numbers = JSON.stringify(answer).matchAll(/"runtimeMinutes":(\d+)|"matched":"\w+ (\d+)"/g);
  return [...new Set([...numbers].map(([, runtime, name]) => runtime ?? name))].sort().join();
}

interface Polling {
  /** How often answers spoke of which generations. */
  readonly seen: ReadonlyMap<string, number>;
  end(): Promise<void>;
}

function readsOf(seen: ReadonlyMap<string, number>): number {
  return [...seen.values()].reduce((sum, count) => sum + count, 0);
}

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

  /** Reads on and on with some readers, until it is told to end. */
  function poll(): Polling {
    const seen = new Map<string, number>();
    let isEnding = false;
    const store = createNeo4jStore({ ...database().settings, timeoutMs: 60_000 });
    const readers = [all, found, found, found].map(async (plan) => {
      while (!isEnding) {
        const generations = generationsIn(await store.fetch(plan));
        seen.set(generations, (seen.get(generations) ?? 0) + 1);
      }
    });
    return {
      seen,
      async end() {
        isEnding = true;
        await Promise.all(readers).finally(() => store.close());
      },
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
      const { seen, end } = poll();
      for (let imports = 0; imports < 4 || readsOf(seen) < READS; imports += 2) {
        await run(plans[1]);
        await run(plans[0]);
      }
      await end();
      expect([...seen.keys()].sort()).toEqual(['1', '2']);
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
      const { seen, end } = poll();
      await importAndKill(before === 1 ? 1 : 0, phase, delay);
      await untilNobodyImports();
      const after = await generations();
      expect([[1], [2]]).toContainEqual(after);
      await end();
      expect(['1', '2']).toEqual(expect.arrayContaining([...seen.keys()]));
    },
    SLOW_MS,
  );

  it(
    'is settled by the next import',
    async () => {
      await run(plans[1]);
      await run(plans[0]);
      expect(await generations()).toEqual([1]);
      const { records } = await database().driver.executeQuery(
        'MATCH (state:ImportState) RETURN state.commits % 2 AS rest',
      );
      expect(records.map((record) => record.get('rest'))).toEqual([0]);
    },
    SLOW_MS,
  );
});
