import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNeo4j } from '../scripts/neo4j/start-neo4j.js';
import { openDriver } from '../src/store/neo4j/connection/connect.js';
import type { BenchmarkOptions } from './benchmark.js';
import { importBuilt } from './built.js';
import { createQueryPlanner } from './plan-query.js';
import { median, printNumber } from './statistics.js';
import { printTable } from './table.js';

/** Deeper operations of a kind are skipped after this, since planning cannot be interrupted. */
const ENOUGH_MS = 3_000;
const DEPTHS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32] as const;

/** Operations of growing depth; `variant` changes their shape but not their depth. */
const kinds: Readonly<Record<string, (depth: number, variant: number) => string>> = {
  'relations in conditions': (depth, variant) => counted(relations(depth, leaf(variant))),
  'relations under NOT': (depth, variant) => counted(negated(depth, leaf(variant))),
  'two relations at each level': (depth, variant) => counted(branching(depth, leaf(variant))),
  'NOT in NOT': (depth, variant) => counted(nested(depth, 'NOT', leaf(variant))),
  'AND in OR': (depth, variant) => counted(alternating(depth, leaf(variant))),
  'pairs of AND in an OR': (depth, variant) => counted(pairs(depth, variant)),
  'relations side by side': (depth, variant) => counted(beside(depth, leaf(variant))),
  'one in one': (depth, variant) => ones(depth, variant),
  'lists of one in lists': (depth, variant) => selected(depth, variant, 'first: 1'),
  'lists of twenty in lists': (depth, variant) => selected(depth, variant, 'first: 20'),
};

/**
 * How long Neo4j takes for the first statement of a shape, nearly all of which is planning: each depth
 * is run in three variants that the database has not seen, without values, so that nothing is found.
 */
export async function planning({ smoke }: BenchmarkOptions): Promise<string> {
  if (smoke) return 'Planning is not measured in a smoke run.\n';
  const plan = await createQueryPlanner();
  const { createPreparer } = await importBuilt<
    typeof import('../src/store/neo4j/prepare-plans.js')
  >('store/neo4j/prepare-plans.js');
  const preparer = createPreparer();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const server = await startNeo4j({ port: 0, dataDirectory });
  const driver = openDriver({ uri: server.uri });
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const time = async (query: string): Promise<number> => {
      const { text } = preparer.prepare(plan(query)).operation;
      const started = performance.now();
      await session.run(text ?? 'RETURN 1', { p: {} });
      return performance.now() - started;
    };
    const warmUp = Object.values(kinds).flatMap((print) => [print(1, 8), print(2, 9)]);
    for (const query of warmUp) await time(query);
    const rows: (readonly string[])[] = [];
    for (const [name, print] of Object.entries(kinds)) {
      const cells: string[] = [];
      for (const depth of DEPTHS) {
        const times: number[] = [];
        for (const variant of [1, 2, 3]) times.push(await time(print(depth, variant)));
        cells.push(printNumber(median(times)));
        if (median(times) > ENOUGH_MS) break;
      }
      rows.push([name, ...cells]);
    }
    return printTable(
      'Milliseconds until the first answer to a shape, by levels; the median of three',
      ['levels', ...DEPTHS.map(String)],
      rows,
    );
  } finally {
    await session.close();
    await driver.close();
    await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

function counted(where: string): string {
  return `{ films(first: 0, where: ${where}) { totalCount } }`;
}

const operators = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'contains', 'startsWith', 'endsWith'];

function leaf(variant: number): string {
  return `{ name: { ${operators[variant % operators.length]}: "x" } }`;
}

function nested(depth: number, name: string, inner: string): string {
  return depth === 0 ? inner : `{ ${name}: ${nested(depth - 1, name, inner)} }`;
}

/** From films to people and back; the outermost condition is on a film. */
function related(depth: number, wrap: (link: string, inner: string) => string, inner: string) {
  let where = inner;
  for (let level = depth; level > 0; level--)
    where = wrap(level % 2 === 1 ? 'cast' : 'works', where);
  return where;
}

function relations(depth: number, inner: string): string {
  return related(depth, (link, where) => `{ ${link}: { some: ${where} } }`, inner);
}

function negated(depth: number, inner: string): string {
  return related(depth, (link, where) => `{ NOT: { ${link}: { every: ${where} } } }`, inner);
}

function branching(depth: number, inner: string): string {
  return related(
    depth,
    (link, where) =>
      `{ ${link}: { some: ${where} }, portrayals: { some: { billing: { gt: 1 } } } }`,
    inner,
  );
}

function alternating(depth: number, inner: string): string {
  let where = inner;
  for (let level = depth; level > 0; level--) {
    where = `{ ${level % 2 === 1 ? 'AND' : 'OR'}: [${where}, { name: { ne: "y" } }] }`;
  }
  return where;
}

/** Ten pairs for each level. */
function pairs(depth: number, variant: number): string {
  const pair = (at: number) =>
    `{ AND: [${leaf(variant + at)}, { runtimeMinutes: { gt: ${at} } }] }`;
  return `{ OR: [${Array.from({ length: 10 * depth }, (_, at) => pair(at)).join()}] }`;
}

/** Two for each level. */
function beside(depth: number, inner: string): string {
  const one = `{ cast: { some: ${inner} } }, { portrayals: { some: { performer: ${inner} } } }`;
  return `{ OR: [${Array.from({ length: depth }, () => one).join()}] }`;
}

function ones(depth: number, variant: number): string {
  let selection = ['id', 'kind', 'id kind', 'billing', 'id billing'][variant % 5] ?? 'id';
  for (let level = depth; level > 0; level--) {
    selection = `id work { id portrayals(first: 1) { nodes { ${selection} } } }`;
  }
  return `{ film(id: "film/john-wick") { portrayals(first: 1) { nodes { ${selection} } } } }`;
}

function selected(depth: number, variant: number, page: string): string {
  let selection = ['id', 'name', 'id name', 'description', 'id description'][variant % 5] ?? 'id';
  for (let level = depth; level > 0; level--) {
    selection = `id ${level % 2 === 1 ? 'cast' : 'works'}(${page}) { nodes { ${selection} } }`;
  }
  return `{ film(id: "film/john-wick") { ${selection} } }`;
}
