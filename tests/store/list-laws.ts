import fc from 'fast-check';
import type { GraphNode, ImportPlan } from '../../src/domain/graph.js';
import { linkOf } from '../../src/domain/graph-model.js';
import type { OrderKey } from '../../src/domain/model-parts.js';
import type { TypeName } from '../../src/domain/type-names.js';
import type { Condition, Value } from '../../src/plan/plan.js';
import type { AnswerObject, GraphStore } from '../../src/store/graph-store.js';
import { addTo, asc, buildPlan, compare, connect, desc, nodes, select } from './build-plan.js';
import { type MakeCondition, ranges, workConditions } from './condition-arbitrary.js';
import { graphs } from './graph-arbitrary.js';
import { compareItems, holds, naiveList, neighbours } from './naive-list.js';
import { workOrders } from './order-arbitrary.js';
import { addPage, type ListQuery, readAllPages, readPage } from './walk-pages.js';

export type OpenStore = (plan: ImportPlan) => Promise<GraphStore>;

const conditions = fc.option(workConditions, { freq: 3 });
const sizes = fc.integer({ min: 1, max: 8 });
/** A real database needs time to import a graph for each run. */
const TIMEOUT = 120_000;
const ALL = { direction: 'forward', size: 100 } as const;

/** What must hold of lists in any graph; each law is tried on `runs` graphs. */
export function listLaws(open: OpenStore, runs: number): void {
  const law = (
    title: string,
    check: (store: GraphStore, graph: ImportPlan, query: ListQuery, size: number) => Promise<void>,
  ): void => {
    it(
      title,
      async () => {
        const property = fc.asyncProperty(
          graphs,
          conditions,
          workOrders,
          sizes,
          async (...drawn) => {
            const [graph, where, order, size] = drawn;
            const store = await open(graph);
            try {
              await check(store, graph, { type: 'Work', where, order }, size);
            } finally {
              await store.close();
            }
          },
        );
        await fc.assert(property, { numRuns: runs });
      },
      TIMEOUT,
    );
  };

  law('a list holds what a plain scan finds, in order', async (store, graph, query) => {
    const page = await readPage(store, query, ALL);
    expect(page.ids).toEqual(expected(graph, query));
    expect(page.totalCount).toBe(page.ids.length);
  });

  law('a list of one type holds what a plain scan finds', async (store, graph, query) => {
    const films: ListQuery = { ...query, type: 'Film' };
    expect((await readPage(store, films, ALL)).ids).toEqual(expected(graph, films));
  });

  it(
    'a range of what a list is ordered by holds what a plain scan finds',
    async () => {
      const property = fc.asyncProperty(
        graphs,
        ranges,
        fc.boolean(),
        fc.boolean(),
        async (graph, range, descending, nullsFirst) => {
          const order = [
            { of: 'node', name: range.property, descending, ...(nullsFirst && { nullsFirst }) },
          ] as const;
          const query: ListQuery = { type: 'Work', where: range.where, order };
          const store = await open(graph);
          try {
            expect((await readPage(store, query, ALL)).ids).toEqual(expected(graph, query));
          } finally {
            await store.close();
          }
        },
      );
      await fc.assert(property, { numRuns: 2 * runs });
    },
    TIMEOUT,
  );

  law('pages joined forward are the whole list', async (store, graph, query, size) => {
    const pages = await readAllPages(store, query, { direction: 'forward', size });
    expect(pages.flatMap((page) => page.ids)).toEqual(expected(graph, query));
  });

  law('pages joined backward are the whole list', async (store, graph, query, size) => {
    const pages = await readAllPages(store, query, { direction: 'backward', size });
    expect(pages.toReversed().flatMap((page) => page.ids)).toEqual(expected(graph, query));
  });

  law('every page knows what is before and after it', async (store, graph, query, size) => {
    const whole = expected(graph, query);
    for (const direction of ['forward', 'backward'] as const) {
      for (const page of await readAllPages(store, query, { direction, size })) {
        expect(page.totalCount).toBe(whole.length);
        const [first, last] = [page.ids[0], page.ids.at(-1)];
        if (first === undefined || last === undefined) continue;
        expect(page.hasPreviousPage).toBe(whole.indexOf(first) > 0);
        expect(page.hasNextPage).toBe(whole.indexOf(last) < whole.length - 1);
      }
    }
  });

  law('both cursors bound a page', async (store, graph, query, size) => {
    const whole = expected(graph, query);
    const { startCursor, endCursor } = await readPage(store, query, ALL);
    if (startCursor === null || endCursor === null) return;
    const inner = whole.slice(1, -1);
    const bounds = { after: startCursor, before: endCursor };
    const forward = await readPage(store, query, { direction: 'forward', size, ...bounds });
    expect(forward.ids).toEqual(inner.slice(0, size));
    const backward = await readPage(store, query, { direction: 'backward', size, ...bounds });
    expect(backward.ids).toEqual(inner.slice(-size));
    if (whole.length < 3) return;
    expect(forward).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect(backward).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  law('an empty page knows what is before and after it', async (store, graph, query, size) => {
    const whole = expected(graph, query);
    const { endCursor, ids } = await readPage(store, query, { direction: 'forward', size });
    const page = await readPage(store, query, { direction: 'forward', size: 0, after: endCursor });
    expect(page).toMatchObject({ ids: [], startCursor: null, endCursor: null });
    expect(page.hasPreviousPage).toBe(ids.length > 0);
    expect(page.hasNextPage).toBe(whole.length > ids.length);
  });

  law('an added condition gives a subset', async (store, _graph, query) => {
    const narrower: MakeCondition = (value) => ({
      kind: 'all',
      of: [
        ...(query.where === null ? [] : [query.where(value)]),
        compare('runtimeMinutes', 'gte', value(81)),
      ],
    });
    const whole = (await readPage(store, query, ALL)).ids;
    const subset = (await readPage(store, { ...query, where: narrower }, ALL)).ids;
    expect(whole.filter((id) => subset.includes(id))).toEqual(subset);
  });

  law('a condition and its negation divide the list', async (store, graph, query) => {
    const { where } = query;
    if (where === null) return;
    const negation: MakeCondition = (value) => ({ kind: 'not', of: where(value) });
    const yes = (await readPage(store, query, ALL)).ids;
    const no = (await readPage(store, { ...query, where: negation }, ALL)).ids;
    const all = expected(graph, { ...query, where: null });
    expect(yes.filter((id) => no.includes(id))).toEqual([]);
    expect([...yes, ...no].sort()).toEqual([...all].sort());
  });

  law('descending order reverses the known values of ascending order', async (store, graph) => {
    const read = async (key: OrderKey): Promise<readonly unknown[]> => {
      const page = await readPage(store, { type: 'Work', where: null, order: [key] }, ALL);
      return page.ids.map((id) => nodeOf(graph, id).properties.runtimeMinutes);
    };
    const ascending = await read(asc('runtimeMinutes'));
    const known = ascending.filter((value) => value !== undefined);
    const unknown = ascending.filter((value) => value === undefined);
    expect(ascending).toEqual([...known, ...unknown]);
    const [down, first] = [desc('runtimeMinutes'), { nullsFirst: true }] as const;
    expect(await read(down)).toEqual([...known.toReversed(), ...unknown]);
    expect(await read({ ...down, ...first })).toEqual([...unknown, ...known.toReversed()]);
  });

  law('some, every and none are consistent with each other', async (store, _graph, query) => {
    const count = async (make: MakeCondition): Promise<number> =>
      (await readPage(store, { ...query, where: make }, ALL)).totalCount;
    const cast =
      (quantifier: 'some' | 'every' | 'none', not = false): MakeCondition =>
      (value) => {
        const inner = compare('name', 'contains', value('a'));
        const of: Condition = not ? { kind: 'not', of: inner } : inner;
        return { kind: 'related', link: 'cast', target: 'Person', quantifier, of };
      };
    const total = (await readPage(store, { ...query, where: null }, ALL)).totalCount;
    expect((await count(cast('some'))) + (await count(cast('none')))).toBe(total);
    expect(await count(cast('every'))).toBe(await count(cast('none', true)));
  });

  law('links lead where a plain scan of edges leads, in order', async (store, graph) => {
    for (const [of, link, order] of [
      ['Film', 'cast', [{ of: 'edge', name: 'billing', descending: false }]],
      ['Film', 'cast', [desc('name')]],
      ['Film', 'portrayals', [asc('billing')]],
      ['Series', 'seasons', [asc('number')]],
      ['Series', 'episodes', [asc('season'), desc('number')]],
      ['Season', 'episodes', [asc('number'), asc('title')]],
    ] satisfies [TypeName, string, OrderKey[]][]) {
      for (const work of graph.nodes.filter(({ type }) => type === of)) {
        const walked = neighbours(graph, work, link).toSorted((a, b) =>
          compareItems(graph, a, b, order),
        );
        expect(await readLink(store, work, link, order)).toEqual(walked.map(({ node }) => node.id));
      }
    }
  });
}

function expected(graph: ImportPlan, query: ListQuery): readonly string[] {
  const values: Value[] = [];
  const where = query.where?.(addTo(values)) ?? null;
  const ids = naiveList(graph, query.type, { where, order: query.order, values });
  // The list contains only nodes that meet the condition.
  if (where !== null) {
    for (const id of ids) expect(holds(graph, nodeOf(graph, id), where, values)).toBe(true);
  }
  return ids;
}

function nodeOf(graph: ImportPlan, id: string): GraphNode {
  const node = graph.nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new TypeError(`The graph has no ${id}`);
  return node;
}

async function readLink(
  store: GraphStore,
  work: GraphNode,
  link: string,
  order: readonly OrderKey[],
): Promise<readonly unknown[]> {
  const { target } = linkOf(work.type, link);
  const plan = buildPlan((value) => ({
    work: {
      kind: 'node',
      type: work.type,
      id: value(work.id),
      selection: select(work.type, {
        kind: 'connection',
        name: link,
        link,
        connection: connect(target, {
          order,
          page: addPage(value, ALL),
          fields: [nodes(select(target, 'id'))],
        }),
      }),
    },
  }));
  const answer = (await store.fetch(plan)).work as AnswerObject;
  const list = answer[link] as AnswerObject;
  return (list.nodes as readonly AnswerObject[]).map((node) => node.id);
}
