import type { ImportPlan } from '../src/domain/graph.js';
import type { ConcreteType } from '../src/domain/type-names.js';
import type { Plan } from '../src/plan/plan.js';
import type { BenchmarkOptions } from './benchmark.js';
import { filmsGraph } from './films-graph.js';
import { measureCypher } from './neo4j/measure-cypher.js';
import { openStores, type Stores } from './neo4j/open-stores.js';
import { startDatabase } from './neo4j/start-database.js';
import { readUniverse, universeOf } from './neo4j/universe.js';
import { createQueryPlanner } from './plan-query.js';
import { createRandom } from './random-bits.js';
import { percentile, printNumber, printVerdict } from './statistics.js';
import { printTable } from './table.js';

const MAX_MS = { memory: 100, neo4j: 150 } as const;
const SEED = 20_140_924;
const PROLIFIC = 100;
/** Plans fetched before anything is timed, so that code is compiled and statements are planned. */
const WARM_UP = 20;

const query = `query ($from: ID!, $to: ID!) {
  paths(from: $from, to: $to) { length steps { from { id name } label to { id name } fact { id } } }
}`;

/** Chains of facts between names, in memory and on Neo4j, which must give the same answers. */
export async function paths({ smoke, path }: BenchmarkOptions): Promise<string> {
  const universe = universeOf(path, { smoke, benchmark: 'paths' });
  const graph = await filmsGraph(await readUniverse(universe));
  const database = await startDatabase(universe);
  const stores = await openStores(graph, database.uri);
  try {
    const plan = await createQueryPlanner();
    const planAll = (pairs: readonly Pair[]) =>
      pairs.map(([from, to]) => plan(query, { from, to }));
    const rows: (readonly string[])[] = [];
    const cypher: (readonly string[])[] = [];
    for (const { name, pairs } of samplesOf(graph, smoke)) {
      rows.push(...(await compareStores(name, planAll(pairs), stores)));
      cypher.push(...(await measureCypher(database.uri, name, pairs)));
    }
    return [
      printTable(
        `Three chains of at most six steps among ${printNumber(graph.nodes.length)} nodes; both stores gave the same answers`,
        ['milliseconds', 'p50', 'p95', 'most', 'target', '', 'no chain'],
        rows,
      ),
      printTable(
        'For comparison, plain Cypher on the same database: any such chains, in no particular order',
        ['milliseconds', 'p50', 'p95', 'most', 'timed out'],
        cypher,
      ),
    ].join('\n');
  } finally {
    await stores.neo4j.close();
    await database.stop();
  }
}

export type Pair = readonly [from: string, to: string];

interface Sample {
  readonly name: string;
  readonly pairs: readonly Pair[];
}

function samplesOf(graph: ImportPlan, smoke: boolean): readonly Sample[] {
  const byType = (type: ConcreteType) =>
    graph.nodes.filter((node) => node.type === type).map(({ id }) => id);
  const people = byType('Person');
  const lists = [people, byType('Film'), byType('Character')];
  const roles = new Map<string, number>();
  for (const { type, from } of graph.edges) {
    if (type === 'PERFORMS') roles.set(from, (roles.get(from) ?? 0) + 1);
  }
  const prolific = [...roles]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, PROLIFIC)
    .map(([id]) => id);
  const random = createRandom(SEED);
  const pick = <Item>(list: readonly Item[]): Item =>
    list[Math.floor(random() * list.length)] as Item;
  const draw = (count: number, from: () => string): readonly Pair[] =>
    Array.from({ length: smoke ? 3 : count }, () => [from(), from()]);
  return [
    { name: 'any two names', pairs: draw(400, () => pick(pick(lists))) },
    { name: 'any two people', pairs: draw(200, () => pick(people)) },
    { name: `two of the ${PROLIFIC} with most roles`, pairs: draw(100, () => pick(prolific)) },
  ];
}

async function compareStores(
  name: string,
  plans: readonly Plan[],
  { memory, neo4j }: Stores,
): Promise<readonly (readonly string[])[]> {
  for (const plan of plans.slice(0, WARM_UP)) {
    await memory.fetch(plan);
    await neo4j.fetch(plan);
  }
  const times = { memory: [] as number[], neo4j: [] as number[] };
  let without = 0;
  for (const plan of plans) {
    const [expected, found] = [
      await timed(times.memory, () => memory.fetch(plan)),
      await timed(times.neo4j, () => neo4j.fetch(plan)),
    ].map((answer) => JSON.stringify(answer));
    if (found !== expected) {
      throw new Error(
        `Expected the same answer from both stores: ${expected}, but Neo4j gave ${found}`,
      );
    }
    if (expected === '{"paths":[]}') without += 1;
  }
  return (['memory', 'neo4j'] as const).map((store) => [
    `${name}, ${store === 'memory' ? 'memory' : 'Neo4j'}`,
    ...[0.5, 0.95, 1].map((share) => printNumber(percentile(times[store], share))),
    `p95 <= ${MAX_MS[store]}`,
    printVerdict(percentile(times[store], 0.95), { atMost: MAX_MS[store] }),
    `${Math.round((100 * without) / plans.length)} %`,
  ]);
}

async function timed<Value>(times: number[], work: () => Promise<Value>): Promise<Value> {
  const started = performance.now();
  const value = await work();
  times.push(performance.now() - started);
  return value;
}
