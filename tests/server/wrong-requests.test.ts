import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { answersWrong, startSuiteServer } from './answers-wrong.js';
import { ask, send } from './start-test-server.js';

const server = startSuiteServer();

const json = { 'content-type': 'application/json' };
const post = (body: RequestInit['body'], headers: Readonly<Record<string, string>> = json) =>
  send(`${server().url}/graphql`, { method: 'POST', headers, ...(body != null && { body }) });
const get = (search: string) => send(`${server().url}/graphql?${search}`);
const query = (text: string) => ask(server(), { query: text });

answersWrong({
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
    () => ask(server(), { query: `{ __typename } # ${'x'.repeat(2_000_000)}` }),
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  'an Accept header of many types': [
    () => post('{"query": "{ __typename }"}', { ...json, accept: 'a/b,'.repeat(300) }),
    400,
    'BAD_REQUEST',
  ],
  'an object without query': [() => ask(server(), {}), 400, 'BAD_REQUEST'],
  'an empty query': [() => query(''), 400, 'BAD_REQUEST'],
  'a query that is a number': [() => ask(server(), { query: 1 }), 400, 'BAD_REQUEST'],
  'a query that is an object': [() => ask(server(), { query: {} }), 400, 'BAD_REQUEST'],
  'variables that are a text': [
    () => ask(server(), { query: '{ __typename }', variables: '{}' }),
    400,
    'BAD_REQUEST',
  ],
  'variables that are an array': [
    () => ask(server(), { query: '{ __typename }', variables: [] }),
    400,
    'BAD_REQUEST',
  ],
  'an operationName that is a number': [
    () => ask(server(), { query: '{ __typename }', operationName: 1 }),
    400,
    'BAD_REQUEST',
  ],
  'a persisted query': [
    () => ask(server(), { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    200,
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
  'a persisted query by GET': [
    () => get(`extensions=${encodeURIComponent('{"persistedQuery":{"sha256Hash":"x"}}')}`),
    200,
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
  'a persisted query with its text': [
    () =>
      ask(server(), { query: '{ __typename }', extensions: { persistedQuery: { version: 1 } } }),
    200,
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ],
  'a GET without query': [() => get(''), 400, 'BAD_REQUEST'],
  'a GET with broken variables': [() => get('query={__typename}&variables={'), 400, 'BAD_REQUEST'],
  'a GET with two queries': [
    () => get('query={__typename}&query={__typename}'),
    400,
    'BAD_REQUEST',
  ],
  'an Accept header for XML': [
    () => ask(server(), { query: '{ __typename }' }, { accept: 'application/xml' }),
    406,
    'BAD_REQUEST',
  ],
  'a DELETE': [
    () => send(`${server().url}/graphql`, { method: 'DELETE' }),
    405,
    'METHOD_NOT_ALLOWED',
  ],
  'a POST to the page': [
    () => send(`${server().url}/`, { method: 'POST', headers: json, body: '{' }),
    405,
    'METHOD_NOT_ALLOWED',
  ],
  'an unknown path': [() => send(`${server().url}/nowhere`), 404, 'NOT_FOUND'],
  'a post of nonsense to an unknown path': [
    () => send(`${server().url}/nowhere`, { method: 'POST', body: 'nonsense' }),
    404,
    'NOT_FOUND',
  ],
  'a path out of the assets': [
    () => send(`${server().url}/assets/..%2f..%2fpackage.json`),
    404,
    'NOT_FOUND',
  ],
  'a path that cannot be decoded': [() => send(`${server().url}/%ff`), 400, 'BAD_REQUEST'],
});

it.each([
  { ...json, 'content-encoding': 'identity' },
  { 'content-type': 'application/json; charset=UTF-8' },
])('reads a body with the headers %j', async (headers) => {
  expect((await post('{"query": "{ __typename }"}', headers)).status).toBe(200);
});

it('tells clients that persist queries, in the words they know, to send the text', async () => {
  const { body } = await ask(server(), { extensions: { persistedQuery: { version: 1 } } });
  expect(body.errors?.map(({ message }) => message)).toEqual(['PersistedQueryNotSupported']);
});

it('has no HEAD of the API', async () => {
  const { status } = await fetch(`${server().url}/graphql?query={__typename}`, { method: 'HEAD' });
  expect(status).toBe(405);
});

it('says in a 405 what is allowed', async () => {
  const answer = await send(`${server().url}/graphql`, { method: 'PUT' });
  expect(answer.headers.get('allow')).toBe('GET, POST');
});

it('logs nothing as its own fault', () => {
  expect(server().logs.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});

describe('what is not HTTP', () => {
  const sendBytes = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server().url).port), '127.0.0.1');
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
