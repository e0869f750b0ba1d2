const ENDPOINT = '/graphql';

/** What is sent to the API. */
interface Operation {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null;
}

/** What came of sending an operation. */
export interface Measured {
  /** What the server answered; in its place, what kept it from answering. */
  readonly answer: Answer;
  /** The status of HTTP; undefined where nobody answered. */
  readonly status?: number;
  /** Milliseconds until the whole answer had arrived. */
  readonly ms: number;
  /** Bytes of the answer's text. */
  readonly bytes: number;
}

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: { readonly cost?: { readonly objects: number; readonly work: number } };
}

/** Sends an operation. It never rejects: that nobody answers is an answer of one sentence. */
export async function fetchAnswer(operation: Operation): Promise<Measured> {
  const startedAt = performance.now();
  const since = () => Math.round(performance.now() - startedAt);
  try {
    const response = await fetch(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(operation),
    });
    const text = await response.text();
    const { status } = response;
    return { answer: parse(text, status), status, ms: since(), bytes: countBytes(text) };
  } catch {
    return { answer: say('The server cannot be reached.'), ms: since(), bytes: 0 };
  }
}

function parse(text: string, status: number): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return say(`The server answered with status ${status}, and not in JSON.`);
  }
}

function say(message: string): Answer {
  return { errors: [{ message }] };
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
