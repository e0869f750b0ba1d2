import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDriver } from '../../src/store/neo4j/connection/connect.js';
import { describeStarting, version } from './start-neo4j.js';

const SLOW_MS = 300_000;
const script = join(__dirname, '../../scripts/neo4j/start.ts');

interface Started {
  readonly child: ChildProcess;
  readonly printed: Promise<string>;
  readonly complaints: Promise<string>;
}

function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Started {
  const release = version === undefined ? [] : ['--version', version];
  const options = ['--quick', ...release, ...args];
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...options], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = once(child.stdout, 'data').then(([chunk]) => String(chunk));
  const complaints = once(child.stderr, 'data').then(([chunk]) => String(chunk));
  return { child, printed, complaints };
}

async function answers(uri: string): Promise<boolean> {
  const driver = openDriver({ uri });
  try {
    await driver.executeQuery('RETURN 1');
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}

async function untilSilent(uri: string): Promise<void> {
  while (await answers(uri)) await sleep(200);
}

describeStarting('npm run neo4j', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-start-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(
    'prints one line when the database answers, and stops it when it ends, however that happens',
    async () => {
      const servers = [0, 1].map((i) => start(['--port', '0', '--data', join(folder, String(i))]));
      const uris = await Promise.all(servers.map(({ printed }) => printed));
      for (const line of uris) expect(line).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+\n$/);
      expect(new Set(uris).size).toBe(2);
      const [first = '', second = ''] = uris.map((line) => line.trim());
      expect([await answers(first), await answers(second)]).toEqual([true, true]);

      const closed = servers[0] && once(servers[0].child, 'close');
      servers[0]?.child.kill('SIGTERM');
      expect(await closed).toEqual([0, null]);
      expect(await answers(first)).toBe(false);

      servers[1]?.child.kill('SIGKILL');
      await untilSilent(second);
    },
    SLOW_MS,
  );

  it.each([
    ['--port', '0', { PATH: '/nowhere', JAVA_HOME: '' }, /^Java is missing: .*\n$/],
    ['--version', '4.4.1', {}, /^Neo4j "4\.4\.1" is not supported: expected .*\n$/],
  ])(
    'says in one sentence what is missing (%s %s)',
    async (option, value, environment, sentence) => {
      const { child, complaints } = start([option, value], environment);
      const closed = once(child, 'close');
      expect(await complaints).toMatch(sentence);
      expect(await closed).toEqual([1, null]);
    },
    SLOW_MS,
  );
});
