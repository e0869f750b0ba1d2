import type { Sample } from './sample.js';

export const contenderNames = ['ours', 'neo4j-graphql', 'data-loader', 'bare'] as const;
/**
 * The servers to compare over one database: `ours` as it is shipped, one made by @neo4j/graphql,
 * resolvers with DataLoader, and a `bare` Fastify route with hand-written Cypher.
 */
export type ContenderName = (typeof contenderNames)[number];

/** The operations, roughly by cost. */
export const operations = {
  film: "a film's scalars",
  cast: 'film, cast, characters',
  franchise: 'franchise, films, directors, cast',
  page: 'filtered, sorted page',
  roots: 'three aliased roots',
  hops: 'eight hops deep',
  deep: 'connection, half way down',
  offset: 'list, half way down',
} as const;
export type OperationName = keyof typeof operations;
export const operationNames = Object.keys(operations) as readonly OperationName[];
/** The operations that count for the median. */
export const theSix: readonly OperationName[] = operationNames.slice(0, 6);

/** The text of an operation for a contender, and its variables for a sample. */
interface Question {
  readonly query: string;
  readonly variables: (sample: Sample) => Readonly<Record<string, unknown>>;
}

export interface ContenderServer {
  readonly questions: Readonly<Record<OperationName, Question>>;
  /** Starts it over a database, on a free port; returns the URL for its operations. */
  readonly start: (uri: string) => Promise<string>;
}

type Hop = 'portrayals' | 'performer' | 'work';

const way: readonly Hop[] = ['portrayals', 'performer', 'portrayals', 'work'];
const eightHops = [...way, ...way];

/** From a film to its performers, to their works, and the same again; `write` prints one hop. */
export function hops(
  write: (hop: Hop, inner: string) => string,
  left: readonly Hop[] = eightHops,
): string {
  const [hop, ...others] = left;
  return hop === undefined ? 'name' : `id ${write(hop, hops(write, others))}`;
}
