import fc from 'fast-check';
import {
  execute,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionOptions,
  MaxIntrospectionDepthRule,
  specifiedRules,
} from 'graphql';
import { readConfig } from '../../src/config.js';
import { ThroughlineError } from '../../src/errors.js';
import type { ReportedCost } from '../../src/graphql/execute-operation.js';
import { buildGraphQLSchema, createApi } from '../../src/graphql/index.js';
import { introspect } from '../../src/graphql/introspect.js';
import { collectFields, fragmentsOf } from '../../src/plan/index.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory/index.js';
import {
  arbitraryIntrospection,
  type Introspection,
} from '../operations/arbitrary-introspection.js';
import { readOperation } from '../valid-operation.js';

const { limits } = readConfig({});

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildGraphQLSchema();
});

/** What is walked here has bounds of its own, so that it is tried deeper than graphql-js allows. */
const rules = specifiedRules.filter((rule) => rule !== MaxIntrospectionDepthRule);

/** What an operation reads of the schema, or undefined where that is more than `maxObjects`. */
function introspectUnless({ query, variables }: Introspection, maxObjects: number) {
  const { document, operation } = readOperation(schema, query, rules);
  const queryType = schema.getQueryType();
  if (!queryType) throw new Error('The schema has no query type.');
  const scope = { schema, fragments: fragmentsOf(document), variables };
  try {
    const groups = collectFields(scope, queryType, [operation.selectionSet]);
    return introspect(scope, groups, { ...limits, maxCost: maxObjects });
  } catch (error) {
    if (error instanceof ThroughlineError && error.code === 'QUERY_TOO_COSTLY') return undefined;
    throw error;
  }
}

function countObjects(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + countObjects(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + countObjects(Object.values(value));
}

/** Answers an operation within the usual limits, except for those given. */
async function answer(
  query: string,
  given: Partial<typeof limits> = {},
  store: GraphStore = createMemoryStore(),
) {
  const api = createApi(schema, store, { ...limits, ...given });
  const { response } = await api.answer({ query }, AbortSignal.timeout(10_000));
  const [error] = response.errors ?? [];
  if (error) throw new ThroughlineError(error.extensions.code, error.message);
  const cost = response.extensions?.cost as ReportedCost;
  return { data: response.data ?? {}, cost };
}

describe('introspection', () => {
  it('answers what graphql-js answers, and counts its objects and characters', async () => {
    const most = 3_000;
    const examples = fc.oneof(arbitraryIntrospection(schema, 2), arbitraryIntrospection(schema, 4));
    await fc.assert(
      fc.asyncProperty(examples, async (operation) => {
        const introspected = introspectUnless(operation, most);
        fc.pre(introspected !== undefined);
        const { document } = readOperation(schema, operation.query, rules);
        const { data } = await execute({
          schema,
          document,
          variableValues: operation.variables,
        });
        const text = JSON.stringify(data);
        expect(JSON.stringify(introspected?.data)).toBe(text);
        // Neither the data itself is counted nor its brace.
        expect(introspected?.cost.objects).toBe(countObjects(data) - 1);
        expect(introspected?.cost.characters).toBe(text.length - 1);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when it has one object more than it may, and not before', () => {
    fc.assert(
      fc.property(arbitraryIntrospection(schema, 3), (operation) => {
        const introspected = introspectUnless(operation, 3_000);
        fc.pre(introspected !== undefined && introspected.cost.objects > 0);
        const objects = introspected?.cost.objects ?? 0;
        expect(introspectUnless(operation, objects)).toBeDefined();
        expect(introspectUnless(operation, objects - 1)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  const everything: IntrospectionOptions = {
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  };
  it.each<[string, string]>([
    ['a client that asks for what is usual', getIntrospectionQuery()],
    ['GraphiQL', getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true })],
    ['code generators, which ask for everything', getIntrospectionQuery(everything)],
    ['Rover and Relay', getIntrospectionQuery({ inputValueDeprecation: true, typeDepth: 7 })],
    ['one that follows types far', getIntrospectionQuery({ ...everything, typeDepth: 20 })],
    [
      'a client that first asks which introspection there is',
      `{ ${['__Schema', '__Type', '__Directive', '__Field', '__InputValue', '__EnumValue']
        .map((name) => `of${name}: __type(name: "${name}") { fields { name args { name } } }`)
        .join(' ')} }`,
    ],
  ])('leaves room for %s', async (_, query) => {
    const { data, cost } = await answer(query);
    expect(2 * cost.objects).toBeLessThan(cost.limit);
    expect(2 * JSON.stringify(data).length).toBeLessThan(limits.maxLength);
  });

  it('is counted together with what is read from the graph', async () => {
    const asked = '__schema { queryType { name } types { name } }';
    const objectsOf = async (query: string) => (await answer(`{ ${query} }`)).cost.objects;
    const both = `films { nodes { id } } ${asked}`;
    const objects = (await objectsOf(asked)) + (await objectsOf('films { nodes { id } }'));
    expect(await objectsOf(both)).toBe(objects);
    expect(Object.keys((await answer(`{ ${both} }`)).data)).toEqual(['films', '__schema']);
    await expect(answer(`{ ${both} }`, { maxCost: objects - 1 })).rejects.toMatchObject({
      code: 'QUERY_TOO_COSTLY',
    });
  });

  const aliased = (times: number, text: string, name = 'a'): string =>
    Array.from({ length: times }, (_, index) => `${name}${index}: ${text}`).join(' ');
  it.each([
    [
      'arguments in fields in types',
      `{ __schema { types { fields { ${aliased(10, `args { ${aliased(5, 'type { inputFields { type { name } } }')} }`)} } } } }`,
    ],
    [
      'texts under many names',
      `{ __schema { types { fields { ${aliased(90, 'description', 'a'.repeat(98))} } } } }`,
    ],
    [
      'types that lead to each other through fragments',
      `{ __schema { types { ...A } } } fragment A on __Type { ${aliased(5, 'fields { ...B }')} } fragment B on __Field { ${aliased(5, 'args { ...C }')} } fragment C on __InputValue { ${aliased(5, 'type { inputFields { name } }')} }`,
    ],
  ])('is refused before anything is read when it is %s', async (_, query) => {
    let fetches = 0;
    const store: GraphStore = {
      ...createMemoryStore(),
      fetch: async () => {
        fetches += 1;
        return {};
      },
    };
    await expect(answer(query, {}, store)).rejects.toMatchObject({ code: 'QUERY_TOO_COSTLY' });
    expect(fetches).toBe(0);
  });
});
