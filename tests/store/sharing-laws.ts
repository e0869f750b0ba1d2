import fc from 'fast-check';
import type { GraphNode, ImportPlan } from '../../src/domain/graph.js';
import { linkOf } from '../../src/domain/graph-model.js';
import { isKindOf } from '../../src/domain/type-names.js';
import { decodeCursor, keyForms } from '../../src/plan/cursor.js';
import type { Cursor, EdgeField } from '../../src/plan/plan.js';
import type { AnswerObject, GraphStore } from '../../src/store/graph-store.js';
import {
  type AddValue,
  buildPlan,
  compare,
  connect,
  edges,
  pageInfo,
  select,
  totalCount,
} from './build-plan.js';
import { graphs } from './graph-arbitrary.js';
import type { OpenStore } from './list-laws.js';
import { compareItems } from './naive-list.js';
import { addPage } from './walk-pages.js';

const TIMEOUT = 120_000;
const { order = [], sharing } = linkOf('Person', 'coStars');
/** Graphs in which most people have acted in several works together. */
const crowded = fc
  .tuple(graphs, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 60 }))
  .map(([graph, casts]): ImportPlan => {
    const people = graph.nodes.filter(({ type }) => type === 'Person').slice(0, 4);
    const works = graph.nodes.filter(({ type }) => isKindOf('Work', type)).slice(0, 5);
    const edges = new Map(
      graph.edges.map((edge) => [`${edge.type} ${edge.from} ${edge.to}`, edge]),
    );
    for (const [a, b] of casts) {
      const from = people[a % people.length]?.id ?? '';
      const to = works[b % works.length]?.id ?? '';
      const key = `ACTED_IN ${from} ${to}`;
      if (!edges.has(key)) edges.set(key, { type: 'ACTED_IN', from, to });
    }
    return { ...graph, edges: [...edges.values()] };
  });
const draws = fc.record({
  person: fc.nat(),
  /** What the name of a co-star has to contain. */
  part: fc.constantFrom(null, 'a', 'R'),
  size: fc.integer({ min: 1, max: 3 }),
  most: fc.integer({ min: 0, max: 3 }),
  direction: fc.constantFrom('forward' as const, 'backward' as const),
});
type Drawn = typeof draws extends fc.Arbitrary<infer Values> ? Values : never;

interface CoStar {
  readonly id: string;
  readonly count: number;
  readonly shared: readonly string[];
}

/** What must hold of lists of what shares something with a node. */
export function sharingLaws(open: OpenStore, runs: number): void {
  it(
    'they hold whom a plain scan finds in the same casts, page by page and either way',
    async () => {
      const property = fc.asyncProperty(crowded, draws, async (graph, drawn) => {
        const people = graph.nodes.filter(({ type }) => type === 'Person');
        const person = people[drawn.person % people.length] as GraphNode;
        const expected = coStarsOf(graph, person.id, drawn.part ?? '');
        const store = await open(graph);
        try {
          const pages = await readPages(store, person.id, drawn);
          const inOrder = drawn.direction === 'forward' ? pages : pages.toReversed();
          expect(inOrder.flatMap((page) => page.items)).toEqual(
            expected.map(({ shared, ...one }) => ({ ...one, shared: shared.slice(0, drawn.most) })),
          );
          for (const page of pages) expect(page.total).toBe(expected.length);
          // The last page is empty, and lies beyond all others.
          let [behind, ahead] = [0, expected.length];
          for (const { items, before, after } of pages) {
            ahead -= items.length;
            const [nearer, further] =
              drawn.direction === 'forward' ? [before, after] : [after, before];
            expect([nearer, further]).toEqual([behind > 0, ahead > 0]);
            behind += items.length;
          }
        } finally {
          await store.close();
        }
      });
      await fc.assert(property, { numRuns: runs });
    },
    TIMEOUT,
  );
}

