import { type Attack, ask, join, repeat, type Sending } from './attack.js';

const long = `{ films(first: 100) { nodes { ${join(30, (i) => `${'x'.repeat(900)}${i}: name`)} cast(first: 20) { nodes { ${join(30, (i) => `${'y'.repeat(200)}${i}: name`)} } } } } }`;
const wide =
  '{films(first:10){nodes{cast(first:15){nodes{works(first:15){nodes{id name genres description}}}}}}}';
const BODY = 260_000;

/** A POST as it is sent over the wire. */
function printPost(body: string, length = Buffer.byteLength(body)): string {
  return `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`;
}

type Held = Omit<Extract<Sending, { kind: 'connection' }>, 'kind'>;

function hold(held: Held): Sending {
  return { kind: 'connection', ...held };
}

/** Attacks by how requests are sent, with ordinary operations. */
export const connectionAttacks: readonly Attack[] = [
  {
    name: 'answers that nobody reads',
    what: '100 clients request megabytes and read nothing',
    atOnce: 100,
    requests: ({ times }) =>
      repeat(times(100), () =>
        hold({
          bytes: printPost(JSON.stringify({ query: long })),
          reads: false,
          answers: 1,
          holdMs: 15_000,
        }),
      ),
  },
  {
    name: 'bodies that do not end',
    what: '1,500 clients send all but the last bytes of a body',
    atOnce: 1_500,
    requests: ({ times }) =>
      repeat(times(1_500), () =>
        hold({
          bytes: printPost(' '.repeat(BODY - 1_000), BODY),
          reads: true,
          answers: 1,
          holdMs: 15_000,
        }),
      ),
  },
  {
    name: 'connections that say nothing',
    what: '3,000 of them, and a query',
    atOnce: 3_001,
    requests: ({ times }) =>
      (function* () {
        yield* repeat(times(3_000), () =>
          hold({ bytes: '', reads: true, answers: 1, holdMs: 8_000 }),
        );
        yield ask('{ __typename }');
      })(),
  },
  {
    name: 'a connection for each request',
    what: '300 clients open a new connection for each wide query, so that each arrives in its own turn',
    atOnce: 300,
    requests: ({ times }) =>
      repeat(times(1_500), () =>
        hold({
          bytes: printPost(JSON.stringify({ query: wide })),
          reads: true,
          answers: 1,
          holdMs: 15_000,
        }),
      ),
  },
  {
    name: 'a thousand requests on one connection',
    what: 'pipelined wide queries',
    requests: ({ times }) => [
      hold({
        bytes: `GET /graphql?query=${encodeURIComponent(wide)} HTTP/1.1\r\nhost: x\r\n\r\n`.repeat(
          times(1_000),
        ),
        reads: true,
        answers: times(1_000),
        holdMs: 15_000,
      }),
    ],
  },
  {
    name: 'a body in 260,000 chunks',
    what: 'one byte each',
    requests: ({ times }) =>
      repeat(times(5), () =>
        hold({
          bytes: `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${'1\r\n \r\n'.repeat(BODY)}0\r\n\r\n`,
          reads: true,
          answers: 1,
          holdMs: 15_000,
        }),
      ),
  },
  {
    name: 'long answers compressed',
    what: '60 clients request megabytes as gzip at once',
    atOnce: 60,
    requests: ({ times }) =>
      repeat(times(120), () => ({
        ...ask(long),
        headers: { 'accept-encoding': 'gzip' },
      })),
  },
  {
    name: 'headers of 15 kB',
    what: 'media types to negotiate, encodings to weigh, names to read',
    atOnce: 50,
    requests: ({ times }) =>
      repeat(times(300), (i) => ({
        ...ask('{ __typename }'),
        headers:
          i % 3 === 0
            ? { accept: join(1_400, (k) => `a/b${k},`).slice(0, 15_000) }
            : i % 3 === 1
              ? { 'accept-encoding': 'x;q=0.1,'.repeat(1_800) }
              : { 'x-request-id': 'x'.repeat(15_000) },
      })),
  },
  {
    name: 'long query strings',
    what: 'thousands of search parameters in a GET',
    atOnce: 20,
    requests: ({ times }) =>
      repeat(times(200), (i) => ({
        kind: 'get' as const,
        path: `/graphql?${'a=b&'.repeat(3_500)}i=${i}&query=%7B__typename%7D`,
      })),
  },
];
