import { createHash } from 'node:crypto';
import type { Graph } from './graph.js';

const LENGTH = 16;

/**
 * A short hash of what a graph states: equal for equal facts however they are laid out in files, and
 * different as soon as one differs. Derived edges do not count, as they follow from the rest.
 */
export function datasetVersion({ nodes, edges }: Graph): string {
  const facts = [
    ...nodes.map(({ id, type, properties }) => JSON.stringify([id, type, inOrder(properties)])),
    ...edges
      .filter((edge) => edge.derived !== true)
      .map(({ type, from, to, order }) => JSON.stringify([type, from, to, inOrder(order ?? {})])),
  ];
  const hash = createHash('sha256');
  for (const fact of facts.sort()) hash.update(fact).update('\n');
  return hash.digest('hex').slice(0, LENGTH);
}

function inOrder(
  record: Readonly<Record<string, unknown>>,
): readonly (readonly [string, unknown])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
