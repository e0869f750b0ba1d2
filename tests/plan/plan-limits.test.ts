import type { GraphStatistics } from '../../src/domain/graph-statistics.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import {
  type Cost,
  checkCost,
  checkShape,
  createCostPredictor,
  MAX_CONDITIONS,
  MAX_LINKS,
  type Plan,
} from '../../src/plan/index.js';
import { createOperationPlanner, type PlanOperation, planOf } from '../valid-operation.js';

let planOperation: PlanOperation;
beforeAll(async () => {
  planOperation = createOperationPlanner(await buildGraphQLSchema());
});

const plan = (query: string): Plan => planOf(planOperation(query));
const check = (source: string) => () => checkShape(plan(source).shape);
const counted = (where: string) => `{ films(first: 0, where: ${where}) { totalCount } }`;
const wrapped = (times: number, wrap: (inner: string, level: number) => string, inner: string) =>
  Array.from({ length: times }).reduce<string>((where, _, i) => wrap(where, times - i), inner);

const leaf = '{ name: { eq: "x" } }';
/** From films to people and back, so many times. */
const related = (levels: number) =>
  wrapped(
    levels,
    (inner, level) => `{ ${level % 2 === 1 ? 'cast' : 'works'}: { some: ${inner} } }`,
    leaf,
  );
const listed = (levels: number) =>
  wrapped(
    levels,
    (inner, level) => `id ${level % 2 === 1 ? 'cast' : 'works'}(first: 1) { nodes { ${inner} } }`,
    'name',
  );
const alternating = (levels: number) =>
  wrapped(
    levels,
    (inner, level) => `{ ${level % 2 === 1 ? 'AND' : 'OR'}: [${inner}, ${leaf}] }`,
    leaf,
  );
const tooDeep = expect.objectContaining({ code: 'QUERY_TOO_DEEP' });

describe('the depth of a plan', () => {
  it('is bounded by the longest chain of links, by conditions and by lists', () => {
    expect(check(counted(related(MAX_LINKS)))).not.toThrow();
    expect(check(counted(related(MAX_LINKS + 1)))).toThrow(tooDeep);
    expect(check(`{ film(id: "film/x") { ${listed(MAX_LINKS)} } }`)).not.toThrow();
    expect(check(`{ film(id: "film/x") { ${listed(MAX_LINKS + 1)} } }`)).toThrow(tooDeep);
  });

  it('counts the relations in a condition from the list on that it stands in', () => {
    const below = (levels: number) =>
      `{ person(id: "person/x") { works(first: 1) { nodes { cast(first: 1, where: { works: { some: ${related(levels)} } }) { totalCount } } } } }`;
    expect(check(below(MAX_LINKS - 3))).not.toThrow();
    expect(check(below(MAX_LINKS - 2))).toThrow(tooDeep);
  });

  it('is bounded in conditions within conditions', () => {
    expect(check(counted(alternating(MAX_CONDITIONS)))).not.toThrow();
    expect(check(counted(alternating(MAX_CONDITIONS + 1)))).toThrow(tooDeep);
  });

  it('does not grow with brackets that change nothing', () => {
    for (const name of ['NOT', 'AND', 'OR']) {
      const where = wrapped(
        150,
        (inner) => `{ ${name}: ${name === 'NOT' ? inner : `[${inner}]`} }`,
        leaf,
      );
      expect(plan(counted(where)).shape).toEqual(plan(counted(leaf)).shape);
    }
    const odd = wrapped(151, (inner) => `{ NOT: ${inner} }`, leaf);
    expect(plan(counted(odd)).shape).toEqual(plan(counted(`{ NOT: ${leaf} }`)).shape);
  });
});

describe('the print of a shape', () => {
  it('does not multiply with the types of interfaces that are nested', () => {
    const length = (levels: number) => {
      const nested = wrapped(
        levels,
        (inner) => `id work { id portrayals(first: 1) { nodes { ${inner} } } }`,
        'id',
      );
      return plan(`{ portrayals { nodes { ${nested} } } }`).shape.text.length;
    };
    // Positions of values get longer by a digit.
    expect(length(14) - length(13)).toBeLessThan(length(3) - length(2) + 10);
  });
});

