import { Agent, get, request } from 'node:http';
import type { Probed, ProbeReport } from './probe.js';

// It ends with whoever has started it.
process.on('disconnect', () => process.exit());

/** Enough that a request waits for the server and not for a connection. */
const CONNECTIONS = 50;

const { url, body, everyMs, atOnce } = JSON.parse(process.argv[2] ?? '') as Probed;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const waiting = new Set<number>();
let report = { times: [] as number[], failures: 0 };

// Every so often, whether the one before has been answered or not: who only asks again when answered
// does not see how long others would have waited.
setInterval(() => {
  if (waiting.size < atOnce) probe();
}, everyMs);

process.on('message', () => {
  const now = performance.now();
  const told: ProbeReport = {
    ...report,
    times: report.times.concat([...waiting].map((started) => now - started)),
  };
  report = { times: [], failures: 0 };
  // What was begun before belongs to this report, however it ends.
  waiting.clear();
  process.send?.(told);
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
  // A supervisor connects anew each time; a client keeps its connections.
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
