import { Agent, get, request } from 'node:http';
import type { Probed, ProbeReport } from './probe.js';

// Exits with its parent.
process.on('disconnect', () => process.exit());

/** Enough for a request to wait for the server rather than for a connection. */
const CONNECTIONS = 50;

const { url, body, everyMs, atOnce } = JSON.parse(process.argv[2] ?? '') as Probed;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const waiting = new Set<number>();
let report = { times: [] as number[], failures: 0 };

// At a fixed rate, whether the previous request has been answered or not: a client that waits for each
// answer would not see how long others wait (coordinated omission).
setInterval(() => {
  if (waiting.size < atOnce) probe();
}, everyMs);

process.on('message', () => {
  const now = performance.now();
  const sofar: ProbeReport = {
    ...report,
    times: report.times.concat([...waiting].map((started) => now - started)),
  };
  report = { times: [], failures: 0 };
  // Requests that still wait belong to this report, however they end.
  waiting.clear();
  process.send?.(sofar);
});
process.send?.('ready');

function probe(): void {
  const started = performance.now();
  waiting.add(started);
  const settle = (isAnswered: boolean): void => {
    if (!waiting.delete(started)) return;
    if (isAnswered) report.times.push(performance.now() - started);
    else report.failures += 1;
  };
  // A supervisor opens a connection each time; a client keeps its connections.
  const sent =
    body === undefined
      ? get(url, { agent: false })
      : request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } });
  sent.on('error', () => settle(false));
  sent.on('response', (response) => {
    response.on('error', () => settle(false));
    response.on('end', () => settle(response.statusCode === 200));
    response.resume();
  });
  sent.end(body);
}
