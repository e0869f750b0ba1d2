/** A text that two values share exactly when they are equal; the order of fields does not matter. */
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

/** The same for a statement, where the order of sources does not matter either. */
export function statementKey(statement: AnyStatement): string {
  return contentKey({ ...statement, sources: statement.sources.toSorted() });
}
