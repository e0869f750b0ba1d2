/** A text that is the same for two values exactly when they say the same: the order of fields aside. */
export function contentKey(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

interface AnyStatement {
  readonly sources: readonly string[];
  readonly [field: string]: unknown;
}

/** The same for a statement: in which order its sources are named does not matter either. */
export function statementKey(statement: AnyStatement): string {
  return contentKey({ ...statement, sources: statement.sources.toSorted() });
}
