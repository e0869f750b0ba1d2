import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Answer, ask, send, startTestServer, type TestServer } from './start-test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await ask(server, { query: '{ __typename }' });
});
afterAll(() => server.stop());

const json = { 'content-type': 'application/json' };
const post = (body: RequestInit['body'], headers: Readonly<Record<string, string>> = json) =>
  send(`${server.url}/graphql`, { method: 'POST', headers, ...(body != null && { body }) });
const get = (search: string) => send(`${server.url}/graphql?${search}`);
const query = (text: string) => ask(server, { query: text });
const nested = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;
const franchise = 'franchise(id: "franchise/john-wick")';
const deepFranchise = (levels: number) => {
  const open = '{ works(first: 1) { nodes { franchises(first: 1) { nodes '.repeat(levels);
  return `{ ${franchise} ${open} { id } ${'} } } } '.repeat(levels)} }`;
};

/** What is sent, and the status and code it is answered with. */
const cases: Readonly<Record<string, readonly [() => Promise<Answer>, number, string]>> = {
  'malformed JSON': [() => post('{"query": "{ __typename }"'), 400, 'BAD_REQUEST'],
  'an empty body': [() => post(''), 400, 'BAD_REQUEST'],
  'no body': [() => post(null), 400, 'BAD_REQUEST'],
  'a body of null': [() => post('null'), 400, 'BAD_REQUEST'],
  'a body that is a number': [() => post('42'), 400, 'BAD_REQUEST'],
  'a batch': [() => post('[{"query": "{ __typename }"}]'), 400, 'BAD_REQUEST'],
  'an empty batch': [() => post('[]'), 400, 'BAD_REQUEST'],
  'a body with a prototype': [
    () => post('{"query": "{ __typename }", "__proto__": {"x": 1}}'),
    400,
    'BAD_REQUEST',
  ],
  'a body of plain text': [
    () => post('{ __typename }', { 'content-type': 'text/plain' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'a body of application/graphql': [
    () => post('{ __typename }', { 'content-type': 'application/graphql' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'a body in UTF-7': [
    () => post('{}', { 'content-type': 'application/json; charset=utf-7' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'a compressed body': [
    () => post(gzipSync('{"query": "{ __typename }"}'), { ...json, 'content-encoding': 'gzip' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'a bogus content encoding': [
    () => post('{"query": "{ __typename }"}', { ...json, 'content-encoding': 'bogus' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  'a body of 2 MB': [
    () => ask(server, { query: `{ __typename } # ${'x'.repeat(2_000_000)}` }),
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  'an object without query': [() => ask(server, {}), 400, 'BAD_REQUEST'],
  'an empty query': [() => query(''), 400, 'BAD_REQUEST'],
  'a query that is a number': [() => ask(server, { query: 1 }), 400, 'BAD_REQUEST'],
  'a query that is an object': [() => ask(server, { query: {} }), 400, 'BAD_REQUEST'],
  'variables that are a text': [
    () => ask(server, { query: '{ __typename }', variables: '{}' }),
    400,
    'BAD_REQUEST',
  ],
  'variables that are an array': [
    () => ask(server, { query: '{ __typename }', variables: [] }),
    400,
    'BAD_REQUEST',
  ],
  'an operationName that is a number': [
    () => ask(server, { query: '{ __typename }', operationName: 1 }),
    400,
    'BAD_REQUEST',
  ],
  'a persisted query': [
    () => ask(server, { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    400,
    'BAD_REQUEST',
  ],
  'a persisted query with its text': [
    () => ask(server, { query: '{ __typename }', extensions: { persistedQuery: { version: 1 } } }),
    400,
    'BAD_REQUEST',
  ],
  'a GET without query': [() => get(''), 400, 'BAD_REQUEST'],
  'a GET with broken variables': [() => get('query={__typename}&variables={'), 400, 'BAD_REQUEST'],
  'a GET with two queries': [
    () => get('query={__typename}&query={__typename}'),
    400,
    'BAD_REQUEST',
  ],
  'an Accept header for XML': [
    () => ask(server, { query: '{ __typename }' }, { accept: 'application/xml' }),
    406,
    'BAD_REQUEST',
  ],
  'a DELETE': [
    () => send(`${server.url}/graphql`, { method: 'DELETE' }),
    405,
    'METHOD_NOT_ALLOWED',
  ],
  'a POST to the page': [
    () => send(`${server.url}/`, { method: 'POST', headers: json, body: '{' }),
    405,
    'METHOD_NOT_ALLOWED',
  ],
  'an unknown path': [() => send(`${server.url}/nowhere`), 404, 'NOT_FOUND'],
  'a post of nonsense to an unknown path': [
    () => send(`${server.url}/nowhere`, { method: 'POST', body: 'nonsense' }),
    404,
    'NOT_FOUND',
  ],
  'a path out of the assets': [
    () => send(`${server.url}/assets/..%2f..%2fpackage.json`),
    404,
    'NOT_FOUND',
  ],
  'a path that cannot be decoded': [() => send(`${server.url}/%ff`), 400, 'BAD_REQUEST'],

  'a document that does not parse': [() => query('{ film('), 400, 'GRAPHQL_PARSE_FAILED'],
  'a text of comments': [() => query('# \n'.repeat(60_000)), 400, 'GRAPHQL_PARSE_FAILED'],
  'an unknown field': [() => query('{ flim }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  'a mutation': [() => query('mutation { x }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  'a mutation of __typename': [
    () => query('mutation { __typename }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  'a subscription': [() => query('subscription { x }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  'an unknown operationName': [
    () => ask(server, { query: 'query A { __typename }', operationName: 'B' }),
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
      ask(server, {
        query: 'query ($first: Int) { films(first: $first) { totalCount } }',
        variables: { first: 'ten' },
      }),
    400,
    'BAD_USER_INPUT',
  ],
  'variables nested 10,000 deep': [
    () =>
      post(
        `{"query": "query ($where: WorkWhere) { films(where: $where) { totalCount } }", "variables": {"where": ${'{"NOT": '.repeat(10_000)}{}${'}'.repeat(10_000)}}}`,
      ),
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
  'an id that is none': [
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
  'a list of lists of lists': [
    () =>
      query(
        '{ films(first: 100) { nodes { cast(first: 100) { nodes { works(first: 100) { nodes { title } } } } } } }',
      ),
    400,
    'QUERY_TOO_COSTLY',
  ],
  'ever more for each type of an interface': [
    () => {
      const again = (level: number) =>
        `cast(first: 1) { nodes { works(first: 1) { nodes { ...f${level} ...s${level} } } } }`;
      const fragments = Array.from(
        { length: 6 },
        (_, i) =>
          `fragment f${i} on Film { ${again(i + 1)} } fragment s${i} on Series { ${again(i + 1)} }`,
      );
      return query(
        `{ works(first: 1) { nodes { ...f0 ...s0 } } } ${fragments.join(' ')} fragment f6 on Film { title } fragment s6 on Series { id }`,
      );
    },
    400,
    'QUERY_TOO_COSTLY',
  ],
};

it.each(Object.entries(cases))('answers %s in one sentence with its code', async (_name, wrong) => {
  const [request, status, code] = wrong;
  const answer = await request();
  const error = answer.body.errors?.[0];

  expect({ status: answer.status, code: error?.extensions.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toMatch(/json/);
  expect(error?.message).toMatch(/^\S.{3,299}$/);
  expect(error?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\/src\/|\.ts\b|\n\s*at /);
  expect(answer.body.data ?? null).toBeNull();
  expect(answer.ms).toBeLessThan(1_000);
});

it('says in a 405 what is allowed', async () => {
  const answer = await send(`${server.url}/graphql`, { method: 'PUT' });
  expect(answer.headers.get('allow')).toBe('GET, POST');
});

it('answers at most ten errors, however many there are', async () => {
  const fields = Array.from({ length: 100 }, (_, i) => `unknown${i}`).join(' ');
  const answer = await query(`{ ${fields} }`);
  expect(answer.body.errors?.length).toBeLessThanOrEqual(10);
});

it('repeats no more than 300 characters of what a client sent', async () => {
  const answer = await query(`{ ${'x'.repeat(50_000)} }`);
  expect(answer.body.errors?.[0]?.message.length).toBe(300);
});

it('logs nothing as its own fault', () => {
  expect(server.logs.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

describe('what is not HTTP', () => {
  const sendBytes = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk.toString();
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
      socket.write(bytes);
    });

  it('is answered with a code as well', async () => {
    const answer = await sendBytes('nonsense\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toMatch(/"code":"BAD_REQUEST"/);
  });

  it('includes headers beyond 16 KB', async () => {
    const answer = await sendBytes(`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toMatch(/"code":"BAD_REQUEST"/);
  });
});
