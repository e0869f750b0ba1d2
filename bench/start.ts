import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchmarkOptions } from './benchmark.js';
import { root } from './built.js';
import { residentMemory } from './resident-memory.js';
import { median, printMegabytes, printNumber, printSpread, printVerdict } from './statistics.js';
import { printTable } from './table.js';

const MAX_SECONDS = { cold: 3, warm: 1.5 };
const MAX_BYTES = 150_000_000;

const query = `{ film(id: "film/ballerina") { title cast(first: 10) { nodes { name } } } }`;

interface Started {
  readonly seconds: number;
  readonly bytes: number;
}

/**
 * From the start of the built server's process to its first answer over HTTP: cold, when seed files are
 * read, checked and kept, and warm, when an earlier start has kept them. Both take turns, since other load
 * on the machine comes and goes.
 */
export async function start({ smoke }: BenchmarkOptions): Promise<string> {
  const caches = await mkdtemp(join(tmpdir(), 'throughline-start-'));
  try {
    const cold: Started[] = [];
    const warm: Started[] = [];
    for (let i = 0; i < (smoke ? 1 : 9); i++) {
      const cache = join(caches, String(i));
      cold.push(await startOnce(cache));
      warm.push(await startOnce(cache));
    }
    return printStarts(cold, warm);
  } finally {
    await rm(caches, { recursive: true, force: true });
  }
}

function printStarts(cold: readonly Started[], warm: readonly Started[]): string {
  const bytes = warm.map((each) => each.bytes);
  return printTable(
    `Start of the built server, median of ${cold.length}`,
    ['', 'median', 'middle half', 'target', ''],
    [
      timeRow('process start to first answer of a cast query, cold', cold, MAX_SECONDS.cold),
      timeRow('the same, warm', warm, MAX_SECONDS.warm),
      [
        'resident memory after it, warm',
        printMegabytes(median(bytes)),
        printSpread(bytes, printMegabytes),
        `<= ${printMegabytes(MAX_BYTES)}`,
        printVerdict(median(bytes), { atMost: MAX_BYTES }),
      ],
    ],
  );
}

function timeRow(label: string, starts: readonly Started[], most: number): readonly string[] {
  const seconds = starts.map((each) => each.seconds);
  return [
    label,
    `${printNumber(median(seconds))} s`,
    `${printSpread(seconds)} s`,
    `<= ${most} s`,
    printVerdict(median(seconds), { atMost: most }),
  ];
}

async function startOnce(cache: string): Promise<Started> {
  const port = await findFreePort();
  const started = performance.now();
  const server = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'serve'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', CACHE_DIR: cache },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(server, 'exit');
  try {
    const answer = await firstAnswer(`http://127.0.0.1:${port}/graphql`, server);
    const seconds = (performance.now() - started) / 1000;
    if (!answer.includes('Ana de Armas')) {
      throw new Error(`Expected the cast to name Ana de Armas, got ${answer}`);
    }
    return { seconds, bytes: residentMemory(server.pid ?? 0) };
  } finally {
    server.kill();
    await ended;
  }
}

/** Retries until there is an answer; a refused connection costs next to nothing. */
async function firstAnswer(url: string, server: ChildProcess): Promise<string> {
  for (;;) {
    if (server.exitCode !== null) {
      throw new Error(`The server ended with ${server.exitCode} before it answered.`);
    }
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return await response.text();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await wait(5);
    }
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error(`Expected a TCP address, got ${address}.`);
  }
  return address.port;
}
