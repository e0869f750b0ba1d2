import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What is asked, and how often. */
export interface Probed {
  readonly url: string;
  /** Of a POST; a GET on a connection of its own when absent. */
  readonly body?: string;
  readonly everyMs: number;
  /** No more are begun while so many are waited for. */
  readonly atOnce: number;
}

export interface ProbeReport {
  /** Milliseconds of each that was answered with 200, and of those that still wait. */
  readonly times: readonly number[];
  readonly failures: number;
}

/** Asks again and again from a process of its own, whose event loop nothing else holds up. */
export interface Probe {
  /** What has been seen since it was last asked. */
  readonly report: () => Promise<ProbeReport>;
  readonly stop: () => Promise<void>;
}

const script = fileURLToPath(new URL('probe-main.ts', import.meta.url));

export async function startProbe(probed: Probed): Promise<Probe> {
  const child = fork(script, [JSON.stringify(probed)], { execArgv: ['--import', 'tsx'] });
  const exited = once(child, 'exit');
  await once(child, 'message');
  return {
    async report() {
      const told = once(child, 'message');
      child.send('report');
      const [report] = (await told) as [ProbeReport];
      return report;
    },
    async stop() {
      child.kill();
      await exited;
    },
  };
}
