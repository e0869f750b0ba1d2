import { constants, openSync, write, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { levels } from 'pino';

/** Where log lines go. */
export interface LogStream {
  write(line: string): void;
  /** Writes the lines that are held back, as far as that is possible in a moment. */
  flush?(): Promise<void>;
}

/** What lines are written to; like a file, it may take only a part of them, or fail. */
export interface LogSink {
  write(bytes: Buffer, done: (error: Error | null, taken: number) => void): void;
  writeSync(bytes: Buffer): number;
}

/** Lines are held back until they fill this many bytes, since each write costs as much as a short answer. */
const BUFFER_BYTES = 4_096;
const FLUSH_EVERY_MS = 500;
/** The most that is held back while nothing can be written; further lines are dropped and counted. */
export const MAX_HELD_BYTES = 4 * 1_048_576;
const RETRY_MS = 50;
const LAST_FLUSH_MS = 500;

/** Standard output, buffered; lines appear there within half a second. */
export function openLog(): LogStream {
  const fd = openOutput(process.stdout);
  const log = createLogStream({
    write: (bytes, done) => write(fd, bytes, done),
    writeSync: (bytes) => writeSync(fd, bytes),
  });
  process.once('exit', log.flushSync);
  return log;
}

/**
 * Standard output, without blocking: a write that waits holds a thread, and a process cannot exit
 * before its threads end. A pipe does not block once its stream has been asked for.
 */
function openOutput({ fd, isTTY }: typeof process.stdout): number {
  if (!isTTY) return fd;
  try {
    const { O_WRONLY, O_NONBLOCK, O_NOCTTY } = constants;
    return openSync('/dev/stdout', O_WRONLY | O_NONBLOCK | O_NOCTTY);
  } catch {
    return fd;
  }
}

/**
 * Buffers lines for a sink that may be a full disk, or a pipe that nobody reads. A write that fails is
 * tried again; once it succeeds, one line says how many were dropped meanwhile. pino's own stream ends
 * the process when the disk is full, and waits for ever at shutdown.
 */
export function createLogStream(
  sink: LogSink,
): Required<LogStream> & { readonly flushSync: () => void } {
  let lines: string[] = [];
  /** Lines that are being written, or have to be written again. */
  let chunk: Buffer = Buffer.alloc(0);
  let heldBytes = 0;
  let dropped = 0;
  let state: 'idle' | 'writing' | 'waiting' = 'idle';

  function hold(line: string, bytes: number): void {
    lines.push(line);
    heldBytes += bytes;
  }

  /** The rest of what was begun; otherwise all lines since then, and how many were dropped after them. */
  function nextChunk(): Buffer {
    if (chunk.length > 0) return chunk;
    if (dropped > 0) {
      const line = printDropped(dropped);
      hold(line, Buffer.byteLength(line));
      dropped = 0;
    }
    chunk = Buffer.from(lines.join(''));
    lines = [];
    return chunk;
  }

  function take(bytes: number): void {
    chunk = chunk.subarray(bytes);
    heldBytes -= bytes;
  }

  function writeOut(): void {
    if (state !== 'idle' || nextChunk().length === 0) return;
    state = 'writing';
    sink.write(chunk, (error, taken) => {
      if (error !== null) {
        state = 'waiting';
        setTimeout(goOn, RETRY_MS).unref();
        return;
      }
      take(taken);
      goOn();
    });
  }

  function goOn(): void {
    state = 'idle';
    if (chunk.length > 0 || heldBytes >= BUFFER_BYTES) writeOut();
  }

  setInterval(writeOut, FLUSH_EVERY_MS).unref();

  return {
    write(line) {
      const bytes = Buffer.byteLength(line);
      if (heldBytes + bytes > MAX_HELD_BYTES) {
        dropped += 1;
        return;
      }
      hold(line, bytes);
      if (heldBytes >= BUFFER_BYTES) writeOut();
    },
    async flush() {
      const end = performance.now() + LAST_FLUSH_MS;
      while (heldBytes > 0 && performance.now() < end) {
        writeOut();
        await sleep(RETRY_MS / 10);
      }
    },
    /** For a process that is exiting, and can neither wait nor report an error. */
    flushSync() {
      // A write that is under way gets done in any case.
      if (state === 'writing') chunk = Buffer.alloc(0);
      try {
        while (nextChunk().length > 0) take(sink.writeSync(chunk));
      } catch {
        // There is nowhere left to report it.
      }
    },
  };
}

function printDropped(dropped: number): string {
  const msg = `${dropped} lines of the log were dropped here: they could not be written`;
  const about = { pid: process.pid, hostname: hostname(), dropped, msg };
  return `${JSON.stringify({ level: levels.values.warn, time: Date.now(), ...about })}\n`;
}
