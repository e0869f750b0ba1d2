import { Agent, request } from 'node:http';

/** An answer, and how long it took. */
interface Timed {
  readonly milliseconds: number;
  readonly text: string;
}

const TIMEOUT_MS = 20_000;
const agents = new Map<string, Agent>();

/**
 * Sends an operation over a kept connection, one at a time. Node's `http` client adds the least latency:
 * `fetch` takes a third of a millisecond more with any server.
 */
export function post(url: string, body: string): Promise<Timed> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const agent = agentOf(url);
    const sent = request(url, { method: 'POST', agent, headers, timeout: TIMEOUT_MS });
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error(`No answer within ${TIMEOUT_MS} ms.`)));
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const milliseconds = performance.now() - started;
        resolve({ milliseconds, text: Buffer.concat(chunks).toString() });
      });
    });
    sent.end(body);
  });
}

const headers = { 'content-type': 'application/json' };

function agentOf(url: string): Agent {
  const agent = agents.get(url) ?? new Agent({ keepAlive: true, maxSockets: 1, noDelay: true });
  agents.set(url, agent);
  return agent;
}
