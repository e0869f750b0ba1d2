/** Which works the facts of a pool come from. */
export type Scope =
  /** Those of a franchise, and those that its people also worked on. */
  | { readonly kind: 'franchise'; readonly franchise: string }
  /** These, with the seasons and episodes of a series, and nothing else. */
  | { readonly kind: 'works'; readonly works: readonly string[] };
