import { answersWrong, startSuiteServer } from './answers-wrong.js';
import { ask } from './start-test-server.js';

const server = startSuiteServer();

const query = (text: string) => ask(server(), { query: text });
const nested = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;
const franchise = 'franchise(id: "franchise/john-wick")';
const deepFranchise = (levels: number) => {
  const open = '{ works(first: 1) { nodes { franchises(first: 1) { nodes '.repeat(levels);
  return `{ ${franchise} ${open} { id } ${'} } } } '.repeat(levels)} }`;
};

/** Null for a variable with a default passes validation, wherever the variable is used. */
const withNull = (type: string, text: string) => () =>
  ask(server(), { query: `query ($v: ${type}) ${text}`, variables: { v: null } });

answersWrong({
  'null for a condition of a directive': [
    withNull('Boolean = true', '{ __typename @include(if: $v) }'),
    400,
    'BAD_USER_INPUT',
  ],
  'null for a directive within': [
    withNull('Boolean = true', '{ film(id: "film/b") { id @skip(if: $v) } }'),
    400,
    'BAD_USER_INPUT',
  ],
  'null for the name of a type': [
    withNull('String = "Film"', '{ __type(name: $v) { name } }'),
    400,
    'BAD_USER_INPUT',
  ],
  'null for a directive on the schema': [
    withNull('Boolean = true', '{ __schema { types { name @include(if: $v) } } }'),
    400,
    'BAD_USER_INPUT',
  ],
  'null for an id in a list': [
    withNull('ID = "film/b"', '{ nodes(ids: [$v]) { id } }'),
    400,
    'BAD_USER_INPUT',
  ],
  'null for the field of an order': [
    withNull('WorkOrderField = TITLE', '{ films(orderBy: [{ field: $v }]) { totalCount } }'),
    400,
    'BAD_USER_INPUT',
  ],
  'a document that does not parse': [() => query('{ film('), 400, 'GRAPHQL_PARSE_FAILED'],
  'a text of comments': [() => query('# \n'.repeat(60_000)), 400, 'QUERY_TOO_LARGE'],
  'a text of 200,000 characters': [
    () => query(`{ __typename } # ${'x'.repeat(200_000)}`),
    400,
    'QUERY_TOO_LARGE',
  ],
  'more wrong values than are reported': [
    () =>
      ask(server(), {
        query: 'query ($types: [EntityType!]) { search(text: "x", types: $types) { totalCount } }',
        variables: { types: Array.from({ length: 100 }, (_, i) => `KIND_${i}`) },
      }),
    400,
    'BAD_USER_INPUT',
  ],
  'an unknown field': [() => query('{ flim }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  'a mutation': [() => query('mutation { x }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  'a mutation of __typename': [
    () => query('mutation { __typename }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a subscription': [() => query('subscription { x }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  'an unknown operationName': [
    () => ask(server(), { query: 'query A { __typename }', operationName: 'B' }),
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  'two operations and no name': [
    () => query('query A { __typename } query B { __typename }'),
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  'a missing variable': [
    () => query('query ($id: ID!) { film(id: $id) { title } }'),
    400,
    'BAD_USER_INPUT',
  ],
  'a variable of the wrong type': [
    () =>
      ask(server(), {
        query: 'query ($first: Int) { films(first: $first) { totalCount } }',
        variables: { first: 'ten' },
      }),
    400,
    'BAD_USER_INPUT',
  ],
  'variables nested 10,000 deep': [
    () =>
      ask(
        server(),
        `{"query": "query ($where: WorkWhere) { films(where: $where) { totalCount } }", "variables": {"where": ${'{"NOT": '.repeat(10_000)}{}${'}'.repeat(10_000)}}}`,
      ),
    400,
    'BAD_USER_INPUT',
  ],
  'a condition of 8,000 parts in a variable': [
    () =>
      ask(server(), {
        query: 'query ($where: WorkWhere) { films(where: $where) { totalCount } }',
        variables: { where: { OR: Array.from({ length: 8_000 }, () => ({})) } },
      }),
    400,
    'BAD_USER_INPUT',
  ],
  'a condition that is used in a hundred places': [
    () =>
      ask(server(), {
        query: `query ($where: WorkWhere) { ${Array.from({ length: 100 }, (_, i) => `a${i}: films(where: $where) { totalCount }`)} }`,
        variables: { where: { OR: Array.from({ length: 900 }, () => ({})) } },
      }),
    400,
    'QUERY_TOO_COSTLY',
  ],
  'a condition that a fragment repeats': [
    () => {
      const parts = Array.from({ length: 90 }, () => '{ name: { eq: "x" } }').join();
      return query(
        `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: film(id: "film/b") { ...F }`)} } fragment F on Film { cast(where: { OR: [${parts}] }) { totalCount } }`,
      );
    },
    400,
    'QUERY_TOO_COSTLY',
  ],
  'five types of an interface in each of four levels': [
    () => {
      const types = ['Film', 'Series', 'Person', 'Character', 'Place'];
      const fragment = (level: number, inner: string) =>
        `fragment F${level} on Entity { ${types.map((type) => `... on ${type} { relations(first: 1) { nodes { from { ${inner} } } } }`).join(' ')} }`;
      const fragments = [1, 2, 3, 4].map((level) =>
        fragment(level, level < 4 ? `...F${level + 1}` : 'id'),
      );
      return query(`{ node(id: "film/b") { ...F1 } } ${fragments.join(' ')}`);
    },
    400,
    'QUERY_TOO_COSTLY',
  ],
  'variables of 3,000 values': [
    () =>
      ask(server(), {
        query: 'query ($where: WorkWhere) { films(where: $where) { totalCount } }',
        variables: { where: { OR: Array.from({ length: 999 }, () => ({ title: { eq: 'x' } })) } },
      }),
    400,
    'BAD_USER_INPUT',
  ],
  'variables of 3,000 values that the operation does not declare': [
    () =>
      ask(server(), {
        query: '{ films { totalCount } }',
        variables: Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`v${i}`, i])),
      }),
    400,
    'BAD_USER_INPUT',
  ],
  'first: 1000': [() => query('{ films(first: 1000) { totalCount } }'), 400, 'BAD_USER_INPUT'],
  'first: -1': [() => query('{ films(first: -1) { totalCount } }'), 400, 'BAD_USER_INPUT'],
  'first with last': [
    () => query('{ films(first: 1, last: 1) { totalCount } }'),
    400,
    'BAD_USER_INPUT',
  ],
  'a cursor of another making': [
    () => query('{ films(after: "nonsense") { totalCount } }'),
    400,
    'BAD_USER_INPUT',
  ],
  // Both have the right checksum for this list, but contain null and a text.
  'a cursor that holds nothing': [
    () => query('{ films(after: "26RqAAAAAABudWxs") { totalCount } }'),
    400,
    'BAD_USER_INPUT',
  ],
  'a cursor that holds no list': [
    () => query('{ films(after: "TYPAHgAAAAAieCI") { nodes { id } } }'),
    400,
    'BAD_USER_INPUT',
  ],
  'an id that is malformed': [
    () => query('{ film(id: "../etc/passwd") { title } }'),
    400,
    'BAD_USER_INPUT',
  ],
  'a query of 50,000 tokens': [() => query(`{ ${'a '.repeat(50_000)}}`), 400, 'QUERY_TOO_LARGE'],
  '1,000 levels of unknown fields': [() => query(nested(700)), 400, 'QUERY_TOO_LARGE'],
  '200 levels': [() => query(deepFranchise(50)), 400, 'QUERY_TOO_DEEP'],
  '10,000 aliases': [
    () => query(`{ ${Array.from({ length: 10_000 }, (_, i) => `a${i}:__typename `).join('')}}`),
    400,
    'QUERY_TOO_LARGE',
  ],
  '101 aliases': [
    () => query(`{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename `).join('')}}`),
    400,
    'TOO_MANY_ALIASES',
  ],
  '100 directives': [
    () => query(`{ ${'__typename @include(if: true) '.repeat(100)} }`),
    400,
    'TOO_MANY_DIRECTIVES',
  ],
  'one field 400 times': [
    () => query(`{ ${'dataset { __typename } '.repeat(400)} }`),
    400,
    'QUERY_TOO_LARGE',
  ],
  'fragments that spread each other': [
    () => query('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'fragments that double 30 times': [
    () => {
      const doubling = Array.from(
        { length: 30 },
        (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
      );
      return query(`{ ...f0 } ${doubling.join(' ')} fragment f30 on Query { __typename }`);
    },
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'conditions over ten relations and back': [
    () => {
      let where = '{ name: { contains: "zzq" } }';
      for (let i = 0; i < 10; i++) where = `{ cast: { some: { works: { some: ${where} } } } }`;
      return query(`{ films(first: 0, where: ${where}) { totalCount } }`);
    },
    400,
    'QUERY_TOO_DEEP',
  ],
  'lists of one within each other': [
    () => {
      let fields = 'name';
      for (let i = 0; i < 7; i++) {
        fields = `cast(first: 1) { nodes { works(first: 1) { nodes { ${fields} } } } }`;
      }
      return query(`{ film(id: "film/ballerina") { ${fields} } }`);
    },
    400,
    'QUERY_TOO_DEEP',
  ],
  'conditions of two kinds by turns': [
    () => {
      let where = '{ name: { contains: "a" } }';
      for (let i = 0; i < 20; i++) {
        where = `{ ${i % 2 === 0 ? 'OR' : 'AND'}: [${where}, { name: { contains: "b" } }] }`;
      }
      return query(`{ films(first: 0, where: ${where}) { totalCount } }`);
    },
    400,
    'QUERY_TOO_DEEP',
  ],
  'long names of many objects': [
    () =>
      query(
        `{ films(first: 100) { nodes { cast(first: 100) { nodes { ${Array.from({ length: 99 }, (_, i) => `${'n'.repeat(95)}${i}: name`).join(' ')} works(first: 100) { nodes { id } } } } } } }`,
      ),
    400,
    'QUERY_TOO_COSTLY',
  ],
  'a list of lists of lists': [
    () =>
      query(
        '{ films(first: 100) { nodes { cast(first: 100) { nodes { works(first: 100) { nodes { cast(first: 100) { nodes { name } } } } } } } } }',
      ),
    400,
    'QUERY_TOO_COSTLY',
  ],
  'ever more for each type of an interface': [
    () => {
      const again = (level: number) =>
        `a: cast(first: 1) { nodes { works(first: 1) { nodes { ...f${level} ...s${level} } } } } b: cast(first: 2) { nodes { works(first: 2) { nodes { ...f${level} ...s${level} } } } }`;
      const fragments = Array.from(
        { length: 4 },
        (_, i) =>
          `fragment f${i} on Film { ${again(i + 1)} } fragment s${i} on Series { ${again(i + 1)} }`,
      );
      return query(
        `{ works(first: 1) { nodes { ...f0 ...s0 } } } ${fragments.join(' ')} fragment f4 on Film { title } fragment s4 on Series { id }`,
      );
    },
    400,
    'QUERY_TOO_COSTLY',
  ],
});

describe('a name of more than 100 characters', () => {
  const long = 'x'.repeat(101);
  it.each([
    ['an alias', `{ ${long}: __typename }`],
    ['a field', `{ ${long} }`],
    ['an operation', `query ${long} { __typename }`],
    ['a fragment', `{ ...${long} } fragment ${long} on Query { __typename }`],
    ['a variable', `query ($${long}: Int) { films(first: $${long}) { totalCount } }`],
    ['an argument', `{ films(${long}: 1) { totalCount } }`],
    ['a field of a condition', `{ films(where: { ${long}: 1 }) { totalCount } }`],
  ])('is refused as that of %s, and not repeated', async (_, text) => {
    const { status, body } = await query(text);
    expect([status, body.errors?.[0]?.extensions]).toMatchObject([
      400,
      { code: 'QUERY_TOO_LARGE', actual: 101, limit: 100 },
    ]);
    expect(JSON.stringify(body)).not.toContain('xx');
  });

  it('is distinguished from long words that are not names', async () => {
    const name = long.slice(1);
    const text = `{ ${name}: search(text: "${long}") { totalCount } } # ${long}`;
    expect((await query(text)).body.data).toEqual({ [name]: null });
  });
});

it('counts comments as tokens, and no more than there are', async () => {
  const text = (comments: number) => `${'#\n'.repeat(comments)}{ __typename }`;
  expect((await query(text(1_997))).status).toBe(200);
  expect((await query(text(1_998))).body.errors?.[0]?.extensions.code).toBe('QUERY_TOO_LARGE');
});

it('answers at most ten errors, however many there are', async () => {
  const fields = Array.from({ length: 100 }, (_, i) => `unknown${i}`).join(' ');
  const answer = await query(`{ ${fields} }`);
  expect(answer.body.errors?.length).toBeLessThanOrEqual(10);
});

it('limits messages that repeat what a client sent to 300 characters', async () => {
  const operation = { query: 'query ($first: Int) { films(first: $first) { totalCount } }' };
  const answer = await ask(server(), { ...operation, variables: { first: 'x'.repeat(50_000) } });
  expect(answer.body.errors?.[0]?.message.length).toBe(300);
});

it('logs nothing as its own fault', () => {
  expect(server().logs.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});