/** Twenty-five values of a few words each, at most. */
const histories: Readonly<Record<string, readonly [number, number, number]>> = {
  releaseDateHistory: [600, 360_000, 600],
  budgetHistory: [600, 360_000, 600],
};

/** A hundred films of ten performers, of whom each is in twenty: two hubs are in all of them. */
const statistics: GraphStatistics = {
  Film: {
    count: 100,
    links: { cast: [1_000, 10_000, 10] },
    lengths: { id: [1_000, 10_000, 10], name: [2_000, 100_000, 300], ...histories },
  },
  Person: {
    count: 50,
    links: { works: [1_000, 40_000, 100] },
    lengths: { id: [500, 5_000, 10], name: [500, 5_000, 20] },
  },
};

function costIn(graph: GraphStatistics, source: string): Cost {
  return createCostPredictor()(plan(source), graph);
}

const cost = (source: string): Cost => costIn(statistics, source);

describe('the work of a plan', () => {
  it('is to ask a condition of each node, and of each edge that it follows', () => {
    expect(cost(counted(leaf)).work).toBe(1 + 100 + 100);
    expect(cost(counted(`{ cast: { some: ${leaf} } }`))).toMatchObject({
      // Films and their edges, and then each person once; or each as often as an edge leads there.
      work: 1 + 100 + (100 + 1_000) + 50,
      unsharedWork: 1 + 100 + (100 + 1_000) + 1_000,
    });
  });

  it('grows by the edges of a level where outcomes are remembered, and else by their product', () => {
    const work = [1, 3, 5, 7].map((levels) => cost(counted(related(levels))));
    const [first = 0, ...steps] = work.map((one, i) => one.work - (work[i - 1]?.work ?? 0));
    expect(first).toBeGreaterThan(0);
    for (const step of steps) expect(step).toBe(steps[0]);
    for (const [i, one] of work.entries()) {
      const before = work[i - 1];
      // A person is in forty films, as those are met, and each of them has ten performers.
      if (before) expect(one.unsharedWork / before.unsharedWork).toBeGreaterThan(350);
    }
  });

  it('is asked for each list anew, and of more nodes where one can be chosen by its id', () => {
    const listed = (root: string) =>
      cost(`{ ${root} { works(where: { name: { contains: "x" } }) { totalCount } } }`).work;
    expect(listed('person(id: "person/x")')).toBe(1 + 1 + 1 + 100 + 100);
    const page = cost(
      '{ people(first: 5) { nodes { works(where: { name: { contains: "x" } }) { totalCount } } } }',
    );
    expect(page.work).toBe(1 + 5 * (1 + 1) + 5 * (1 + 40 + 40));
  });

  it('follows no edge twice where outcomes are remembered, however many lists share a condition', () => {
    const where = `{ cast: { some: ${leaf} } }`;
    const page = cost(`{ people(first: 50) { nodes { works(where: ${where}) { totalCount } } } }`);
    const lists = 1 + 50 * (1 + 1) + 50 * (1 + 40);
    expect(page).toMatchObject({
      work: lists + 50 * 40 + 1_000 + 50,
      unsharedWork: lists + 50 * 40 + 50 * 40 * 10 + 50 * 40 * 10,
    });
  });

  it('counts the values that one of another day is found among', () => {
    const aliases = (count: number) =>
      cost(
        `{ film(id: "film/x") { ${Array.from({ length: count }, (_, i) => `a${i}: releaseDate(asOf: "2020")`).join(' ')} } }`,
      ).work;
    expect(aliases(10) - aliases(9)).toBe(1 + 25);
    const chosen =
      '{ nodes(ids: ["film/x", "film/y"]) { ... on Film { budget(asOf: "2020") { min } } } }';
    expect(cost(chosen).work).toBe(2 * (1 + 1 + 25));
  });

  it('counts how two intervals of a story stand, and the claims that prove it', () => {
    const standing = cost(
      '{ timeline(franchise: "franchise/x") { relation(of: "film/x", to: "film/y") { certain because { id } } } }',
    );
    // The timeline and its field; the network; ten claims and their ids.
    expect(standing).toMatchObject({ objects: 1 + 1 + 10, work: 1 + 1 + 1_000 + 10 * (1 + 1) });
  });

  it('is to look at all nodes where no index serves the order, or a condition is asked of each', () => {
    const films = (list: string) => cost(`{ films(first: 5${list}) { nodes { id } } }`).work;
    const page = 1 + 5 * (1 + 1);
    expect(films('')).toBe(page);
    expect(films(', orderBy: [{ field: RELEASE_DATE }]')).toBe(page);
    expect(films(', orderBy: [{ field: RELEASE_DATE }, { field: TITLE }]')).toBe(page + 100);
    expect(films(', where: { title: { eq: "x" } }')).toBe(page + 100 + 100);
    expect(films(', where: { genres: { some: { eq: "x" } } }')).toBe(page + 100 + 3 * 100);
  });

  it('finds the page of a list for each field that is asked of it, and no page for its type', () => {
    const where = 'where: { title: { eq: "x" } }';
    const films = (fields: string) => cost(`{ films(first: 0, ${where}) { ${fields} } }`).work;
    expect(films('__typename')).toBe(1);
    expect(films('totalCount')).toBe(1 + 100 + 100);
    expect(films('totalCount pageInfo { hasNextPage }')).toBe(1 + 100 + 2 * 100);
    const counted = '{ person(id: "person/x") { works { totalCount } } }';
    expect(cost(counted).work).toBe(1 + 1 + 1);
  });

  it('is to search all entities, as far as searches go', () => {
    const search = (graph: GraphStatistics) =>
      costIn(graph, '{ search(text: "x", first: 1) { nodes { id } } }').work;
    const page = 1 + 1 + 1;
    expect(search(statistics)).toBe(2 * 150 + 150 + page);
    const large = { Person: { count: 1_000_000, links: {}, lengths: {} } };
    expect(search(large)).toBe(200_000 + 2_000 + page);
  });

  it('is to look around both ends of chains, as far as searches for them go', () => {
    const paths = (count: number) =>
      costIn(
        {
          Portrayal: { count, links: {}, lengths: {} },
          Credit: { count: 20, links: {}, lengths: {} },
          Relation: { count: 30, links: {}, lengths: {} },
        },
        '{ paths(from: "film/b", to: "person/d", first: 2, maxLength: 3) { length steps { label from { id } } } }',
      );
    expect(paths(10)).toMatchObject({
      objects: 2 * (1 + 3 * (1 + 1)),
      work: 10 * (10 + 20 + 30) + 2 * 3 * (1 + 1),
    });
    expect(paths(1_000_000).work).toBe(200_000 + 2 * 3 * (1 + 1));
  });

  it('reads short lists whole, and expects as many of them as are typical of their nodes', () => {
    const graph: GraphStatistics = {
      Claim: { count: 10, links: { sources: [20, 80, 7] }, lengths: {} },
      Film: { count: 10, links: { claims: [20, 80, 9] }, lengths: {} },
      RelationKind: { count: 30, links: {}, lengths: {} },
    };
    const work = (query: string) => costIn(graph, query).work;
    expect(work('{ relationKinds { id } }')).toBe(30 * (1 + 1));
    const chosen = '{ node(id: "claim/x") { ... on Claim { sources { id } } } }';
    expect(work(chosen)).toBe(1 + 1 + 7 * (1 + 1));
    const met = '{ film(id: "film/x") { claims(first: 3) { edges { node { sources { id } } } } } }';
    expect(work(met)).toBe(1 + 1 + 1 + 9 + 3 * (1 + 1 + 4 * (1 + 1)));
  });

  it('expects the mean of nodes that are met but once, since no large one is met more often', () => {
    const graph = (once: readonly string[]): GraphStatistics => ({
      Film: { count: 10, links: { placement: [10, 10, 1] }, once, lengths: {} },
      Placement: { count: 10, links: { after: [20, 120, 9] }, once, lengths: {} },
      StoryNeighbour: { count: 20, links: { because: [60, 600, 20] }, once: [], lengths: {} },
    });
    const objects = (once: readonly string[]) =>
      costIn(
        graph(once),
        '{ films(first: 10) { nodes { placement { after { because { id } } } } } }',
      ).objects;
    // Two neighbours with three claims each, or six with ten.
    expect(objects(['placement', 'after'])).toBe(1 + 10 * (1 + 1 + 2 * (1 + 3)));
    expect(objects([])).toBe(1 + 10 * (1 + 1 + 6 * (1 + 10)));
  });

  it('expects pages of lists as long as they usually are, and of one that is chosen as long as any', () => {
    const graph: GraphStatistics = {
      Film: { count: 10, links: { claims: [50, 500, 19] }, lengths: {} },
    };
    const objects = (root: string, first: number) =>
      costIn(graph, `{ ${root} { claims(first: ${first}) { nodes { id } } } }`).objects;
    expect(objects('film(id: "film/x")', 100)).toBe(1 + 1 + 19);
    const listed = (first: number) =>
      costIn(graph, `{ films(first: 2) { nodes { claims(first: ${first}) { nodes { id } } } } }`)
        .objects;
    expect(listed(100)).toBe(1 + 2 * (1 + 1 + 10));
    expect(listed(4)).toBe(1 + 2 * (1 + 1 + 4));
  });

  it('is that of the type of an interface that takes most', () => {
    const of = (fields: string) => cost(`{ nodes(ids: ["film/x", "film/y"]) { ${fields} } }`);
    const film = of('... on Film { cast(first: 9) { nodes { id } } }');
    const person = of('... on Person { name }');
    expect(film.work).toBe(2 * (1 + 1 + 1 + 10 + 9 * (1 + 1)));
    expect(of('... on Person { name } ... on Film { cast(first: 9) { nodes { id } } }')).toEqual(
      film,
    );
    expect(person.work).toBe(2 * (1 + 1));
  });

  it('is that of an uncounted graph where it keeps no statistics', () => {
    expect(createCostPredictor()(plan('{ films(first: 7) { nodes { id } } }'), {})).toMatchObject({
      objects: 8,
    });
  });
});

