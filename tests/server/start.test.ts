import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../../src/config.js';
import { start, UniverseError } from '../../src/index.js';
import { ask, send, startConfiguredServer } from './start-test-server.js';

const quiet = (environment: NodeJS.ProcessEnv) =>
  readConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...environment });

it('serves the packaged universe', async () => {
  const server = await startConfiguredServer();
  try {
    const answer = await ask(server, {
      query: '{ film(id: "film/ballerina") { title cast(first: 1) { nodes { name } } } }',
    });
    expect(answer.body.data).toEqual({
      film: { title: 'Ballerina', cast: { nodes: [{ name: 'Ana de Armas' }] } },
    });
    const ready = await send(`${server.url}/readyz`);
    expect(ready).toMatchObject({ status: 200, body: { version: expect.any(String) } });
    expect(server.logs).toContainEqual(
      expect.objectContaining({ msg: `throughline listens at ${server.url}/` }),
    );
  } finally {
    await server.stop();
  }
});

it.each([
  ['warns', 'without', { TRIVIA_SECRET: undefined }, 1],
  ['is silent', 'with', {}, 0],
])('%s of tokens that end with the process %s a secret', async (_, __, environment, times) => {
  const server = await startConfiguredServer(environment);
  try {
    const warnings = server.logs.filter(({ msg }) => `${msg}`.includes('TRIVIA_SECRET'));
    expect(warnings.map(({ level }) => level)).toEqual(Array(times).fill(40));
  } finally {
    await server.stop();
  }
});

it('refuses a universe with faults, and says which', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'throughline-universe-'));
  try {
    await writeFile(join(directory, 'films.yaml'), 'films:\n  - id: film/nameless\n');
    const failure = start(quiet({ UNIVERSE: directory }));
    await expect(failure).rejects.toBeInstanceOf(UniverseError);
    await expect(failure).rejects.toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ code: 'missing-field' })]),
    });
  } finally {
    await rm(directory, { recursive: true });
  }
});

it('says which port is taken, and how to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  try {
    const failure = start(quiet({ PORT: String(port) }));
    await expect(failure).rejects.toBeInstanceOf(ConfigError);
    await expect(failure).rejects.toMatchObject({
      problems: [`PORT: ${port} is taken on 127.0.0.1; set PORT to a free one, or to 0`],
    });
  } finally {
    other.close();
  }
});

it.each(['192.0.2.1', 'fe80::1', 'a'.repeat(300)])(
  'says that a host is no address of this machine: %s',
  async (host) => {
    await expect(start(quiet({ HOST: host }))).rejects.toMatchObject({
      problems: [`HOST: expected an address of this machine, got "${host}"`],
    });
  },
);
