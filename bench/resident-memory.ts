import { execFileSync } from 'node:child_process';

/** The resident memory of another process, in bytes. */
export function residentMemory(pid: number): number {
  const kilobytes = Number(
    execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }),
  );
  return kilobytes * 1024;
}
