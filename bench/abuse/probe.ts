import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The request of a probe, and its rate. */
export interface Probed {
  readonly url: string;
  /** The body of a POST; without one, a GET on a new connection each time. */
  readonly body?: string;
  readonly everyMs: number;
  /** The most requests in flight. */
  readonly atOnce: number;
}

export interface ProbeReport {
  /** Milliseconds of each request that was answered with 200, and of those still waiting. */
  readonly times: readonly number[];
  readonly failures: number;
}

/** Sends a request at a fixed rate from its own process, whose event loop nothing else delays. */
export interface Probe {
  /** What has been measured since the last report. */
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
      const answered = once(child, 'message');
      child.send('report');
      const [report] = (await answered) as [ProbeReport];
      return report;
    },
    async stop() {
      child.kill();
      await exited;
    },
  };
}
