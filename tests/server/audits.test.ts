import { serverAudits } from 'graphql-http';
import { startTestServer, type TestServer } from './start-test-server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const audits = serverAudits({ url: () => `${server.url}/graphql` });

it('runs the 61 audits of GraphQL over HTTP', () => {
  expect(audits).toHaveLength(61);
});

it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
  'passes audit %s: %s',
  async (_id, _name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  },
);
