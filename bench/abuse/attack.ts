import type { World } from './world.js';

/** A GraphQL operation, sent by POST. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** One thing that an attacker sends. */
export type Sending =
  | ({ readonly kind: 'operation'; readonly headers?: Headers } & Operation)
  /** A body that is no JSON made by us. */
  | { readonly kind: 'body'; readonly body: string; readonly headers?: Headers }
  | { readonly kind: 'get'; readonly path: string; readonly headers?: Headers }
  /** Bytes on a connection of their own, which is held open. */
  | {
      readonly kind: 'connection';
      readonly bytes: string;
      /** Whether what comes back is taken. */
      readonly reads: boolean;
      /** How many answers make it end; it is held to the end where they do not come. */
      readonly answers: number;
      readonly holdMs: number;
    };

type Headers = Readonly<Record<string, string>>;

/** A way in which one anonymous client may harm a service. */
export interface Attack {
  readonly name: string;
  /** What is sent, and what it was hoped to do. */
  readonly what: string;
  readonly requests: (world: World) => Iterable<Sending>;
  /** How many are under way at once; one when absent. */
  readonly atOnce?: number;
}

/** The same a number of times, told apart by their place. */
export function* repeat<Item>(count: number, make: (i: number) => Item): Generator<Item> {
  for (let i = 0; i < count; i++) yield make(i);
}

/** An operation as it is sent. */
export function ask(query: string, variables?: Operation['variables']): Sending {
  return { kind: 'operation', query, ...(variables && { variables }) };
}

/** Selections side by side: `join(2, (i) => `a${i}: name`)`. */
export function join(count: number, print: (i: number) => string): string {
  return [...repeat(count, print)].join(' ');
}