describe('the length of an answer', () => {
  it('counts names and what values typically take', () => {
    const named = (name: string) =>
      cost(`{ films(first: 50) { nodes { ${name}: name } } }`).characters;
    expect(named('n'.repeat(101)) - named('n')).toBe(50 * 100);
    const without = cost('{ films(first: 50) { nodes { __typename } } }').characters;
    expect(cost('{ films(first: 50) { nodes { __typename n: name } } }').characters - without).toBe(
      50 * (1 + 5 + 50),
    );
  });

  it('counts every part of it', () => {
    const of = (fields: string) => cost(`{ films(first: 2) { ${fields} } }`).characters;
    const [short, long] = [24, 150];
    const list = 'films'.length + 'totalCount'.length + 5 + long;
    expect(of('totalCount')).toBe(list);
    expect(of('totalCount t: __typename')).toBe(list + 1 + 5 + short);
    expect(of('totalCount p: pageInfo { e: endCursor }')).toBe(list + 1 + 5 + long + 1 + long);
    expect(of('totalCount e: edges { c: cursor }')).toBe(list + 1 + 5 + long + 2 * (1 + 5 + long));
    const film = (fields: string) => cost(`{ film(id: "film/x") { ${fields} } }`).characters;
    expect(film('n: name')).toBe('film'.length + 1 + 5 + 300);
    expect(film('b: budget { m: min }')).toBe('film'.length + 1 + 5 + short + 1 + short);
  });

  it('is no longer than the list it is of', () => {
    const of = (first: number) => cost(`{ people(first: ${first}) { nodes { id } } }`);
    expect(of(100)).toEqual(of(50));
    expect(of(50)).not.toEqual(of(49));
  });
});

describe('the limits of a cost', () => {
  const limits = { maxCost: 10, maxWork: 20, maxLength: 30 };
  const within = { objects: 10, work: 20, unsharedWork: 1_000, characters: 30 };

  it('are what may be reached', () => {
    expect(() => checkCost(within, limits, () => undefined)).not.toThrow();
  });

  it.each([
    ['objects', { objects: 11 }, { cost: { objects: 11, limit: 10 } }],
    ['work', { work: 21 }, { work: { actual: 21, limit: 20 } }],
    ['characters', { characters: 31 }, { length: { actual: 31, limit: 30 } }],
  ])('refuse one more of %s', (_what, more, details) => {
    expect(() => checkCost({ ...within, ...more }, limits, () => undefined)).toThrow(
      expect.objectContaining({ code: 'QUERY_TOO_COSTLY', details }),
    );
  });
});