/** Compares the casts of all pairs of people. */
function coStarsOf(graph: ImportPlan, person: string, part: string): readonly CoStar[] {
  const worksOf = (id: string) =>
    graph.edges.filter(({ type, from }) => type === 'ACTED_IN' && from === id).map(({ to }) => to);
  const own = worksOf(person);
  const inOrder = (ids: readonly string[], by: typeof order) =>
    graph.nodes
      .filter(({ id }) => ids.includes(id))
      .map((node) => ({ node, edgeOrder: {} }))
      .sort((a, b) => compareItems(graph, a, b, by))
      .map(({ node }) => node.id);
  return graph.nodes
    .filter(({ id, type }) => type === 'Person' && id !== person)
    .filter(({ properties }) => String(properties.name).includes(part))
    .map((node) => ({ node, both: worksOf(node.id).filter((work) => own.includes(work)) }))
    .filter(({ both }) => both.length > 0)
    .map(({ node, both }) => ({ node, both, edgeOrder: { shared: both.length } }))
    .sort((a, b) => compareItems(graph, a, b, order))
    .map(({ node, both }) => ({
      id: node.id,
      count: both.length,
      shared: inOrder(both, sharing?.order ?? []),
    }));
}

interface ReadPage {
  readonly items: readonly CoStar[];
  readonly total: number;
  readonly before: boolean;
  readonly after: boolean;
}

/** All pages, from the end that the direction begins at. */
async function readPages(
  store: GraphStore,
  person: string,
  drawn: Drawn,
): Promise<readonly ReadPage[]> {
  const pages: ReadPage[] = [];
  let cursor: Cursor | null = null;
  do {
    const list: AnswerObject = await readList(store, person, drawn, cursor);
    const info = list.pageInfo as AnswerObject;
    const next = drawn.direction === 'forward' ? info.endCursor : info.startCursor;
    const form = { signature: String(list.signature), keys: keyForms('Person', order) };
    cursor = typeof next === 'string' ? (decodeCursor(form, next) ?? null) : null;
    pages.push({
      items: (list.edges as readonly AnswerObject[]).map((edge) => ({
        id: String((edge.node as AnswerObject).id),
        count: Number(edge.count),
        shared: (edge.shared as readonly AnswerObject[]).map(({ id }) => String(id)),
      })),
      total: Number(list.totalCount),
      before: info.hasPreviousPage === true,
      after: info.hasNextPage === true,
    });
    if (pages.length > 20) throw new RangeError('The pages of a list have no end');
  } while (cursor !== null);
  return pages;
}

async function readList(
  store: GraphStore,
  person: string,
  { part, size, most, direction }: Drawn,
  cursor: Cursor | null,
): Promise<AnswerObject> {
  const connectionOf = (value: AddValue) =>
    connect('Person', {
      where: part === null ? null : compare('name', 'contains', value(part)),
      order,
      page: addPage(value, {
        direction,
        size,
        ...(direction === 'forward' ? { after: cursor } : { before: cursor }),
      }),
      fields: [totalCount, edges(...edgeFields(value)), pageInfo],
    });
  const edgeFields = (value: AddValue): readonly EdgeField[] => [
    { kind: 'node', name: 'node', selection: select('Person', 'id') },
    { kind: 'sharedCount', name: 'count' },
    {
      kind: 'shared',
      name: 'shared',
      link: 'coStars',
      size: value(most),
      selection: select('Work', 'id'),
    },
  ];
  let signature = '';
  const plan = buildPlan((value) => {
    const connection = connectionOf(value);
    signature = connection.signature;
    const field = { kind: 'connection', name: 'list', link: 'coStars', connection } as const;
    return {
      person: {
        kind: 'node',
        type: 'Person',
        id: value(person),
        selection: select('Person', field),
      },
    };
  });
  const answer = (await store.fetch(plan)).person as AnswerObject;
  return { ...(answer.list as AnswerObject), signature };
}
