import { type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { createCostPredictor, encodeCursor, type PlannedOperation } from '../../src/plan/index.js';
import { MAX_LINKS } from '../../src/plan/limits/reading-limits.js';
import { refsThatChangeTheText, valueAt } from '../../src/plan/values.js';
import { createOperationPlanner, type PlanOperation, planOf } from '../valid-operation.js';

let schema: GraphQLSchema;
let planUnchecked: PlanOperation;
beforeAll(async () => {
  schema = await buildGraphQLSchema();
  planUnchecked = createOperationPlanner(schema);
});

/** Values of an input type that have null in one place, down to three levels. */
function nullConditions(name: string, levels = 3): readonly object[] {
  const type = schema.getType(name);
  if (!isInputObjectType(type) || levels === 0) return [];
  return Object.values(type.getFields())
    .filter((field) => field.name !== 'ignoreCase')
    .flatMap((field) => {
      const within = nullConditions(getNamedType(field.type).name, levels - 1);
      return [null, ...within].map((value) => ({ [field.name]: value }));
    });
}

/** Plans an operation as if it passed every check. */
function plan(source: string, variables?: Record<string, unknown>): PlannedOperation {
  const planned = planUnchecked(source, variables);
  planned.remember?.();
  return planned;
}

function shapeOf(source: string, variables?: Record<string, unknown>): unknown {
  return plan(source, variables).plan?.shape;
}

describe('a plan', () => {
  it('shares its shape among requests that differ in values only', () => {
    const source =
      'query ($id: ID!, $n: Int) { film(id: $id) { cast(first: $n) { nodes { name } } } }';
    const one = plan(source, { id: 'film/john-wick', n: 3 }).plan;
    const other = plan(source, { id: 'film/ballerina', n: 7 }).plan;
    expect(other?.shape).toBe(one?.shape);
    expect([one?.values, other?.values]).toEqual([
      ['film/john-wick', 3],
      ['film/ballerina', 7],
    ]);
  });

  it('is kept when it is remembered, and not before', () => {
    const source = 'query ($n: Int) { films(first: $n) { nodes { id remembered: title } } }';
    const shape = (n: number) => planUnchecked(source, { n }).plan?.shape;
    expect(shape(1)).not.toBe(shape(2));
    const { remember, plan: planned } = planUnchecked(source, { n: 3 });
    remember?.();
    expect(shape(4)).toBe(planned?.shape);
    expect(planUnchecked(source, { n: 5 }).remember).toBeUndefined();
  });

  it('reads no more arguments than its size could have room for', () => {
    const source = (times: number) =>
      `query ($w: WorkWhere) { ${Array.from({ length: times }, (_, i) => `a${i}: films(where: $w) { totalCount }`)} }`;
    const w = { OR: Array.from({ length: 199 }, () => ({})) };
    expect(plan(source(10), { w }).plan?.shape.roots).toHaveLength(10);
    expect(() => plan(source(11), { w })).toThrow(
      expect.objectContaining({ code: 'QUERY_TOO_COSTLY' }),
    );
  });

  it('follows no more links than its size could have room for', () => {
    const source = (times: number) =>
      `{ film(id: "film/x") { ${Array.from({ length: times }, (_, i) => `a${i}: cast { totalCount }`).join(' ')} } }`;
    expect(plan(source(MAX_LINKS)).plan?.shape.roots).toHaveLength(1);
    expect(() => plan(source(MAX_LINKS + 1))).toThrow(
      expect.objectContaining({ code: 'QUERY_TOO_COSTLY' }),
    );
  });

  it('takes the word that chooses an order into its shape, and refuses none', () => {
    const source =
      'query ($by: TimelineOrder = STORY) { timeline(franchise: "franchise/john-wick") { order(by: $by) { position } } }';
    const literal = source
      .replace('query ($by: TimelineOrder = STORY) ', '')
      .replace('$by', 'RELEASE');
    expect(shapeOf(source, { by: 'RELEASE' })).toBe(shapeOf(literal));
    expect(shapeOf(source, { by: 'RELEASE' })).not.toBe(shapeOf(source));
    expect(() => plan(source, { by: null })).toThrow('"$by" is null');
  });

  it('refuses ids of relations that are none, whatever brings them', () => {
    const source =
      'query ($of: ID!) { timeline(franchise: "franchise/john-wick") { relation(of: $of, to: "film/ballerina") { certain } } }';
    expect(() => plan(source, { of: 'Ballerina' })).toThrow('got "Ballerina"');
  });

  it('has one shape for a condition, whether literal, in a variable or in parts of both', () => {
    const literal =
      '{ films(where: { title: { eq: "x" }, NOT: { genres: { some: { eq: "y" } } } }) { totalCount } }';
    const whole = 'query ($w: WorkWhere) { films(where: $w) { totalCount } }';
    const parts =
      'query ($t: String, $n: WorkWhere) { films(where: { NOT: $n, title: { eq: $t } }) { totalCount } }';
    const not = { genres: { some: { eq: 'b' } } };
    expect(shapeOf(whole, { w: { NOT: not, title: { eq: 'a' } } })).toBe(shapeOf(literal));
    expect(shapeOf(parts, { t: 'a', n: not })).toBe(shapeOf(literal));
  });

  it('depends on which conditions a variable brings, not on what they compare with', () => {
    const source = 'query ($w: WorkWhere) { films(where: $w) { totalCount } }';
    const named = shapeOf(source, { w: { title: { eq: 'a' } } });
    expect(shapeOf(source, { w: { title: { eq: 'another' } } })).toBe(named);
    expect(shapeOf(source, { w: { title: { ne: 'a' } } })).not.toBe(named);
    expect(shapeOf(source, { w: null })).toBe(shapeOf('{ films { totalCount } }'));
  });

  it.each([
    [
      'of an unknown type',
      '{ film(id: "movie/ballerina") { id } }',
      'Did you mean "film/ballerina"?',
    ],
    [
      'without a type',
      '{ films(where: { setAfter: "john-wick" }) { totalCount } }',
      'film/... or series/...',
    ],
    ['of another type', '{ film(id: "series/the-continental") { id } }', 'film/...'],
    ['that is misspelt', '{ work(id: "flim/caine") { id } }', 'Did you mean "film/caine"?'],
    [
      'to compare with',
      '{ people(where: { id: { in: ["film/caine"] } }) { totalCount } }',
      'person/...',
    ],
    ['of what has no story time', '{ timeline(franchise: "film/caine") { id } }', 'franchise/...'],
    [
      'at the end of a chain',
      '{ paths(from: "claim/x", to: "film/x") { length } }',
      'a type and a name',
    ],
  ])('refuses an id %s, and says which are known', (_, source, words) => {
    expect(() => plan(source)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    expect(() => plan(source)).toThrow(words);
  });

  it('takes ids of every type where any is asked for, and of each work for a work', () => {
    for (const id of ['claim/x', 'segment/x', 'season/x', 'person/x']) {
      expect(plan(`{ node(id: "${id}") { id } }`).plan?.values).toEqual([id]);
    }
    for (const id of ['film/x', 'season/x', 'game/x']) {
      expect(plan(`{ work(id: "${id}") { id } }`).plan?.values).toEqual([id]);
    }
    const kinds = '{ relations(where: { kind: { id: { eq: "killer-of" } } }) { totalCount } }';
    expect(plan(kinds).plan?.values).toContain('killer-of');
  });

  it('reads "within" as to begin no earlier and to end no later', () => {
    const where = (condition: string) =>
      plan(`{ films(where: { releaseDate: ${condition} }) { totalCount } }`).plan;
    const [within, bounded] = [where('{ within: "2008" }'), where('{ gte: "2008", lte: "2008" }')];
    expect(within?.shape).toBe(bounded?.shape);
    expect(within?.values).toEqual(bounded?.values);
    expect(() => where('{ within: null }')).toThrow('"within" compares with a value');
  });

  it('refuses null anywhere among conditions, where a list would seem to meet them', () => {
    const refused = nullConditions('WorkWhere');
    expect(refused).toContainEqual({ NOT: null });
    expect(refused).toContainEqual({ franchises: { some: null } });
    expect(refused).toContainEqual({ releaseDate: { isNull: null } });
    const source = 'query ($w: WorkWhere) { works(where: $w) { totalCount } }';
    for (const w of refused) {
      expect(() => plan(source, { w })).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      );
    }
    expect(() => plan('{ films(where: { cast: null }) { totalCount } }')).toThrow(
      '"cast" takes conditions and got null; ask for absent values with "cast: { none: {} }".',
    );
  });

  it('leaves out what is skipped, by variables too', () => {
    const source =
      'query ($all: Boolean!) { film(id: "film/x") { id title @include(if: $all) name @skip(if: $all) } }';
    expect(shapeOf(source, { all: true })).toBe(shapeOf('{ film(id: "film/x") { id title } }'));
    expect(shapeOf(source, { all: false })).toBe(shapeOf('{ film(id: "film/x") { id name } }'));
  });

  it('merges fields and fragments of one response name', () => {
    const fragments = `
      query { work(id: "film/x") { ...A title ... on Film { cast { nodes { id } } } cast { totalCount nodes { name } } } }
      fragment A on Entity { name ... on Series { episodes { totalCount } } }`;
    const shape = JSON.parse(JSON.stringify(plan(fragments).plan?.shape.roots));
    const { fields } = shape[0].start.selection;
    expect(fields.Film.map(({ name }: { name: string }) => name)).toEqual([
      'name',
      'title',
      'cast',
    ]);
    expect(fields.Film[2].connection.fields.map(({ kind }: { kind: string }) => kind)).toEqual([
      'nodes',
      'totalCount',
    ]);
    expect(fields.Series.map(({ name }: { name: string }) => name)).toEqual([
      'name',
      'episodes',
      'title',
      'cast',
    ]);
  });

  it('marks the values that the text of a statement depends on', () => {
    const cursor = { keys: ['x'], id: 'film/x', list: 0 };
    const after = encodeCursor('Film/films/node.name', cursor);
    const where = '{ title: { gte: "g", eq: "e" }, name: { lt: "l", ignoreCase: true } }';
    const { shape, values } = planOf(
      plan(
        `{ films(first: 3, after: "${after}", where: ${where}) { nodes { a: releaseDate(asOf: "2020") } } }`,
      ),
    );
    const marked = refsThatChangeTheText(shape).map((ref) => valueAt(values, ref));
    expect(marked).toEqual(['g', cursor, expect.objectContaining({ text: '2020' })]);
  });

  it('is frozen through and through', () => {
    const shape = plan('{ films { nodes { id } } }').plan?.shape;
    expect(Object.isFrozen(shape?.roots[0]?.start)).toBe(true);
  });

  it('reads nothing for an operation without graph fields', () => {
    const planned = plan('{ __typename __schema { queryType { name } } }');
    expect(planned).toMatchObject({ plan: null, typenames: ['__typename'] });
    expect([...planned.introspection.keys()]).toEqual(['__schema']);
  });

  it('takes page size, cursors and order from variables', () => {
    const source =
      'query ($o: [WorkOrder!], $a: Cursor) { works(orderBy: $o, first: 2, after: $a) { pageInfo { endCursor } } }';
    const order = [{ field: 'RELEASE_DATE', direction: 'DESC' }, { field: 'TITLE' }];
    const signature = 'Work/works/node.releaseDate desc,node.title';
    const cursor = { keys: [16000, 'x'], id: 'film/x', list: 7 };
    expect(plan(source, { o: order, a: encodeCursor(signature, cursor) }).plan?.values).toEqual([
      2,
      cursor,
    ]);
  });

  it.each([
    ['first of more than 100', '{ films(first: 1000) { totalCount } }'],
    ['a negative first', '{ films(first: -1) { totalCount } }'],
    ['first with last', '{ films(first: 1, last: 1) { totalCount } }'],
    ['a malformed id', '{ film(id: "Film/John Wick") { id } }'],
    ['a malformed id among many', '{ nodes(ids: ["film/x", ""]) { id } }'],
    ['more than 100 ids', `{ nodes(ids: ${JSON.stringify(Array(101).fill('film/x'))}) { id } }`],
    ['a cursor from nowhere', '{ films(after: "AAAA") { totalCount } }'],
    ['chains of no step', '{ paths(from: "film/b", to: "person/d", maxLength: 0) { length } }'],
    ['chains of seven steps', '{ paths(from: "film/b", to: "person/d", maxLength: 7) { length } }'],
    ['twenty-one chains', '{ paths(from: "film/b", to: "person/d", first: 21) { length } }'],
    ['fewer than no chains', '{ paths(from: "film/b", to: "person/d", first: -1) { length } }'],
    ['a chain from no id', '{ paths(from: "Ana de Armas", to: "person/d") { length } }'],
    ['a search text over 200 characters', `{ search(text: "${'x'.repeat(201)}") { totalCount } }`],
    ['a comparison with null', '{ films(where: { title: { eq: null } }) { totalCount } }'],
    [
      'more than 1,000 items to compare with',
      `{ films(where: { releaseDate: { in: ${JSON.stringify(Array(1_001).fill('197X'))} } }) { totalCount } }`,
    ],
    [
      'more than 1,000 texts to look for',
      `{ films(where: { genres: { some: { notIn: ${JSON.stringify(Array(1_001).fill(''))} } } }) { totalCount } }`,
    ],
    [
      'more than 1,000 types to search',
      `{ search(text: "x", types: [${Array(1_001).fill('FILM').join()}]) { totalCount } }`,
    ],
    [
      'a text of more than 1,000 characters to compare with',
      `{ films(where: { title: { contains: "${'x'.repeat(1_001)}" } }) { totalCount } }`,
    ],
    [
      'such a text among many',
      `{ films(where: { title: { in: ["a", "${'x'.repeat(1_001)}"] } }) { totalCount } }`,
    ],
    ['a null list to compare with', '{ films(where: { title: { in: null } }) { totalCount } }'],
  ])('refuses %s', (_what, source) => {
    expect(() => plan(source)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it('takes a cursor that holds a name of a thousand characters', () => {
    const source = 'query ($a: Cursor) { films(after: $a) { totalCount } }';
    const cursor = { keys: ['東'.repeat(1_000)], id: 'film/x', list: 0 };
    const a = encodeCursor('Film/films/node.name', cursor);
    expect(plan(source, { a }).plan?.values).toEqual([20, cursor]);
  });

  it('takes 1,000 items to compare with, and says how many it got of more', () => {
    const source =
      'query ($days: [PartialDate!]!, $w: WorkWhere = {}) { films(where: { releaseDate: { notIn: $days }, AND: [$w] }) { totalCount } }';
    const days = (count: number) => Array<string>(count).fill('2014-10-24');
    expect(plan(source, { days: days(1_000) }).plan?.values[0]).toHaveLength(1_000);
    const message = 'takes at most 1000 items and got 1001';
    expect(() => plan(source, { days: days(1_001) })).toThrow(`"notIn" ${message}`);
    const w = { releaseDate: { in: days(1_001) } };
    expect(() => plan(source, { days: [], w })).toThrow(`"in" ${message}`);
  });

  it('refuses a cursor of the same list under another order', () => {
    const cursor = encodeCursor('Film/films/node.name', { keys: ['x'], id: 'film/x', list: 0 });
    const source =
      'query ($a: Cursor, $o: [WorkOrder!]) { films(after: $a, orderBy: $o) { totalCount } }';
    expect(plan(source, { a: cursor }).plan?.values).toHaveLength(2);
    expect(() => plan(source, { a: cursor, o: [{ field: 'RELEASE_DATE' }] })).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });
});

describe('the cost of a plan', () => {
  function cost(source: string): number {
    const planned = plan(source).plan;
    return planned ? createCostPredictor()(planned, {}).objects : 0;
  }

  it('counts the objects that an answer may hold', () => {
    expect(cost('{ film(id: "film/x") { title } }')).toBe(1);
    expect(cost('{ films(first: 7) { nodes { id } } }')).toBe(8);
    expect(cost('{ films(first: 7) { nodes { id cast(first: 3) { nodes { id } } } } }')).toBe(
      1 + 7 * (1 + 1 + 3),
    );
    expect(cost('{ films(first: 7) { nodes { id } edges { node { id } } } }')).toBe(1 + 7 * 2);
    expect(
      cost(
        '{ nodes(ids: ["film/x", "film/y"]) { id ... on Film { series: relations(first: 5) { nodes { id } } } } }',
      ),
    ).toBe(2 * (1 + 1 + 5));
    expect(
      cost(
        '{ paths(from: "film/b", to: "person/d", maxLength: 4, first: 2) { steps { from { id } fact { id } } } }',
      ),
    ).toBe(2 * (1 + 4 * (1 + 1 + 1)));
  });
});
