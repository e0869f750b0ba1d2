/** Rows to be found, in lines of Cypher. */
export interface Subquery {
  readonly clauses: readonly string[];
  /** What each row is. */
  readonly item: readonly string[];
  /** The order of the rows, and how many there are at most. */
  readonly order?: readonly string[];
}

/** The rows as a list, wherever an expression may stand. */
export function collect({ clauses, item, order = [] }: Subquery): string {
  const [first = '[]', ...rest] = item;
  const lines = [...clauses, `RETURN ${first}`, ...rest, ...order];
  return ['COLLECT {', ...indent(lines), '}'].join('\n');
}

export function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
