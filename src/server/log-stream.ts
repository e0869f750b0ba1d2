import { destination } from 'pino';

/** Where log lines go. */
export interface LogStream {
  write(line: string): void;
  /** Writes out what is held back. */
  flushSync?(): void;
}

/** Lines are held back until they fill this many bytes, since each write costs as much as a short answer. */
const BUFFER_BYTES = 4_096;
const FLUSH_EVERY_MS = 500;

/** Standard output, buffered; what is written shows within half a second. */
export function openLog(): LogStream {
  const log = destination({ fd: process.stdout.fd, sync: false, minLength: BUFFER_BYTES });
  setInterval(() => log.flush(), FLUSH_EVERY_MS).unref();
  return log;
}
