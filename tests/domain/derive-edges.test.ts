import fc from 'fast-check';
import { datasetVersion } from '../../src/domain/dataset-version.js';
import { deriveEdges } from '../../src/domain/derive-edges.js';
import type { EdgeType } from '../../src/domain/edge-types.js';
import type { Graph, GraphEdge, GraphNode } from '../../src/domain/graph.js';
import { readPartialDate } from '../../src/domain/partial-date.js';

const few = [0, 1, 2];
const pick = (prefix: string) => fc.constantFrom(...few.map((number) => `${prefix}${number}`));
const work = () => fc.oneof(pick('film/'), pick('episode/'), pick('season/'), pick('series/'));
const number = fc.constantFrom(undefined, 1, 2);
const status = fc.constantFrom('RELEASED', 'RELEASED', 'CANCELLED');
const releaseDate = fc.constantFrom(undefined, '2001', '2001-05', '2002-01-01', '197X');

const portrayal = fc.record({
  performer: pick('person/'),
  character: fc.option(pick('character/'), { nil: undefined }),
  work: work(),
  billing: fc.constantFrom(undefined, 1, 2, 3),
});
const pair = (from: string, to: string | fc.Arbitrary<string>) =>
  fc.record({ from: pick(from), to: typeof to === 'string' ? pick(to) : to });
/** A season, or an episode and the number of its season. */
const part = fc.record({ of: pick('series/'), number, status });

const release = fc.record({ status, date: releaseDate });

/** Stated facts about three nodes of each type. */
const facts = fc
  .record({
    dates: fc.tuple(release, release, release),
    portrayals: fc.array(portrayal, { maxLength: 8 }),
    seasons: fc.tuple(part, part, part),
    episodes: fc.tuple(part, part, part),
    credits: fc.array(pair('person/', work()), { maxLength: 4 }),
    relations: fc.array(pair('person/', 'character/'), { maxLength: 4 }),
    appearances: fc.uniqueArray(pair('character/', work()), {
      maxLength: 3,
      selector: ({ from, to }) => from + to,
    }),
    franchises: fc.uniqueArray(
      fc.record({
        from: fc.oneof(work(), pick('person/')),
        to: pick('franchise/'),
      }),
      { maxLength: 5, selector: ({ from, to }) => from + to },
    ),
  })
  .map((given): Graph => {
    const edge = (type: EdgeType, from: string, to: string): GraphEdge => ({ type, from, to });
    return {
      nodes: [
        ...given.dates.flatMap(({ status, date }, index): readonly GraphNode[] => {
          const properties = { status, ...(date !== undefined && { releaseDate: date }) };
          return [
            { id: `film/${index}`, type: 'Film', properties },
            { id: `series/${index}`, type: 'Series', properties },
          ];
        }),
        ...given.seasons.map(
          ({ number, status }, index): GraphNode => ({
            id: `season/${index}`,
            type: 'Season',
            properties: { status, ...(number !== undefined && { number }) },
          }),
        ),
        ...given.episodes.map(
          ({ number, status }, index): GraphNode => ({
            id: `episode/${index}`,
            type: 'Episode',
            properties: { status, ...(number !== undefined && { season: number }) },
          }),
        ),
        ...given.portrayals.map(
          ({ billing }, index): GraphNode => ({
            id: `portrayal/${index}`,
            type: 'Portrayal',
            properties: billing === undefined ? {} : { billing },
          }),
        ),
      ],
      edges: [
        ...given.portrayals.flatMap(({ performer, character, work }, index) => [
          edge('PERFORMS', performer, `portrayal/${index}`),
          ...(character === undefined ? [] : [edge('OF', `portrayal/${index}`, character)]),
          edge('IN', `portrayal/${index}`, work),
        ]),
        ...given.credits.flatMap(({ from, to }, index) => [
          edge('HOLDS', from, `credit/${index}`),
          edge('ON', `credit/${index}`, to),
        ]),
        ...given.relations.flatMap(({ from, to }, index) => [
          edge('SUBJECT_OF', from, `relation/${index}`),
          edge('OBJECT', `relation/${index}`, to),
        ]),
        ...given.appearances.map(({ from, to }) => edge('APPEARS_IN', from, to)),
        ...given.franchises.map(({ from, to }) => edge('IN_FRANCHISE', from, to)),
        ...given.seasons.map(({ of }, index) => edge('SEASON_OF', `season/${index}`, of)),
        ...given.episodes.map(({ of }, index) => edge('EPISODE_OF', `episode/${index}`, of)),
      ],
    };
  });

