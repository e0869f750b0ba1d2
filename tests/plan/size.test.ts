import fc from 'fast-check';
import { type GraphQLSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { ThroughlineError } from '../../src/errors.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import {
  createPlanner,
  encodeCursor,
  MAX_SIZE,
  type PlanOperation,
  sizeOf,
} from '../../src/plan/index.js';
import { compilePlan } from '../../src/store/neo4j/compile-plan.js';
import { arbitraryOperation, type Operation } from '../operations/arbitrary-operation.js';

const pool = {
  ids: ['film/ballerina'],
  idsOf: {},
  idsFor: {},
  valuesOf: {},
  texts: ['wick', 'John'],
  dates: ['2014', '2015-02'],
};

let schema: GraphQLSchema;
let plan: PlanOperation;
beforeAll(async () => {
  schema = await buildGraphQLSchema();
  plan = createPlanner(schema);
});

/** The size of an operation, and how long the longest statement is that Neo4j is asked for it. */
function measure({ query, variables }: Operation): { size: number; length: number } {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no single operation.');
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, variables);
  const { shape } = plan(document, operation, coerced ?? {}).plan ?? {};
  if (shape === undefined) return { size: 0, length: 0 };
  // With every cursor and day given and every text high there is most to say.
  const most = { isAbsent: () => false, isKeyAbsent: () => false, isHigh: () => true };
  const lengths = [true, false].flatMap((sharesConditions) => {
    const {
      operation: asked,
      preliminary,
      following,
    } = compilePlan(shape, { ...most, sharesConditions });
    return [asked, preliminary, ...following].map(({ text }) => text?.length ?? 0);
  });
  return { size: sizeOf(shape), length: Math.max(...lengths) };
}

/** Whether its values are such as the planner takes. */
function isAccepted(operation: Operation): boolean {
  try {
    measure(operation);
    return true;
  } catch (error) {
    if (error instanceof ThroughlineError) return false;
    throw error;
  }
}

describe('the size of a plan', () => {
  it.each([
    ['many levels', { maxDepth: 7, maxFields: 4 }],
    ['many fields', { maxDepth: 3, maxFields: 12 }],
    ['a usual form', { maxDepth: 4, maxFields: 4 }],
  ])('is never less than the statement takes, with %s', (_, operationSize) => {
    fc.assert(
      fc.property(arbitraryOperation(schema, pool, operationSize), (operation) => {
        fc.pre(isAccepted(operation));
        const { size, length } = measure(operation);
        expect(length).toBeLessThanOrEqual(size);
      }),
      { numRuns: 100 },
    );
  });

  const orderBy =
    'orderBy: [{ field: RELEASE_DATE, direction: DESC }, { field: RUNTIME_MINUTES }, { field: TITLE }]';
  const orderedBy = 'node.releaseDate desc,node.runtimeMinutes,node.title';
  const cursorOf = (list: string, keys: readonly (string | number)[]) =>
    encodeCursor(list, { keys: [...keys], id: 'a/b' });
  const inFilms = cursorOf(`Film/films/${orderedBy}`, [16_000, 100, 'x']);
  const inWorks = cursorOf(`Work/works/${orderedBy}`, [16_000, 100, 'x']);
  const inCast = cursorOf('Person/cast/edge.billing', [1]);
  const between = (cursor: string) => `after: "${cursor}", before: "${cursor}"`;
  const wholePage = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const performers =
    'cast: { some: { birthDate: { lt: "1970" }, aliases: { every: { contains: "a" } } } }';
  it.each([
    ['an id', '{ film(id: "film/ballerina") { title } }'],
    ['a chain', '{ paths(from: "a/b", to: "c/d") { steps { from { name } label fact { id } } } }'],
    [
      'cursors and conditions',
      `{ films(first: 5, ${between(inFilms)}, ${orderBy}, where: { OR: [{ NOT: { ${performers} } }, { releaseDate: { gte: "2014" } }] }) { totalCount nodes { title } ${wholePage} } }`,
    ],
    [
      'conditions behind one relation after another',
      `{ films(where: { cast: { some: { works: { every: { cast: { none: { works: { some: { ${performers} } } } } } } } } }) { totalCount nodes { cast(where: { works: { some: { ${performers} } } }) { totalCount } } ${wholePage} } }`,
    ],
    [
      'days',
      '{ films(first: 5) { nodes { a: budget(asOf: "2014") { min } b: releaseDate(asOf: "2015") c: boxOffice(asOf: "2016") { max } } } }',
    ],
    [
      'every type of an interface',
      `{ nodes(ids: []) { ${['Film', 'Series', 'Episode', 'Game']
        .map(
          (type) =>
            `... on ${type} { cast(first: 3, ${between(inCast)}) { nodes { name works(first: 3, ${between(inWorks)}, ${orderBy}) { nodes { title } ${wholePage} } } } }`,
        )
        .join(' ')} } }`,
    ],
  ])('is never less than the statement takes, with %s', (_, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const { size, length } = measure({ query, variables: {} });
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(size);
  });

  it('counts what is asked of an interface once', () => {
    const one = measure({ query: '{ film(id: "a/b") { id name } }', variables: {} });
    const all = measure({
      query: '{ node(id: "a/b") { id ... on Entity { name } } }',
      variables: {},
    });
    expect(all.size).toBeLessThan(2 * one.size);
  });

  it('leaves room for what people ask', () => {
    const levels = (depth: number): string =>
      depth === 0
        ? 'name'
        : `name cast(first: 3) { nodes { name works(first: 3) { nodes { ${levels(depth - 1)} } } } }`;
    const { size } = measure({
      query: `{ works(first: 3) { nodes { ${levels(4)} } } }`,
      variables: {},
    });
    expect(size).toBeLessThan(MAX_SIZE / 2);
  });
});
