import type { GraphStore } from '../graph-store.js';
import type { CompiledPlan, CompiledStatement } from './compile-plan.js';
import { type DatabaseOptions, openDatabase } from './connection/database.js';
import { unavailable } from './connection/fault.js';
import { guardRead } from './connection/guard-read.js';
import type { Ask } from './connection/read-one-graph.js';
import { createWarmUp } from './connection/warm-up.js';
import { createRow, type Row } from './cypher/row.js';
import { createRun, type Run } from './cypher/run.js';
import { importGraph } from './import/import-graph.js';
import { createPreparer } from './prepare-plans.js';
import { findMissingSchema } from './schema/check-schema.js';
import { createNetworkCache } from './selection/network-cache.js';
import { createStatisticsReader } from './statistics.js';

export interface Neo4jStoreOptions extends DatabaseOptions {
  /** The predicted work from which on conditions behind relations are asked of all nodes once. */
  readonly shareFrom?: number;
}

/** Some tenths of a second when nodes are asked as often as they are met. */
const SHARE_FROM = 300_000;

/**
 * A store that answers from a Neo4j database: one statement and one round trip for each operation,
 * one before it where something has to be found first, and one after it where it tells what else to
 * look up. It connects when it is first asked, and goes
 * on asking while the database is away; close it when done.
 */
export function createNeo4jStore(
  options: Neo4jStoreOptions,
): GraphStore & Required<Pick<GraphStore, 'check' | 'warm'>> {
  const { shareFrom = SHARE_FROM } = options;
  const database = openDatabase({
    ...options,
    onReturn(ms) {
      options.onReturn?.(ms);
      planned = new WeakSet();
      warmUp.start();
    },
  });
  const preparer = createPreparer();
  /** What the database has planned since it was started. */
  let planned = new WeakSet<CompiledPlan>();
  const warmUp = createWarmUp(database, () => preparer.statements(WARM_PLANS));
  const relations = createNetworkCache();
  const statistics = createStatisticsReader(database);

  async function readVersion(): Promise<string | undefined> {
    const [dataset] = takeVersions(await database.read((ask) => ask(VERSION, {})));
    return dataset?.[0] as string | undefined;
  }

  return {
    async fetch(plan, { signal, work = 0 } = {}) {
      signal?.throwIfAborted();
      const traits = { sharesConditions: work >= shareFrom };
      const compiled = preparer.prepare(plan, traits);
      const { findings, operation, following } = compiled;
      const { values } = plan;
      if (findings.text === null && operation.text === null) {
        return operation.read(NOTHING, createRun({ values }));
      }
      const answer = await database.read(
        async (ask) => {
          const found = await answerWith(ask, findings, createRun({ values }));
          let run = createRun({ values, relations, findings: found });
          const answered = await answerWith(ask, operation, run);
          for (const statement of following) {
            if (run.wanted.size === 0) break;
            run = createRun({ ...run, sought: run.wanted, wanted: new Map() });
            await answerWith(ask, statement, run);
          }
          return answered;
        },
        { signal, work: planned.has(compiled) ? work : work + planningWork(compiled) },
      );
      planned.add(compiled);
      return answer;
    },
    async apply(plan) {
      const { version, created, changed, removed } = await importGraph(database.driver(), plan, {
        database: options.database,
      });
      statistics.forget();
      return { version, created, changed, removed };
    },
    statistics: statistics.read,
    async version() {
      return (await readVersion()) ?? EMPTY;
    },
    async check() {
      await database.check();
      if ((await readVersion()) === undefined) {
        const reason = 'The database holds no graph yet; "throughline import" writes one.';
        throw unavailable(RECHECK_MS, undefined, reason);
      }
      const missing = await database.use(findMissingSchema);
      const [first] = missing;
      if (first === undefined) return;
      const names = missing.map(({ name }) => name).join(', ');
      throw unavailable(
        RECHECK_MS,
        undefined,
        `The database lacks constraints or indexes of schema/graph.cypher (${names}); an import creates them.`,
      );
    },
    warm(plans) {
      // Those prepared last come first.
      for (const plan of plans.toReversed()) preparer.prepare(plan);
      warmUp.start();
    },
    close() {
      warmUp.stop();
      return database.close();
    },
  };
}

/** What a database takes to plan what is new to it: some tenths of a second for ten thousand characters. */
function planningWork({ findings, operation, following }: CompiledPlan): number {
  const texts = [findings, operation, ...following].map(({ text }) => text ?? '');
  return WORK_PER_CHARACTER * texts.join('').length;
}

/** So that what is longer than 2,500 characters is heavy. */
const WORK_PER_CHARACTER = 20;

async function answerWith<Answer>(
  ask: Ask,
  { text, parameters, read }: CompiledStatement<Answer>,
  run: Run,
): Promise<Awaited<Answer>> {
  return await read(text === null ? NOTHING : await ask(text, parameters(run)), run);
}

const NOTHING: Row = Object.freeze([]);
/** The version of a graph that nothing was imported into. */
const EMPTY = 'empty';
/** Plans whose statements a database is made to know when it is back. */
const WARM_PLANS = 100;
const RECHECK_MS = 5_000;

const versionRow = createRow();
const takeVersions = versionRow.list({
  clauses: ['MATCH (n0:Dataset)'],
  item: ['[n0.version]'],
  order: ['ORDER BY n0.id'],
});
const VERSION = guardRead(versionRow);
