export interface BenchmarkOptions {
  /** A run of a second or two that only shows that the benchmark works. */
  readonly smoke: boolean;
  /** Adds a profile of where the time goes. */
  readonly profile: boolean;
  /** A file of data. */
  readonly path: string | undefined;
  /** A built clone of an earlier commit to compare with. */
  readonly against: string | undefined;
  /** How many works to generate. */
  readonly works: number | undefined;
  /** Measure this store only: memory or neo4j. */
  readonly store: string | undefined;
  /** Measure only what has this in its name. */
  readonly only: string | undefined;
}

/** Measures, and returns the text to print. Each benchmark uses the options it can. */
export type Benchmark = (options: BenchmarkOptions) => Promise<string>;
