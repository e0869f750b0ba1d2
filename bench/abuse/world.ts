import { send } from './send.js';

/** What an attacker can learn of the graph by asking, and how hard to try. */
export interface World {
  /** Films, by id. */
  readonly films: readonly string[];
  /** People in the casts of many of them, those of most works first. */
  readonly hubs: readonly string[];
  /** Works of the franchise with most of them, and its id. */
  readonly franchise: string;
  readonly works: readonly string[];
  /** How many of a number of requests are sent: all, or few in a trial. */
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

/** One of several in turn. */
export function pick(ids: readonly string[], i: number): string {
  return ids[i % ids.length] ?? '';
}