/** The stated and derived edges by definition, found by comparing all edges with all. */
function naively({ nodes, edges }: Graph): ReadonlySet<string> {
  const of = (type: EdgeType) => edges.filter((edge) => edge.type === type);
  const pairs = (first: EdgeType, second: EdgeType) =>
    of(first).flatMap((a) => of(second).flatMap((b) => (a.to === b.from ? [[a.from, b.to]] : [])));
  const back = (first: EdgeType, second: EdgeType) =>
    of(first).flatMap((a) => of(second).flatMap((b) => (a.from === b.from ? [[a.to, b.to]] : [])));
  const propertyOf = (id: string, name: string) =>
    nodes.find((node) => node.id === id)?.properties[name];
  const inSeasons = of('EPISODE_OF').flatMap((episode) => {
    const number = propertyOf(episode.from, 'season');
    const [season] = of('SEASON_OF')
      .filter(({ from, to }) => to === episode.to && propertyOf(from, 'number') === number)
      .map(({ from }) => from)
      .sort();
    return number === undefined || season === undefined ? [] : [[episode.from, season]];
  });
  const parts = [
    ...inSeasons,
    ...[...of('EPISODE_OF'), ...of('SEASON_OF')].map(({ from, to }) => [from, to]),
  ];
  /** What is so of a part is so of its wholes. */
  const withWholes = (found: readonly (readonly (string | undefined)[])[]) => [
    ...found,
    ...found.flatMap(([who, work]) =>
      parts.flatMap(([part, whole]) => (part === work ? [[who, whole]] : [])),
    ),
  ];
  const appearances = [...back('OF', 'IN'), ...of('APPEARS_IN').map(({ from, to }) => [from, to])];
  const worked = [...pairs('PERFORMS', 'IN'), ...pairs('HOLDS', 'ON')];
  const inOwn = of('IN_FRANCHISE').map(({ from, to }) => [from, to]);
  const workFranchises = [
    ...inOwn,
    ...parts.flatMap(([part, whole]) =>
      inOwn.flatMap(([from, to]) => (from === whole ? [[part, to]] : [])),
    ),
  ];
  const day = (id: unknown) => {
    const date = nodes.find((node) => node.id === id)?.properties.releaseDate;
    return (typeof date === 'string' ? readPartialDate(date)?.from : undefined) ?? Infinity;
  };
  const released = appearances.filter(
    ([, work]) => propertyOf(String(work), 'status') === 'RELEASED',
  );
  const first = released.filter(([character, work]) =>
    released.every(
      ([other, another]) =>
        other !== character ||
        day(work) < day(another) ||
        (day(work) === day(another) && String(work) <= String(another)),
    ),
  );
  const inFranchise = [...worked, ...appearances].flatMap(([who, work]) =>
    workFranchises.flatMap(([from, to]) => (from === work ? [[who, to]] : [])),
  );
  const named = (type: EdgeType, found: readonly (readonly (string | undefined)[])[]) =>
    found.map(([from, to]) => `${type} ${from} ${to}`);
  return new Set([
    ...edges.map(({ type, from, to }) => `${type} ${from} ${to}`),
    ...named(
      'INVOLVES',
      of('SUBJECT_OF').map(({ from, to }) => [to, from]),
    ),
    ...named(
      'INVOLVES',
      of('OBJECT').map(({ from, to }) => [from, to]),
    ),
    ...named('IN_SEASON', inSeasons),
    ...named('ACTED_IN', withWholes(pairs('PERFORMS', 'IN'))),
    ...named('WORKED_ON', withWholes(worked)),
    ...named('PLAYED', pairs('PERFORMS', 'OF')),
    ...named('APPEARS_IN', withWholes(appearances)),
    ...named('FIRST_APPEARS_IN', first),
    ...named('IN_FRANCHISE', inFranchise),
    ...named('IN_FRANCHISE', workFranchises),
  ]);
}

