import fc from 'fast-check';
import type { GraphNode, ImportPlan } from '../../src/domain/graph.js';
import { type Grouping, groupingsOf } from '../../src/domain/groupings.js';
import type { TypeName } from '../../src/domain/type-names.js';
import type { Aggregate, GroupOrder, Part, Plan, Value } from '../../src/plan/plan.js';
import type { AnswerObject } from '../../src/store/graph-store.js';
import { addTo, buildPlan, compare, connect, firstPage, list, select } from './build-plan.js';
import { type MakeCondition, workConditions } from './condition-arbitrary.js';
import { currencies, graphs } from './graph-arbitrary.js';
import type { OpenStore } from './list-laws.js';
import { naiveGroups, naiveSummary } from './naive-groups.js';
import { naiveList, neighbours } from './naive-list.js';

/** A real database needs time to import a graph for each run. */
const TIMEOUT = 120_000;

/** What lists of works and portrayals can be grouped by that the generated graphs have. */
const groupings = [
  ...(['TYPE', 'STATUS', 'GENRE', 'RELEASE_YEAR', 'RELEASE_DECADE', 'PERFORMER'] as const).map(
    (name) => ['Work', name] as const,
  ),
  ...(['KIND', 'CHARACTER', 'WORK'] as const).map((name) => ['Portrayal', name] as const),
].map(([type, name]) => ({ type, by: groupingOf(type, name) }));

function groupingOf(type: TypeName, name: string): Grouping {
  const by = groupingsOf(type).get(name);
  if (by === undefined) throw new TypeError(`${type} has no grouping ${name}`);
  return by;
}

const orders: fc.Arbitrary<GroupOrder> = fc.record({
  by: fc.constantFrom('count', 'key'),
  descending: fc.boolean(),
});

const statistics = ['known', 'sum', 'min', 'max', 'average'] as const;
const plain = (part: string): Part => ({ name: part, part });
const bounds = ['min', 'max', 'currency'].map(plain);

/** Everything that is computed of works. */
function aggregate(listed: TypeName, currency: Parameters<typeof summaries>[0]): Aggregate {
  const fields = listed === 'Work' ? summaries(currency) : [];
  return {
    kind: 'aggregate',
    name: 'aggregate',
    listed,
    fields: [{ kind: 'count', name: 'count' }, ...fields],
  };
}

function summaries(
  currency: Extract<Aggregate['fields'][number], { kind: 'summary' }>['currency'],
) {
  const summary = (property: string, parts: readonly Part[], of: typeof currency = null) =>
    ({ kind: 'summary', name: property, property, currency: of, parts }) as const;
  return [
    summary('runtimeMinutes', statistics.map(plain)),
    summary('releaseDate', ['known', 'min', 'max'].map(plain)),
    summary(
      'budget',
      statistics.map((part) =>
        part === 'known' ? plain(part) : { ...plain(part), parts: bounds },
      ),
      currency,
    ),
  ];
}

function expectedAggregate(nodes: readonly GraphNode[], listed: TypeName, currency: string) {
  if (listed !== 'Work') return { count: nodes.length };
  return {
    count: nodes.length,
    ...Object.fromEntries(
      ['runtimeMinutes', 'releaseDate', 'budget'].map((name) => [
        name,
        naiveSummary(nodes, name, currency),
      ]),
    ),
  };
}

interface Asked {
  readonly graph: ImportPlan;
  readonly grouping: (typeof groupings)[number];
  readonly where: MakeCondition | null;
  readonly order: GroupOrder;
  readonly size: number;
  readonly currency: string;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  graph: graphs,
  grouping: fc.constantFrom(...groupings),
  where: fc.option(workConditions, { freq: 2 }),
  order: orders,
  size: fc.integer({ min: 0, max: 6 }),
  currency: fc.constantFrom(...currencies, 'JPY'),
});

