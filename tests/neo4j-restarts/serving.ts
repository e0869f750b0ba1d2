import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RETRY_MS } from '../../src/store/neo4j/connection/outage.js';
import { type Ended, throughline } from '../cli/throughline.js';
import { ask, send, startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import type { OwnServer } from './own-server.js';

const SLOW_MS = 240_000;
/** A client that retries as often as the database is probed needs fewer tries than this. */
const MOST_TRIES = 20;

const question = {
  query: '{ film(id: "film/ballerina") { title cast(first: 3) { nodes { name } } } }',
};
const extra = `sources: [{ id: source/almanac, title: Almanac, tier: FAN }]
films:
  - { id: film/interlude, title: Interlude }
`;

/** A universe from its files into a database and from there to clients, as the README says. */
export function serving(database: OwnServer): void {
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  let server: TestServer;

  const importing = (args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ended> =>
    throughline(['import', ...args], { ...environment, ...more });

  beforeAll(async () => {
    const { uri, password } = database.settings();
    folder = await mkdtemp(join(tmpdir(), 'throughline-serving-'));
    await writeFile(join(folder, 'password'), `${password}\n`);
    await writeFile(join(folder, 'extra.yaml'), extra);
    environment = { NEO4J_URI: uri, NEO4J_PASSWORD_FILE: join(folder, 'password') };
    server = await startConfiguredServer(environment);
  }, SLOW_MS);
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }, SLOW_MS);

  it('is not ready, and says why, while nothing is imported', async () => {
    const readiness = async () => {
      const ready = await send(`${server.url}/readyz`);
      expect(ready.status).toBe(503);
      return ready.body.errors?.[0]?.message;
    };
    let said = await readiness();
    // A database that has just started may take longer than a probe waits.
    for (let tries = 0; said === 'The store does not answer.' && tries < MOST_TRIES; tries++) {
      said = await readiness();
    }
    expect(said).toContain('"throughline import" writes one');
  });

  it(
    'is imported by a command, once, and answers as from memory',
    async () => {
      const trial = await importing(['seed', '--dry-run']);
      expect(trial).toMatchObject({ status: 0 });
      expect(trial.stdout).toMatch(/^created \w+ .+\n/);
      expect(trial.stdout).toMatch(/and \d+ more\n\d+ created, 0 changed, 0 removed; .* would be /);
      expect((await ask(server, question)).body.data).toEqual({ film: null });

      const first = await importing(['seed']);
      expect(first).toMatchObject({ status: 0 });
      expect(first.stdout).toMatch(
        /^\d+ created, 0 changed, 0 removed; the facts are version \w+\n$/,
      );
      const again = await importing(['seed']);
      expect(again).toMatchObject({ status: 0 });
      expect(again.stdout).toMatch(/^nothing to write: the database holds version \w+\n$/);

      const ready = await send(`${server.url}/readyz`);
      expect(ready.status).toBe(200);
      const memory = await startConfiguredServer();
      try {
        expect((await ask(server, question)).body).toEqual((await ask(memory, question)).body);
        expect(ready.body).toEqual((await send(`${memory.url}/readyz`)).body);
      } finally {
        await memory.stop();
      }
    },
    SLOW_MS,
  );

  it(
    'gains what files add, and loses what they no longer state',
    async () => {
      expect((await importing(['seed', folder, '--dry-run'])).stdout).toContain(
        'created Film Interlude\n',
      );
      expect((await importing(['seed', folder])).status).toBe(0);
      expect((await importing(['seed', '--dry-run'])).stdout).toContain('removed Film Interlude\n');
    },
    SLOW_MS,
  );

  it(
    'says in one line why it cannot import',
    async () => {
      const homeless = await importing([folder], { NEO4J_URI: '' });
      expect(homeless).toEqual({
        status: 78,
        stdout: '',
        stderr: 'NEO4J_URI: expected the database to import into, got nothing\n',
      });
      const wrong = { NEO4J_PASSWORD_FILE: '', NEO4J_PASSWORD: 'wrong-password' };
      const refused = await importing([folder], wrong);
      expect([refused.status, refused.stdout]).toEqual([1, '']);
      expect(refused.stderr).toMatch(
        /^The import has failed and would fail again\. .*unauthorized.*\n$/,
      );
      const nowhere = await importing([folder], { NEO4J_URI: 'bolt://127.0.0.1:1' });
      expect([nowhere.status, nowhere.stdout]).toEqual([1, '']);
      expect(nowhere.stderr).toMatch(/^The import has failed and can be run again\. .*\n$/);
    },
    SLOW_MS,
  );

  it(
    'is refused with 503 while the database is away, and is answered soon after it is back',
    async () => {
      expect((await ask(server, question)).status).toBe(200);
      await database.kill();
      // The first requests discover it; theirs are also the first errors that this process formats.
      for (let i = 0; i < 5; i++) await ask(server, question);
      const away = await ask(server, question);
      expect([away.status, away.headers.get('retry-after')]).toEqual([503, '1']);
      expect(away.body.errors?.[0]?.extensions.code).toBe('DATABASE_UNAVAILABLE');
      const ready = await send(`${server.url}/readyz`);
      expect(ready.status).toBe(503);
      expect(ready.body.errors?.[0]?.message).toContain('cannot be reached');
      expect((await send(`${server.url}/livez`)).status).toBe(200);

      await database.start();
      let tries = 0;
      while ((await ask(server, question)).status !== 200) {
        tries += 1;
        expect(tries).toBeLessThan(MOST_TRIES);
        await sleep(RETRY_MS);
      }
    },
    SLOW_MS,
  );
}
