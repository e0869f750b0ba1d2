import fc from 'fast-check';
import { createLogStream, type LogSink, MAX_HELD_BYTES } from '../../src/server/log-stream.js';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** What a sink does when it is asked to write: takes all, takes a part, or refuses. */
type Mood = 'all' | 'part' | 'full';

interface TestSink extends LogSink {
  mood: Mood;
  taken(): string;
}

function createSink(): TestSink {
  const chunks: Buffer[] = [];
  const take = (bytes: Buffer, mood: Mood): number => {
    if (mood === 'full') throw Object.assign(new Error('No space left.'), { code: 'ENOSPC' });
    const part = bytes.subarray(0, mood === 'part' ? Math.ceil(bytes.length / 3) : undefined);
    chunks.push(part);
    return part.length;
  };
  const sink: TestSink = {
    mood: 'all',
    taken: () => Buffer.concat(chunks).toString(),
    writeSync: (bytes) => take(bytes, sink.mood),
    write(bytes, done) {
      // Files report later.
      setTimeout(() => {
        try {
          done(null, take(bytes, sink.mood));
        } catch (error) {
          done(error as Error, 0);
        }
      }, 1);
    },
  };
  return sink;
}

interface Logged {
  readonly lines: readonly number[];
  readonly dropped: readonly number[];
}

function read(text: string): Logged {
  const entries = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): { line?: number; dropped?: number } => JSON.parse(line));
  return {
    lines: entries.flatMap(({ line }) => line ?? []),
    dropped: entries.flatMap(({ dropped }) => dropped ?? []),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

it('writes every line once and in order, or says how many are missing', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('mood' as const), mood: fc.constantFrom('all', 'part', 'full') }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(700) }),
    fc.record({
      kind: fc.constant('write' as const),
      lines: fc.nat(20),
      // Letters of two bytes, as many as fill what may be held in a few lines.
      length: fc.constantFrom(0, 100, MAX_HELD_BYTES / 64),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const sink = createSink();
      const log = createLogStream(sink);
      let written = 0;
      for (const one of steps) {
        if (one.kind === 'mood') sink.mood = one.mood as Mood;
        else if (one.kind === 'wait') await jest.advanceTimersByTimeAsync(one.ms);
        else {
          for (let i = 0; i < one.lines; i += 1) {
            log.write(`${JSON.stringify({ line: written, text: 'ä'.repeat(one.length) })}\n`);
            written += 1;
          }
        }
      }
      sink.mood = 'all';
      await jest.advanceTimersByTimeAsync(1_000);
      const { lines, dropped } = read(sink.taken());
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      expect(new Set(lines).size).toBe(lines.length);
      expect(lines.length + sum(dropped)).toBe(written);
    }),
    { numRuns: 60 },
  );
});

it('holds back no more than it may, and says once how many lines it dropped', async () => {
  const sink = createSink();
  const log = createLogStream(sink);
  sink.mood = 'full';
  const line = `${JSON.stringify({ line: 1, text: 'x'.repeat(1_000) })}\n`;
  for (let i = 0; i < 5_000; i += 1) log.write(line);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(sink.taken()).toBe('');
  sink.mood = 'all';
  await jest.advanceTimersByTimeAsync(1_000);
  const { lines, dropped } = read(sink.taken());
  expect(lines).toHaveLength(Math.floor(MAX_HELD_BYTES / line.length));
  expect(dropped).toEqual([5_000 - lines.length]);
});

it('has flushed when everything is written, and gives up where nothing can be written', async () => {
  jest.useRealTimers();
  const sink = createSink();
  const log = createLogStream(sink);
  log.write('{"line":1}\n');
  await log.flush();
  expect(sink.taken()).toBe('{"line":1}\n');
  sink.mood = 'full';
  log.write('{"line":2}\n');
  await log.flush();
  expect(sink.taken()).toBe('{"line":1}\n');
});

it.each(['all', 'part', 'full'] as const)(
  'writes what it can when the process exits, when the sink takes %s',
  async (mood) => {
    const sink = createSink();
    const log = createLogStream(sink);
    sink.mood = 'full';
    for (let i = 0; i < 1_000; i += 1) log.write(`{"line":${i}}\n`);
    await jest.advanceTimersByTimeAsync(40);
    sink.mood = mood;
    expect(log.flushSync).not.toThrow();
    expect(read(sink.taken()).lines).toHaveLength(mood === 'full' ? 0 : 1_000);
  },
);
