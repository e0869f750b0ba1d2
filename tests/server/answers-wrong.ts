import { type Answer, ask, startTestServer, type TestServer } from './start-test-server.js';

/** What is sent, and the status and code that it is answered with. */
type WrongInputs = Readonly<Record<string, readonly [() => Promise<Answer>, number, string]>>;

/** Starts one server for a whole suite. */
export function startSuiteServer(): () => TestServer {
  let server: TestServer | undefined;
  const running = (): TestServer => {
    if (server === undefined) throw new Error('The server is there once the suite has begun.');
    return server;
  };
  beforeAll(async () => {
    server = await startTestServer();
    await ask(server, { query: '{ __typename }' });
  });
  afterAll(() => running().stop());
  return running;
}

/** Each of them is answered quickly, in one sentence that shows no internals. */
export function answersWrong(cases: WrongInputs): void {
  it.each(Object.entries(cases))(
    'answers %s in one sentence with its code',
    async (_name, wrong) => {
      const [request, status, code] = wrong;
      const before = process.cpuUsage();
      const answer = await request();
      const { user, system } = process.cpuUsage(before);
      const error = answer.body.errors?.[0];

      expect({ status: answer.status, code: error?.extensions.code }).toEqual({ status, code });
      expect(answer.headers.get('content-type')).toMatch(/json/);
      expect(error?.message).toMatch(/^\S.{3,299}$/);
      expect(error?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
      expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\/src\/|\.ts\b|\n\s*at /);
      expect(answer.body.data ?? null).toBeNull();
      // Time of the processor, which does not depend on what else runs.
      expect((user + system) / 1_000).toBeLessThan(1_000);
    },
  );
}