const keyOf = ({ type, from, to }: GraphEdge) => `${type} ${from} ${to}`;

describe('derived edges', () => {
  test('are those of the definition, each once', () => {
    fc.assert(
      fc.property(facts, (graph) => {
        const keys = deriveEdges(graph).map(keyOf);
        expect(keys.toSorted()).toEqual([...naively(graph)].toSorted());
      }),
    );
  });

  test('are marked, and stated ones are not', () => {
    fc.assert(
      fc.property(facts, (graph) => {
        const stated = new Set(graph.edges.map(keyOf));
        for (const edge of deriveEdges(graph)) {
          expect(edge.derived === true).toBe(!stated.has(keyOf(edge)));
        }
      }),
    );
  });

  test('carry the first billing of the portrayals between their ends', () => {
    fc.assert(
      fc.property(facts, (graph) => {
        const edges = deriveEdges(graph);
        const billed = edges.filter(({ type }) => type === 'ACTED_IN' || type === 'APPEARS_IN');
        for (const { type, from, to, order } of billed) {
          const start = type === 'ACTED_IN' ? 'PERFORMS' : 'OF';
          const between = graph.nodes.filter(
            ({ id }) =>
              graph.edges.some(
                (edge) =>
                  edge.type === start &&
                  (start === 'OF'
                    ? edge.from === id && edge.to === from
                    : edge.from === from && edge.to === id),
              ) &&
              graph.edges.some((edge) => edge.type === 'IN' && edge.from === id && edge.to === to),
          );
          const billings = between.map(({ properties }) => Number(properties.billing ?? Infinity));
          const least = Math.min(...billings);
          expect(order?.billing).toBe(Number.isFinite(least) ? least : undefined);
        }
      }),
    );
  });

  test('carry the first release of the works in which a person plays a character', () => {
    fc.assert(
      fc.property(facts, (graph) => {
        const played = deriveEdges(graph).filter(({ type }) => type === 'PLAYED');
        for (const { from, to, order } of played) {
          const ends = (type: EdgeType, start: string) =>
            graph.edges.filter((edge) => edge.type === type && edge.from === start);
          const days = ends('PERFORMS', from)
            .map((edge) => edge.to)
            .filter((portrayal) => ends('OF', portrayal).some((edge) => edge.to === to))
            .flatMap((portrayal) => ends('IN', portrayal))
            .map((edge) => graph.nodes.find(({ id }) => id === edge.to)?.properties.releaseDate)
            .flatMap((date) =>
              typeof date === 'string' ? (readPartialDate(date)?.from ?? []) : [],
            );
          expect(order?.released).toBe(days.length === 0 ? undefined : Math.min(...days));
        }
      }),
    );
  });

  test('and the order of facts do not change the version of a data set', () => {
    fc.assert(
      fc.property(facts, (graph) => {
        const version = datasetVersion(graph);
        expect(version).toMatch(/^[0-9a-f]{16}$/);
        const derived = deriveEdges(graph).filter((edge) => edge.derived === true);
        expect(datasetVersion({ ...graph, edges: [...graph.edges, ...derived] })).toBe(version);
        const reversed = { nodes: graph.nodes.toReversed(), edges: graph.edges.toReversed() };
        expect(datasetVersion(reversed)).toBe(version);
      }),
    );
  });

  test('leave the version to the stated values, whose order does not count', () => {
    const film = (properties: GraphNode['properties']): GraphNode => ({
      id: 'film/a',
      type: 'Film',
      properties,
    });
    const edge = (position: number): GraphEdge => ({
      type: 'ON',
      from: 'credit/a',
      to: 'film/a',
      order: { position },
    });
    const version = datasetVersion({
      nodes: [film({ name: 'A', status: 'RELEASED' })],
      edges: [edge(1)],
    });
    const versions = [
      { nodes: [film({ status: 'RELEASED', name: 'A' })], edges: [edge(1)] },
      { nodes: [film({ name: 'B', status: 'RELEASED' })], edges: [edge(1)] },
      { nodes: [film({ name: 'A', status: 'RELEASED' })], edges: [edge(2)] },
    ].map(datasetVersion);
    expect(versions.map((other) => other === version)).toEqual([true, false, false]);
  });
});
