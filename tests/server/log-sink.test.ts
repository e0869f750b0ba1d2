import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, existsSync, openSync, readSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/*
 * A server whose log goes where nothing can be written, started as the command line starts it.
 */

jest.setTimeout(120_000);

/** A path so long that a few hundred lines of the log exceed what is held back. */
const longPath = `/${'x'.repeat(14_000)}`;
const REQUESTS = 400;

interface ServerProcess {
  readonly child: ChildProcess;
  readonly url: string;
}

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Runs the server in a shell that redirects its standard output and errors. */
async function serve(redirection: string): Promise<ServerProcess> {
  const port = await findFreePort();
  const command = `exec "$0" --import tsx src/cli.ts serve ${redirection}`;
  return untilServing(start(port, 'sh', ['-c', command, process.execPath]), port);
}

function start(port: number, command: string, options: readonly string[]): ChildProcess {
  const child = spawn(command, options, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NEO4J_URI: '', HOST: '127.0.0.1', PORT: String(port) },
  });
  running.push(child);
  return child;
}

async function untilServing(child: ChildProcess, port: number): Promise<ServerProcess> {
  const url = `http://127.0.0.1:${port}`;
  while ((await statusOf(`${url}/livez`)) !== 200) {
    if (child.exitCode !== null) throw new Error(`It has ended with ${child.exitCode}.`);
    await sleep(100);
  }
  return { child, url };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function statusOf(url: string): Promise<number | undefined> {
  const response = await fetch(url).catch(() => undefined);
  await response?.text();
  return response?.status;
}

async function sendMany({ url }: ServerProcess): Promise<void> {
  for (let i = 0; i < REQUESTS; i += 1) expect(await statusOf(url + longPath)).toBe(404);
  expect(await statusOf(`${url}/graphql?query={__typename}`)).toBe(200);
}

async function end({ child }: ServerProcess): Promise<unknown> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  return Promise.race([exit, sleep(10_000, 'still there', { ref: false })]);
}

it.each([
  ['is full', '> /dev/full 2> /dev/full'],
  ['is closed', '>&- 2>&-'],
])('keeps serving and ends in time when its log %s', async (_, redirection) => {
  const server = await serve(redirection);
  await sendMany(server);
  expect(await end(server)).toEqual([0, null]);
});

it('keeps serving and ends in time when the reader of its log has gone', async () => {
  const server = await serve('');
  server.child.stdout?.destroy();
  server.child.stderr?.destroy();
  await sendMany(server);
  expect(await end(server)).toEqual([0, null]);
});

describe('a log that nobody reads', () => {
  let directory: string;
  let pipe: string;
  let reader: number;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'throughline-log-'));
    pipe = join(directory, 'log');
    await promisify(execFile)('mkfifo', [pipe]);
    reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
  });
  afterEach(async () => {
    closeSync(reader);
    await rm(directory, { recursive: true });
  });

  /** All that is written until nothing comes for a while. */
  async function readAll(): Promise<string> {
    const chunks: Buffer[] = [];
    for (let quiet = 0; quiet < 20; quiet += 1) {
      const chunk = Buffer.alloc(65_536);
      try {
        chunks.push(chunk.subarray(0, readSync(reader, chunk)));
        quiet = 0;
      } catch {
        await sleep(50);
      }
    }
    return Buffer.concat(chunks).toString();
  }

  it('stops the server neither from serving nor from ending in time', async () => {
    const server = await serve(`> ${pipe} 2> ${pipe}`);
    await sendMany(server);
    expect(await end(server)).toEqual([0, null]);
  });

  it('has the same effect when it is a stopped terminal', async () => {
    const [pid, code] = [join(directory, 'pid'), join(directory, 'code')];
    const command = `sh -c '"$0" --import tsx src/cli.ts serve & echo $! > ${pid}; wait $!; echo $? > ${code}'`;
    const port = await findFreePort();
    const terminal = start(port, 'script', ['-qc', `${command} ${process.execPath}`, '/dev/null']);
    const server = await untilServing(terminal, port);
    terminal.kill('SIGSTOP');
    await sendMany(server);
    process.kill(Number(await readFile(pid, 'utf8')), 'SIGTERM');
    for (let tries = 0; tries < 100 && !existsSync(code); tries += 1) await sleep(100);
    expect(await readFile(code, 'utf8')).toBe('0\n');
  });

  it('says how many lines are missing when it is read again', async () => {
    const server = await serve(`> ${pipe} 2> ${pipe}`);
    await sendMany(server);
    const lines = (await readAll())
      .trimEnd()
      .split('\n')
      .map((line): { status?: number; dropped?: number } => JSON.parse(line));
    const [dropped, ...others] = lines.flatMap((line) => line.dropped ?? []);
    expect(others).toEqual([]);
    expect(dropped).toBeGreaterThan(0);
    const written = lines.filter(({ status }) => status === 404 || status === 200);
    expect(written.length + (dropped ?? 0)).toBe(REQUESTS + 1);
    expect(await end(server)).toEqual([0, null]);
  });
});
