import { and, type Predicate, test, where } from '../cypher/predicate.js';
import { exists, match } from '../cypher/subquery.js';

/** How the items of a list are found. */
export interface ItemSource {
  pattern(node: string, edge: string): string;
  /** Makes one item of all that the pattern finds of a node, where it finds it more than once. */
  gather?(node: string, edge: string): string;
}

/** Items to be found. */
export interface Found {
  readonly node: string;
  readonly edge: string;
  /** Further patterns, which find what the conditions are about. */
  readonly paths: readonly string[];
  /** What holds of all nodes of the list. */
  readonly held: Predicate;
  /** Where the items lie in its order. */
  readonly lies: Predicate;
  /** What the nodes are asked. */
  readonly asked: Predicate;
}

export function isNever({ held, lies, asked }: Found): boolean {
  return and(held, lies, asked) === false;
}

/** The clauses that find items. Where they lie is known only when they have been gathered. */
export function findItems(
  { pattern, gather }: ItemSource,
  { node, edge, paths, held, lies, asked }: Found,
): readonly string[] {
  const patterns = [pattern(node, edge), ...paths];
  if (gather === undefined) return match({ patterns, predicate: and(held, lies, asked) });
  const gathered = gather(node, edge);
  return [...match({ patterns, predicate: and(held, asked) }), gathered, ...where(lies)];
}

export function itemExists(source: ItemSource, found: Found): Predicate {
  const { node, edge, paths, held, lies, asked } = found;
  if (isNever(found)) return false;
  if (source.gather === undefined) {
    const patterns = [source.pattern(node, edge), ...paths];
    return exists({ patterns, predicate: and(held, lies, asked) });
  }
  return test(`EXISTS { ${findItems(source, found).join(' ')} RETURN ${node} }`);
}
