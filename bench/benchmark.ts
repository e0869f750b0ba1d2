/** How a benchmark is run. */
export interface BenchmarkOptions {
  /** A second or two, to see that it runs; the figures mean nothing. */
  readonly smoke: boolean;
  /** Adds what the time is spent on. */
  readonly profile: boolean;
  /** A file of data, for those that need one. */
  readonly path: string | undefined;
  /** A built clone of an earlier state, for those that can be compared with themselves. */
  readonly against: string | undefined;
  /** How many works are made up, for those that do. */
  readonly works: number | undefined;
  /** The only store that is measured, for those that measure both: memory or neo4j. */
  readonly store: string | undefined;
  /** A part of the names of what is measured, for those that can leave the rest out. */
  readonly only: string | undefined;
}

/** Measures and returns what is to be printed. */
export type Benchmark = (options: BenchmarkOptions) => Promise<string>;
