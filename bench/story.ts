import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getOperationAST, parse } from 'graphql';
import { canRun, findJava } from '../scripts/neo4j/find-java.js';
import { startNeo4j } from '../scripts/neo4j/start-neo4j.js';
import type { ImportPlan } from '../src/domain/graph.js';
import type { GraphStore } from '../src/store/graph-store.js';
import type { BenchmarkOptions } from './benchmark.js';
import { importBuilt } from './built.js';
import { createQueryPlanner } from './plan-query.js';
import { readSeedPlan } from './seed-plan.js';
import { median, printNumber, printRatio, printSpread, printVerdict } from './statistics.js';
import { storyOperations } from './story-operations.js';
import { printTable } from './table.js';

const MAX_TIMELINE_MS = 5;
const MAX_STATEMENTS = 2;
const MAX_RATIO = 1.3;

type Name = keyof typeof storyOperations;
const names = Object.keys(storyOperations) as Name[];

/** Answers an operation as JSON, as the server does for a known one. */
type Answer = (name: Name) => Promise<string>;
type CreateAnswer = (store: GraphStore) => Answer;

/** The server's limits, with room for a hundred relations under as many aliases. */
const LIMITS = {
  maxTokens: 2_000,
  maxDepth: 32,
  maxAliases: 100,
  maxDirectives: 50,
  maxCost: 20_000,
  maxWork: 1_000_000,
  maxLength: 2_000_000,
};

/** Story time of the packaged John Wick universe, from memory and, if it can be started, from Neo4j. */
export async function story({ smoke }: BenchmarkOptions): Promise<string> {
  const graph = await readSeedPlan();
  const createAnswer = await prepareOperations();
  const { createMemoryStore } =
    await importBuilt<typeof import('../src/store/memory/index.js')>('store/memory/index.js');
  const memory = await measureStore('memory', createAnswer(createMemoryStore(graph)), smoke);
  const neo4j = await measureNeo4j(graph, createAnswer, smoke);
  return [memory, neo4j, await printStatements()].join('\n');
}

/** Prepares to plan, fetch and print operations that are parsed already and valid. */
async function prepareOperations(): Promise<CreateAnswer> {
  const { buildGraphQLSchema } =
    await importBuilt<typeof import('../src/graphql/index.js')>('graphql/index.js');
  const { createExecutor } = await importBuilt<
    typeof import('../src/graphql/execute-operation.js')
  >('graphql/execute-operation.js');
  const schema = await buildGraphQLSchema();
  const documents = new Map(names.map((name) => [name, parse(storyOperations[name])]));
  return (store) => {
    const execute = createExecutor(schema, store, LIMITS);
    return async (name) => {
      const document = documents.get(name);
      const operation = document && getOperationAST(document);
      if (!document || !operation) throw new Error(`"${name}" is not an operation.`);
      const { signal } = new AbortController();
      const { response } = await execute({ document, operation }, undefined, signal);
      return JSON.stringify(response.data);
    };
  };
}

async function measureNeo4j(
  graph: ImportPlan,
  createAnswer: CreateAnswer,
  smoke: boolean,
): Promise<string> {
  if (smoke) return 'Neo4j is not measured in a smoke run.\n';
  if ((await findJava()) === undefined || !(await canRun('mvn', ['-version']))) {
    return 'Neo4j is not measured: starting one takes Java and Maven.\n';
  }
  const { createNeo4jStore } =
    await importBuilt<typeof import('../src/store/neo4j/index.js')>('store/neo4j/index.js');
  const dataDirectory = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const server = await startNeo4j({ port: 0, dataDirectory });
  const store = createNeo4jStore({ uri: server.uri, timeoutMs: 60_000 });
  try {
    await store.apply(graph);
    return await measureStore('Neo4j', createAnswer(store), smoke);
  } finally {
    await store.close();
    await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

async function measureStore(name: string, answer: Answer, smoke: boolean): Promise<string> {
  const times = await measureInTurn(answer, smoke);
  const ratios = times.castAndPlacement.map((time, i) => time / (times.cast[i] ?? Number.NaN));
  const row = (title: string, list: readonly number[], bound?: number): readonly string[] => [
    title,
    printNumber(median(list)),
    printSpread(list),
    ...(bound === undefined
      ? []
      : [`<= ${printNumber(bound)}`, printVerdict(median(list), { atMost: bound })]),
  ];
  return printTable(
    `Story time from ${name}, ms an answer with its JSON, median of ${times.cast.length} rounds`,
    ['', 'median', 'middle half', 'target', ''],
    [
      row('timeline of John Wick', times.timeline, name === 'memory' ? MAX_TIMELINE_MS : undefined),
      row('100 relations, with their claims', times.relations),
      row('a film with its cast', times.cast),
      row('the same with its placement', times.castAndPlacement),
      [
        'how much the placement adds',
        printRatio(median(ratios)),
        printSpread(ratios, printRatio),
        `<= ${printRatio(MAX_RATIO)}`,
        printVerdict(median(ratios), { atMost: MAX_RATIO }),
      ],
    ],
  );
}

const WARM_UP_MS = 2_000;
const ROUND_MS = 20;

/** Milliseconds an answer, by operation; every round runs all of them, so that they share any other load. */
async function measureInTurn(
  answer: Answer,
  smoke: boolean,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const times: Record<Name, number[]> = {
    timeline: [],
    relations: [],
    cast: [],
    castAndPlacement: [],
  };
  const passes = new Map<string, number>();
  for (const name of names) {
    const until = performance.now() + (smoke ? 0 : WARM_UP_MS);
    let time = 0;
    do time = await measure(answer, name, 1);
    while (performance.now() < until);
    passes.set(name, smoke ? 1 : Math.max(1, Math.round(ROUND_MS / time)));
  }
  for (let round = 0; round < (smoke ? 2 : 101); round++) {
    for (const name of names) {
      times[name].push(await measure(answer, name, passes.get(name) ?? 1));
    }
  }
  return times;
}

async function measure(answer: Answer, name: Name, passes: number): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < passes; i++) await answer(name);
  return (performance.now() - started) / passes;
}

/** The most statements that each operation takes on Neo4j; this needs no database. */
async function printStatements(): Promise<string> {
  const query = await createQueryPlanner();
  const { createPreparer } = await importBuilt<
    typeof import('../src/store/neo4j/prepare-plans.js')
  >('store/neo4j/prepare-plans.js');
  const preparer = createPreparer();
  const rows = names.map((name) => {
    const { preliminary, operation, following } = preparer.prepare(query(storyOperations[name]));
    const count = [preliminary, operation, ...following].filter(({ text }) => text !== null).length;
    return [
      name,
      String(count),
      `<= ${MAX_STATEMENTS}`,
      printVerdict(count, { atMost: MAX_STATEMENTS }),
    ];
  });
  return printTable('Statements on Neo4j', ['', 'at most', 'target', ''], rows);
}
