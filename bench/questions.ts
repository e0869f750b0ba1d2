import type { Driver } from 'neo4j-driver';
import type { Plan } from '../src/plan/plan.js';
import type { GraphStore } from '../src/store/graph-store.js';
import { openDriver } from '../src/store/neo4j/connection/connect.js';
import type { BenchmarkOptions } from './benchmark.js';
import { importBuilt } from './built.js';
import { filmsGraph } from './films-graph.js';
import { openCountingProxy } from './neo4j/counting-proxy.js';
import { openStores, type Stores } from './neo4j/open-stores.js';
import { startDatabase } from './neo4j/start-database.js';
import { readUniverse, universeOf } from './neo4j/universe.js';
import { createQueryPlanner } from './plan-query.js';
import {
  questions as all,
  createSamples,
  type Question,
  type Samples,
} from './questions/questions.js';
import { median, percentile, printNumber, printRatio, printVerdict } from './statistics.js';
import { printTable } from './table.js';

const MAX_RATIO = 2;
const MAX_AGGREGATE_MS = 20;
const MAX_BLOCK_MS = 50;
const ROUNDS = 60;
/** Rounds before anything is timed, so that code is compiled and statements are planned. */
const WARM_UP = 15;

/** What fans ask of many films: from memory, and from Neo4j beside the Cypher that answers it by hand. */
export async function questions({ smoke, path, only = '' }: BenchmarkOptions): Promise<string> {
  const universe = universeOf(path, { smoke, benchmark: 'questions' });
  const graph = await filmsGraph(await readUniverse(universe));
  const database = await startDatabase(universe);
  const proxy = await openCountingProxy(database.uri);
  const driver = openDriver({ uri: database.uri });
  const stores = await openStores(graph, proxy.uri);
  const setting = { ...stores, driver, trips: proxy.count, rounds: smoke ? 2 : ROUNDS };
  const asked = all.filter(({ name }) => name.includes(only));
  const rows: (readonly string[])[] = [];
  try {
    const prepare = await createPreparer(stores.memory);
    const samples = createSamples(graph);
    for (const question of asked) {
      const measured = await measure(question, samples, { ...setting, prepare });
      rows.push(printRow(question, measured));
    }
  } finally {
    await stores.neo4j.close();
    await driver.close();
    proxy.close();
    await database.stop();
  }
  return printTable(
    `Questions to ${printNumber(graph.nodes.length)} nodes; both stores gave the same answers`,
    [
      'milliseconds',
      ...['work', 'memory p50, by processor', 'p95', 'block', '<= 50 ms', 'sums <= 20 ms'],
      ...['Neo4j p50', 'p95', 'by hand p50', 'p95', 'ratio', '<= x2', 'trips'],
    ],
    rows,
  );
}

/** A plan and its predicted work, as the server hands them to a store. */
interface Prepared {
  readonly plan: Plan;
  readonly work: number;
}

type Prepare = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<Prepared>;

/** Plans as the server does, and refuses what it would refuse. */
async function createPreparer(store: GraphStore): Promise<Prepare> {
  const { checkCost, createCostPredictor } =
    await importBuilt<typeof import('../src/plan/index.js')>('plan/index.js');
  const { readConfig } = await importBuilt<typeof import('../src/config.js')>('config.js');
  const { limits } = readConfig({});
  const planQuery = await createQueryPlanner();
  const predict = createCostPredictor();
  return async (query, variables) => {
    const plan = planQuery(query, variables);
    const cost = predict(plan, (await store.graph()).statistics);
    checkCost(cost, limits, () => undefined);
    return { plan, work: cost.unsharedWork };
  };
}

interface Setting extends Stores {
  readonly driver: Driver;
  /** Round trips to the database so far. */
  readonly trips: () => number;
  readonly rounds: number;
  readonly prepare: Prepare;
}

interface Measured {
  readonly work: number;
  /** By the processor, since other load on the machine comes and goes; ratios of the others cancel it. */
  readonly memory: readonly number[];
  readonly neo4j: readonly number[];
  readonly byHand: readonly number[];
  readonly trips: number;
  /** The longest time for which the memory store let nothing else run, by the processor. */
  readonly blockMs: number;
}

/** Asks everyone in turn, so that other load on the machine affects all alike. */
async function measure(
  { name, query, cypher, variables }: Question,
  samples: Samples,
  { memory, neo4j, driver, trips, rounds, prepare }: Setting,
): Promise<Measured> {
  const times = { memory: [] as number[], neo4j: [] as number[], byHand: [] as number[] };
  let [work, tripsOfOne, blockMs] = [0, 0, 0];
  const warmUp = Math.min(WARM_UP, rounds);
  for (let round = -warmUp; round < rounds; round++) {
    const values = variables(samples);
    const prepared = await prepare(query, values);
    const kept = round < 0 ? { memory: [], neo4j: [], byHand: [] } : times;
    const turns = watchTurns();
    const expected = await timed(
      kept.memory,
      () => memory.fetch(prepared.plan, prepared),
      turns.now,
    );
    const longest = await turns.longest();
    const before = trips();
    const found = await timed(kept.neo4j, () => neo4j.fetch(prepared.plan, prepared));
    tripsOfOne = trips() - before;
    if (JSON.stringify(found) !== JSON.stringify(expected)) {
      throw new Error(
        `${name}: memory says ${JSON.stringify(expected)}, Neo4j ${JSON.stringify(found)}`,
      );
    }
    await timed(kept.byHand, () => askByHand(driver, cypher, values));
    work = prepared.work;
    if (round >= 0) blockMs = Math.max(blockMs, longest);
  }
  return { ...times, work, trips: tripsOfOne, blockMs };
}

async function askByHand(
  driver: Driver,
  cypher: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    await session.run(cypher, values);
  } finally {
    await session.close();
  }
}

/** Watches how long turns of the event loop keep the processor. */
function watchTurns() {
  const now = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  let [longest, begun, isOver] = [0, now(), false];
  const turn = (): void => {
    longest = Math.max(longest, now() - begun);
    begun = now();
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    now,
    /** The longest so far, in milliseconds. */
    async longest(): Promise<number> {
      isOver = true;
      await new Promise(setImmediate);
      return longest;
    },
  };
}

async function timed<Value>(
  times: number[],
  work: () => Promise<Value>,
  now = () => performance.now(),
): Promise<Value> {
  const started = now();
  const value = await work();
  times.push(now() - started);
  return value;
}

function printRow({ name, isAggregate }: Question, measured: Measured): readonly string[] {
  const { work, memory, neo4j, byHand, trips, blockMs } = measured;
  const both = (times: readonly number[]) =>
    [0.5, 0.95].map((share) => printNumber(percentile(times, share)));
  const ratio = median(neo4j) / median(byHand);
  return [
    name,
    printNumber(work),
    ...both(memory),
    printNumber(blockMs),
    printVerdict(blockMs, { atMost: MAX_BLOCK_MS }),
    isAggregate ? printVerdict(percentile(memory, 0.95), { atMost: MAX_AGGREGATE_MS }) : '',
    ...both(neo4j),
    ...both(byHand),
    printRatio(ratio),
    printVerdict(ratio, { atMost: MAX_RATIO }),
    String(trips),
  ];
}