/** Asks for the aggregate and the groups of a list, and of the list of each person where it is of works. */
function planFor({ grouping, where, order, size, currency }: Asked): Plan {
  const { type, by } = grouping;
  return buildPlan((value) => {
    const computed = aggregate(type, value(currency));
    const node = by.kind === 'link' ? select(by.target, 'id') : undefined;
    const connection = connect(type, {
      where: type === 'Work' ? (where?.(value) ?? null) : null,
      page: firstPage(value(0)),
      fields: [
        computed,
        {
          kind: 'groups',
          name: 'groups',
          listed: type,
          by,
          order,
          size: value(size),
          fields: [
            { kind: 'key', name: 'key', part: 'key' },
            { kind: 'key', name: 'label', part: 'label' },
            { kind: 'count', name: 'count' },
            node
              ? { kind: 'node', name: 'node', selection: node }
              : { kind: 'nothing', name: 'node' },
            computed,
          ],
        },
      ],
    });
    const link = type === 'Work' ? 'works' : 'portrayals';
    const ofEach = select('Person', 'id', { kind: 'connection', name: 'list', link, connection });
    return {
      list: { kind: 'connection', type, connection },
      people: list('Person', {
        page: firstPage(value(100)),
        fields: [{ kind: 'nodes', name: 'nodes', selection: ofEach }],
      }),
    };
  });
}

function expected({ graph, grouping, order, size, currency }: Asked, nodes: readonly GraphNode[]) {
  const { type, by } = grouping;
  return {
    aggregate: expectedAggregate(nodes, type, currency),
    groups: naiveGroups(graph, nodes, by, order)
      .slice(0, size)
      .map(({ key, label, count, members }) => ({
        key,
        label,
        count,
        node: by.kind === 'link' ? { id: key } : null,
        aggregate: expectedAggregate(members, type, currency),
      })),
  };
}

/** What must hold of aggregates and groups in any graph; each law is tried on `runs` graphs. */
export function aggregateLaws(open: OpenStore, runs: number): void {
  it(
    'what is computed of a list is what a plain scan adds up, group by group',
    async () => {
      const property = fc.asyncProperty(asked, async (one) => {
        const { graph, grouping, where } = one;
        const plan = planFor(one);
        const store = await open(graph);
        try {
          const answer = await store.fetch(plan);
          const values: Value[] = [];
          const meets = grouping.type === 'Work' ? (where?.(addTo(values)) ?? null) : null;
          const ids = new Set(naiveList(graph, grouping.type, { where: meets, order: [], values }));
          const items = graph.nodes.filter(({ id }) => ids.has(id));
          expect(plainly(answer.list)).toEqual(expected(one, items));
          const { nodes } = answer.people as { nodes: readonly AnswerObject[] } & AnswerObject;
          for (const person of nodes) {
            const node = graph.nodes.find(({ id }) => id === person.id);
            if (node === undefined) throw new TypeError(`There is no ${person.id}`);
            const link = grouping.type === 'Work' ? 'works' : 'portrayals';
            const linked = neighbours(graph, node, link).map((item) => item.node);
            const listed = linked.filter(({ id }) => ids.has(id));
            expect(plainly(person.list)).toEqual(expected(one, listed));
          }
        } finally {
          await store.close();
        }
      });
      await fc.assert(property, { numRuns: 2 * runs });
    },
    TIMEOUT,
  );

  it.each(['GENRE', 'RELEASE_YEAR', 'TYPE'])('so is that of a long list by %s', async (name) => {
    const one: Asked = {
      graph: manyFilms,
      grouping: { type: 'Work', by: groupingOf('Work', name) },
      where: (value) => compare('runtimeMinutes', 'gt', value(62)),
      order: { by: 'key', descending: true },
      size: 5,
      currency: 'USD',
    };
    const store = await open(manyFilms);
    try {
      const { list: found } = await store.fetch(planFor(one));
      const items = manyFilms.nodes.filter(
        ({ properties }) => Number(properties.runtimeMinutes) > 62,
      );
      expect(plainly(found)).toEqual(expected(one, items));
    } finally {
      await store.close();
    }
  });
}

/** More items than an execution looks at anew when it starts again. */
const MANY = 250;

const manyFilms: ImportPlan = {
  version: 'many films',
  edges: [],
  nodes: Array.from({ length: MANY }, (_, i) => ({
    id: `film/w-${i}`,
    type: 'Film',
    properties: {
      name: `Film ${i}`,
      status: 'RELEASED',
      genres: i % 3 === 0 ? ['Action', 'Drama'] : ['Noir'],
      releaseDate: String(1950 + (i % 60)),
      runtimeMinutes: 60 + (i % 7),
    },
  })),
};

/** Without the symbols that say of which type a node is. */
function plainly(answer: AnswerObject[string] | undefined): unknown {
  return JSON.parse(JSON.stringify(answer));
}
