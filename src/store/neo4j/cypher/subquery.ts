import { type Predicate, test, where } from './predicate.js';

/** Patterns to be matched, and a condition on what they find. */
interface Match {
  readonly patterns: readonly string[];
  readonly predicate: Predicate;
}

/** Rows to be found, in lines of Cypher. */
export interface Subquery {
  readonly clauses: readonly string[];
  /** What is returned of each row. */
  readonly item: readonly string[];
  /** The order of the rows, and how many there are at most. */
  readonly order?: readonly string[];
}

/** The clauses of a match, a line each. */
export function match({ patterns, predicate }: Match): readonly string[] {
  return [...patterns.map((pattern) => `MATCH ${pattern}`), ...where(predicate)];
}

/**
 * Whether anything is found:
 *
 *     EXISTS { (n0)<-[:ACTED_IN]-(n1:Person) WHERE n1.id = $p.p0 }
 */
export function exists(found: Match): Predicate {
  return found.predicate === false ? false : test(`EXISTS { ${inline(found)} }`);
}

/** How often something is found, as an expression. */
export function count(found: Match): string {
  return `COUNT { ${inline(found)} }`;
}

/** How many nodes are found where several patterns may find one more than once. */
export function countDistinct(found: Match, node: string): string {
  return `COUNT { ${match(found).join(' ')} RETURN DISTINCT ${node} }`;
}

/** A match on one line; a single pattern needs no keyword. */
function inline({ patterns, predicate }: Match): string {
  const [only] = patterns;
  const lines =
    patterns.length === 1 && only !== undefined
      ? [only, ...where(predicate)]
      : match({ patterns, predicate });
  return lines.join(' ');
}

/** What makes one row of several. Texts of statements are ours, so nothing else reads as such a call. */
const AGGREGATION = /\b(count|sum|min|max|collect)\(/;

/**
 * The rows as a list, which may stand wherever an expression may. Where anything within a row aggregates,
 * Cypher takes the row for an aggregated one, which may not be made from variables that are no columns
 * beside it, nor be ordered by them. So all variables stay columns until it is ordered.
 */
export function collect({ clauses, item, order = [] }: Subquery): readonly string[] {
  const lines = aggregates(item)
    ? [...prefixed('WITH *, ', item), 'AS item', ...order, 'RETURN item']
    : [...prefixed('RETURN ', item), ...order];
  return ['COLLECT {', ...indent([...clauses, ...lines]), '}'];
}

/** Whether anything within an expression aggregates. */
export function aggregates(lines: readonly string[]): boolean {
  return lines.some((line) => AGGREGATION.test(line));
}

function prefixed(prefix: string, [first = '[]', ...rest]: readonly string[]): readonly string[] {
  return [prefix + first, ...rest];
}

export function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
