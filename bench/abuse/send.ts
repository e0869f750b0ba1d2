import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Sending } from './attack.js';

export interface Answer {
  /** The status, with the code of the first error if there is one; or why there is no answer. */
  readonly code: string;
  readonly milliseconds: number;
  readonly text: string;
}

/** How much of an answer is kept: codes are at its beginning. */
const KEPT_CHARACTERS = 2_000_000;

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** Sends a request and waits until it is answered, cut off, or abandoned by the signal. */
export async function send(origin: string, sending: Sending, signal: AbortSignal): Promise<Answer> {
  const started = performance.now();
  const { code, text } = await (sending.kind === 'connection'
    ? hold(origin, sending, signal)
    : exchange(origin, sending, signal));
  return { code, text, milliseconds: performance.now() - started };
}

type Outcome = Pick<Answer, 'code' | 'text'>;

const UNANSWERED = 'no answer';
const CUT = 'cut off';
const HELD = 'held to the end';

function exchange(
  origin: string,
  sending: Exclude<Sending, { kind: 'connection' }>,
  signal: AbortSignal,
): Promise<Outcome> {
  const isGet = sending.kind === 'get';
  const body = bodyOf(sending);
  return new Promise((resolve) => {
    const sent = request(`${origin}${isGet ? sending.path : '/graphql'}`, {
      method: isGet ? 'GET' : 'POST',
      headers: { ...(isGet ? {} : { 'content-type': 'application/json' }), ...sending.headers },
      agent,
      signal,
    });
    const fail = (): void => resolve({ code: signal.aborted ? UNANSWERED : CUT, text: '' });
    sent.on('error', fail);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('latin1');
      response.on('data', (chunk: string) => {
        if (text.length < KEPT_CHARACTERS) text += chunk;
      });
      response.on('error', fail);
      response.on('end', () => resolve({ code: codeOf(response.statusCode ?? 0, text), text }));
    });
    sent.end(body);
  });
}

function bodyOf(sending: Exclude<Sending, { kind: 'connection' }>): string {
  switch (sending.kind) {
    case 'get':
      return '';
    case 'body':
      return sending.body;
    case 'operation':
      return JSON.stringify({ query: sending.query, variables: sending.variables });
  }
}

function codeOf(status: number, text: string): string {
  const [, code] = /"code":"([A-Z_]+)"/.exec(text.slice(0, 20_000)) ?? [];
  return code === undefined ? String(status) : `${status} ${code}`;
}

function hold(
  origin: string,
  { bytes, reads, answers, holdMs }: Extract<Sending, { kind: 'connection' }>,
  signal: AbortSignal,
): Promise<Outcome> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const codes: string[] = [];
    const end = (code: string): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abandon);
      socket.destroy();
      resolve({ code, text: '' });
    };
    const abandon = (): void => end(HELD);
    const timer = setTimeout(abandon, holdMs);
    signal.addEventListener('abort', abandon);
    socket.on('error', () => end(CUT));
    socket.on('close', () => end(codes.at(-1) ?? CUT));
    socket.setEncoding('latin1');
    if (reads) {
      socket.on('data', (chunk: string) => {
        for (const [, status] of chunk.matchAll(/HTTP\/1\.1 (\d+) /g)) codes.push(status ?? '');
        if (codes.length >= answers) end(codes.at(-1) ?? CUT);
      });
    } else socket.pause();
    socket.write(bytes);
  });
}
