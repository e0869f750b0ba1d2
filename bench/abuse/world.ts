import { send } from './send.js';

/** What an attacker can learn about the graph through the API, and how hard to try. */
export interface World {
  /** Films, by id. */
  readonly films: readonly string[];
  /** People in the casts of many of them, the most prolific first. */
  readonly hubs: readonly string[];
  /** The franchise with the most works, and their ids. */
  readonly franchise: string;
  readonly works: readonly string[];
  /** How many of this many requests to send: all, or a few in a smoke run. */
  readonly times: (count: number) => number;
}

const query = `{
  films(first: 100) {
    nodes { id cast(first: 20) { nodes { id works(first: 0) { totalCount } } } }
  }
  franchises(first: 100) { nodes { id works(first: 100) { totalCount nodes { id } } } }
}`;

interface Answer {
  readonly films: {
    readonly nodes: readonly { readonly id: string; readonly cast: Nodes<Person> }[];
  };
  readonly franchises: Nodes<Franchise>;
}

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

interface Person {
  readonly id: string;
  readonly works: { readonly totalCount: number };
}

interface Franchise {
  readonly id: string;
  readonly works: Nodes<{ readonly id: string }> & { readonly totalCount: number };
}

const SHARE_OF_TRIAL = 0.02;

export async function lookAround(origin: string, smoke: boolean): Promise<World> {
  const { text } = await send(origin, { kind: 'operation', query }, AbortSignal.timeout(30_000));
  const { films, franchises } = (JSON.parse(text) as { readonly data: Answer }).data;
  const people = new Map(
    films.nodes.flatMap(({ cast }) => cast.nodes.map((person) => [person.id, person])),
  );
  const hubs = [...people.values()].sort((a, b) => b.works.totalCount - a.works.totalCount);
  const [franchise] = franchises.nodes.toSorted((a, b) => b.works.totalCount - a.works.totalCount);
  return {
    films: films.nodes.map(({ id }) => id),
    hubs: hubs.map(({ id }) => id),
    franchise: franchise?.id ?? '',
    works: franchise?.works.nodes.map(({ id }) => id) ?? [],
    times: (count) => (smoke ? Math.max(1, Math.ceil(SHARE_OF_TRIAL * count)) : count),
  };
}

/** The ids in rotation. */
export function pick(ids: readonly string[], i: number): string {
  return ids[i % ids.length] ?? '';
}
