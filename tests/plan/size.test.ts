import fc from 'fast-check';
import {
  GraphQLInt,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { idPrefix } from '../../src/domain/ids.js';
import { nodeTypes } from '../../src/domain/type-names.js';
import { buildGraphQLSchema } from '../../src/graphql/index.js';
import { encodeCursor, MAX_SIZE, type PlanShape, sizeOf } from '../../src/plan/index.js';
import type { RootField } from '../../src/plan/read/read-roots.js';
import { compilePlan } from '../../src/store/neo4j/compile-plan.js';
import { createOperationPlanner, type PlanOperation, planOf } from '../valid-operation.js';
import { shapeProperty } from './shape-property.js';

let schema: GraphQLSchema;
let plan: PlanOperation;
beforeAll(async () => {
  schema = await buildGraphQLSchema();
  plan = createOperationPlanner(schema);
});

/** How long the longest statement is that Neo4j is asked for a shape. */
function lengthOf(shape: PlanShape): number {
  // With every cursor and day given and every text high there is most to say.
  const most = { isAbsent: () => false, isKeyAbsent: () => false, isHigh: () => true };
  const lengths = [true, false].flatMap((sharesConditions) => {
    const { preliminary, operation, following } = compilePlan(shape, { ...most, sharesConditions });
    return [preliminary, operation, ...following].map(({ text }) => text?.length ?? 0);
  });
  return Math.max(...lengths);
}

const shapeOf = (query: string): PlanShape => planOf(plan(query)).shape;

describe('the size of a plan', () => {
  it.each([
    ['many levels', { maxDepth: 7, maxFields: 4 }],
    ['many fields', { maxDepth: 3, maxFields: 12 }],
    ['a usual form', { maxDepth: 4, maxFields: 4 }],
  ])('is never less than the statement takes, with %s', (_, operationSize) => {
    fc.assert(
      shapeProperty(schema, operationSize, (shape) => {
        expect(lengthOf(shape)).toBeLessThanOrEqual(sizeOf(shape));
      }),
      { numRuns: 100 },
    );
  });

  const orderBy =
    'orderBy: [{ field: RELEASE_DATE, direction: DESC }, { field: RUNTIME_MINUTES }, { field: TITLE }]';
  const orderedBy = 'node.releaseDate desc,node.runtimeMinutes,node.title';
  const cursorOf = (list: string, keys: readonly (string | number)[]) =>
    encodeCursor(list, { keys: [...keys], id: 'a/b', list: 0 });
  const inFilms = cursorOf(`Film/films/${orderedBy}`, [16_000, 100, 'x']);
  const inWorks = cursorOf(`Work/works/${orderedBy}`, [16_000, 100, 'x']);
  const inCast = cursorOf('Person/cast/edge.billing', [1]);
  const between = (cursor: string) => `after: "${cursor}", before: "${cursor}"`;
  const wholePage = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
  const performers =
    'cast: { some: { birthDate: { lt: "1970" }, aliases: { every: { contains: "a" } } } }';
  it.each([
    ['an id', '{ film(id: "film/ballerina") { title } }'],
    [
      'a chain',
      '{ paths(from: "film/b", to: "person/d") { steps { from { name } label fact { id } } } }',
    ],
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
    const shape = shapeOf(query);
    expect(lengthOf(shape)).toBeGreaterThan(0);
    expect(lengthOf(shape)).toBeLessThanOrEqual(sizeOf(shape));
  });

  it('is never less than the statement takes, with any root field many times', () => {
    // What is made takes no statement but those that read the nodes that it names.
    const roots = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
      ({ extensions: { root } }) => (root as RootField | undefined)?.kind !== 'made',
    );
    for (const { name, args, type } of roots) {
      const owner = nodeTypes.find((node) => node === getNamedType(type).name) ?? 'Film';
      const ids: Readonly<Record<string, string>> = { id: idPrefix(owner), franchise: 'franchise' };
      const given = args.filter(isRequiredArgument).map((argument) => {
        const needed = getNullableType(argument.type);
        if (isListType(needed)) return `${argument.name}: []`;
        if (needed === GraphQLInt) return `${argument.name}: 1`;
        return `${argument.name}: "${ids[argument.name] ?? 'film'}/b"`;
      });
      const field = given.length === 0 ? name : `${name}(${given.join(', ')})`;
      const many = Array.from({ length: 20 }, (_, i) => `f${i}: ${field} { __typename }`);
      const shape = shapeOf(`{ ${many.join(' ')} }`);
      expect([name, lengthOf(shape) <= sizeOf(shape)]).toEqual([name, true]);
    }
  });

  it('counts what is asked of an interface once', () => {
    const one = sizeOf(shapeOf('{ film(id: "film/b") { id name } }'));
    const all = sizeOf(shapeOf('{ node(id: "film/b") { id ... on Entity { name } } }'));
    expect(all).toBeLessThan(2 * one);
  });

  it('leaves room for what people ask', () => {
    const levels = (depth: number): string =>
      depth === 0
        ? 'name'
        : `name cast(first: 3) { nodes { name works(first: 3) { nodes { ${levels(depth - 1)} } } } }`;
    const shape = shapeOf(`{ works(first: 3) { nodes { ${levels(4)} } } }`);
    expect(sizeOf(shape)).toBeLessThan(MAX_SIZE / 2);
  });
});
