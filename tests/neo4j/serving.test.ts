import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Ended, throughline } from '../cli/throughline.js';
import { ask, send, startConfiguredServer, type TestServer } from '../server/start-test-server.js';
import { createOwnServer } from './own-server.js';
import { describeStarting } from './start-neo4j.js';

const SLOW_MS = 240_000;
const PASSWORD = 'continental';

const question = {
  query: '{ film(id: "film/ballerina") { title cast(first: 3) { nodes { name } } } }',
};
const extra = `sources: [{ id: source/almanac, title: Almanac, tier: FAN }]
films:
  - { id: film/interlude, title: Interlude }
`;

/** A universe from its files into a database and from there to clients, as the README says. */
describeStarting('A universe served from Neo4j', () => {
  const database = createOwnServer(PASSWORD);
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  let server: TestServer;

  const importing = (args: readonly string[], more: NodeJS.ProcessEnv = {}): Ended =>
    throughline(['import', ...args], { ...environment, ...more });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-serving-'));
    await writeFile(join(folder, 'password'), `${PASSWORD}\n`);
    await writeFile(join(folder, 'extra.yaml'), extra);
    await database.start();
    environment = {
      NEO4J_URI: database.running().uri,
      NEO4J_PASSWORD_FILE: join(folder, 'password'),
    };
    server = await startConfiguredServer(environment);
  }, SLOW_MS);
  afterAll(async () => {
    await server.stop();
    await database.remove();
    await rm(folder, { recursive: true, force: true });
  }, SLOW_MS);

  it('is not ready, and says why, while nothing is imported', async () => {
    // One that has just started may take longer than a probe waits.
    let said: string | undefined;
    do {
      const ready = await send(`${server.url}/readyz`);
      expect(ready.status).toBe(503);
      said = ready.body.errors?.[0]?.message;
    } while (said === 'The store does not answer.');
    expect(said).toContain('"throughline import" writes one');
  });

  it(
    'is imported by a command, once, and answers as from memory',
    async () => {
      const trial = importing(['seed', '--dry-run']);
      expect(trial).toMatchObject({ status: 0 });
      expect(trial.stdout).toMatch(/^created \w+ .+\n/);
      expect(trial.stdout).toMatch(/and \d+ more\n\d+ created, 0 changed, 0 removed; .* would be /);
      expect((await ask(server, question)).body.data).toEqual({ film: null });

      const first = importing(['seed']);
      expect(first).toMatchObject({ status: 0 });
      expect(first.stdout).toMatch(
        /^\d+ created, 0 changed, 0 removed; the facts are version \w+\n$/,
      );
      const again = importing(['seed']);
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
    'takes what files add, and drops what they no longer say',
    () => {
      expect(importing(['seed', folder, '--dry-run']).stdout).toContain('created Film Interlude\n');
      expect(importing(['seed', folder]).status).toBe(0);
      expect(importing(['seed', '--dry-run']).stdout).toContain('removed Film Interlude\n');
    },
    SLOW_MS,
  );

  it(
    'says in one line why an import cannot be',
    () => {
      const homeless = importing([folder], { NEO4J_URI: '' });
      expect(homeless).toEqual({
        status: 78,
        stdout: '',
        stderr: 'NEO4J_URI: expected the database to import into, got nothing\n',
      });
      const wrong = { NEO4J_PASSWORD_FILE: '', NEO4J_PASSWORD: 'wrong-password' };
      const refused = importing([folder], wrong);
      expect([refused.status, refused.stdout]).toEqual([1, '']);
      expect(refused.stderr).toMatch(
        /^The import has failed and can be run again\. .*unauthorized.*\n$/,
      );
      const nowhere = importing([folder], { NEO4J_URI: 'bolt://127.0.0.1:1' });
      expect([nowhere.status, nowhere.stdout]).toEqual([1, '']);
      expect(nowhere.stderr).toMatch(/^The import has failed and can be run again\. .*\n$/);
    },
    SLOW_MS,
  );

  it(
    'is refused at once with 503 while the database is away, and back within 5 s of it',
    async () => {
      expect((await ask(server, question)).status).toBe(200);
      const { pid, ended } = database.running();
      process.kill(pid, 'SIGKILL');
      await ended;
      // The first ones learn it, and are the first errors that this process makes.
      for (let i = 0; i < 5; i++) await ask(server, question);
      const away = await ask(server, question);
      expect([away.status, away.headers.get('retry-after')]).toEqual([503, '1']);
      expect(away.body.errors?.[0]?.extensions.code).toBe('DATABASE_UNAVAILABLE');
      expect(away.ms).toBeLessThan(50);
      const ready = await send(`${server.url}/readyz`);
      expect(ready.status).toBe(503);
      expect(ready.body.errors?.[0]?.message).toContain('cannot be reached');
      expect((await send(`${server.url}/livez`)).status).toBe(200);

      await database.start();
      const back = performance.now();
      while ((await ask(server, question)).status !== 200) {
        expect(performance.now() - back).toBeLessThan(5_000);
        await sleep(50);
      }
    },
    SLOW_MS,
  );
});
