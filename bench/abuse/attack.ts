import type { World } from './world.js';

/** A GraphQL operation, sent by POST. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** One request of an attacker. */
export type Sending =
  | ({ readonly kind: 'operation'; readonly headers?: Headers } & Operation)
  /** A body sent as it is. */
  | { readonly kind: 'body'; readonly body: string; readonly headers?: Headers }
  | { readonly kind: 'get'; readonly path: string; readonly headers?: Headers }
  /** Bytes on a separate connection, which is held open. */
  | {
      readonly kind: 'connection';
      readonly bytes: string;
      /** Whether the client reads what comes back. */
      readonly reads: boolean;
      /** The connection is closed after this many answers, or when the time is up. */
      readonly answers: number;
      readonly holdMs: number;
    };

type Headers = Readonly<Record<string, string>>;

/** A way in which one anonymous client may harm the service. */
export interface Attack {
  readonly name: string;
  /** What is sent. */
  readonly what: string;
  readonly requests: (world: World) => Iterable<Sending>;
  /** How many requests are in flight at once; one by default. */
  readonly atOnce?: number;
}

/** Makes this many items, by index. */
export function* repeat<Item>(count: number, make: (i: number) => Item): Generator<Item> {
  for (let i = 0; i < count; i++) yield make(i);
}

export function ask(query: string, variables?: Operation['variables']): Sending {
  return { kind: 'operation', query, ...(variables && { variables }) };
}

/** Selections side by side: `join(2, (i) => `a${i}: name`)`. */
export function join(count: number, print: (i: number) => string): string {
  return [...repeat(count, print)].join(' ');
}
