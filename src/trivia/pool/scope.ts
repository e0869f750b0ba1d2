/** Which works the facts of a pool come from. */
export type Scope =
  /** Those of a franchise, and those that its people also worked on. */
  | { readonly kind: 'franchise'; readonly franchise: string }
  /**
   * These, with the seasons and episodes of a series, and nothing else; questions are asked about those
   * of the franchise, if one is named.
   */
  | { readonly kind: 'works'; readonly works: readonly string[]; readonly franchise?: string }
  /** Some of all works, drawn by a seed among those that may be asked about. */
  | { readonly kind: 'sample'; readonly seed: string; readonly about: About };

/** What the works of a sample have: people and characters in them, a genre, a decade. */
export interface About {
  readonly people?: readonly string[];
  readonly characters?: readonly string[];
  /** The first year of the ten in which they came out. */
  readonly decade?: number;
  readonly genre?: string;
}
