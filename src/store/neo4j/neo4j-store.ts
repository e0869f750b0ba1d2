import type { ThroughlineError } from '../../errors.js';
import type { Plan } from '../../plan/plan.js';
import type { AnswerObject, FetchOptions, GraphStore } from '../graph-store.js';
import type { CompiledPlan, CompiledStatement } from './compile-plan.js';
import { type DatabaseOptions, openDatabase } from './connection/database.js';
import { unavailable } from './connection/fault.js';
import type { Ask } from './connection/read-one-graph.js';
import { createWarmUp } from './connection/warm-up.js';
import { createExecution, type Execution } from './cypher/execution.js';
import type { Row } from './cypher/row.js';
import { createDatasetReader, NO_GRAPH } from './dataset.js';
import { importGraph } from './import/import-graph.js';
import { createPreparer } from './prepare-plans.js';
import { findMissingSchema } from './schema/check-schema.js';
import { createNetworkCache } from './selection/network-cache.js';

export interface Neo4jStoreOptions extends DatabaseOptions {
  /** The predicted work from which on conditions behind relations are evaluated for all nodes once. */
  readonly shareFrom?: number;
}

/** Some tenths of a second where conditions are evaluated each time a node is met. */
const SHARE_FROM = 300_000;
/** The most plans that a database is made to know again when it is back. */
const WARM_PLANS = 100;
/** When a store that is not ready is worth checking again. */
const RECHECK_MS = 5_000;

/**
 * A store that answers from a Neo4j database: one statement and one round trip for each operation, one
 * before it where something must be found first, and one after it for nodes that only its answer names.
 * It connects at the first call and keeps trying while the database is away. Close it when done.
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
  const dataset = createDatasetReader(database);
  const preparer = createPreparer();
  const story = createNetworkCache();
  const warmUp = createWarmUp(database, () => preparer.statements(WARM_PLANS));
  /** What the database has planned since it was started. */
  let planned = new WeakSet<CompiledPlan>();

  async function fetch(plan: Plan, { signal, work = 0 }: FetchOptions = {}): Promise<AnswerObject> {
    signal?.throwIfAborted();
    const compiled = preparer.prepare(plan, { sharesConditions: work >= shareFrom });
    const refusals: ThroughlineError[] = [];
    const execution = createExecution({ values: plan.values, story, refusals });
    if (asksNothing(compiled)) return compiled.operation.read(NO_ROW, execution);
    const allWork = planned.has(compiled) ? work : work + planningWork(compiled);
    const isDrawn = plan.shape.roots.some(({ start }) => start.kind === 'random');
    const answer = await database.read(
      async (ask, number) => {
        if (!isDrawn) return answerPlan(ask, compiled, execution);
        // Lots are those of the graph that is read, whatever the plan was predicted from.
        const { statistics } = await dataset.within(ask, number);
        return answerPlan(ask, compiled, createExecution({ ...execution, statistics }));
      },
      { signal, work: allWork },
    );
    planned.add(compiled);
    const [refusal] = refusals;
    if (refusal !== undefined) throw refusal;
    return answer;
  }

  return {
    fetch,
    async apply(plan) {
      const { changes: _, ...summary } = await importGraph(database.driver(), plan, {
        database: options.database,
      });
      dataset.forget();
      return summary;
    },
    graph: dataset.current,
    async version() {
      return (await dataset.read()).version;
    },
    async check() {
      await database.check();
      const { version } = await dataset.read();
      if (version === NO_GRAPH) {
        throw notReady('The database holds no graph yet; "throughline import" writes one.');
      }
      const missing = (await database.use(findMissingSchema)).map(({ name }) => name);
      if (missing.length > 0) {
        throw notReady(
          `The database lacks constraints or indexes of schema/graph.cypher (${missing.join(', ')}); an import creates them.`,
        );
      }
    },
    warm(plans) {
      // The statements prepared last are the first that a warm-up runs.
      for (const plan of plans.toReversed()) preparer.prepare(plan);
      warmUp.start();
    },
    close() {
      warmUp.stop();
      return database.close();
    },
  };
}

/** Runs the statements of a plan one after another. */
async function answerPlan(
  ask: Ask,
  { preliminary, operation, following }: CompiledPlan,
  initial: Execution,
): Promise<AnswerObject> {
  // What has been read of a graph that was being replaced does not count.
  initial.refusals.length = 0;
  const found = await answerStatement(ask, preliminary, initial);
  let execution = createExecution({ ...initial, found, wanted: new Map() });
  const answer = await answerStatement(ask, operation, execution);
  for (const statement of following) {
    if (execution.wanted.size === 0) break;
    execution = createExecution({ ...execution, sought: execution.wanted, wanted: new Map() });
    await answerStatement(ask, statement, execution);
  }
  return answer;
}

async function answerStatement<Answer>(
  ask: Ask,
  { text, parameters, read }: CompiledStatement<Answer>,
  execution: Execution,
): Promise<Awaited<Answer>> {
  return await read(text === null ? NO_ROW : await ask(text, parameters(execution)), execution);
}

const NO_ROW: Row = Object.freeze([]);

function asksNothing({ preliminary, operation }: CompiledPlan): boolean {
  return preliminary.text === null && operation.text === null;
}

/** The work of planning what is new to the database: some tenths of a second for 10,000 characters. */
function planningWork({ preliminary, operation, following }: CompiledPlan): number {
  const texts = [preliminary, operation, ...following].map(({ text }) => text ?? '');
  return WORK_PER_CHARACTER * texts.join('').length;
}

/** Makes texts of more than 2,500 characters heavy. */
const WORK_PER_CHARACTER = 20;

function notReady(reason: string): Error {
  return unavailable(RECHECK_MS, undefined, reason);
}
