import type { GraphEdge } from '../domain/graph.js';

/** The error for a plan in which two nodes have the same id. */
export function sharedId(id: string | undefined): TypeError {
  return new TypeError(`Ids are unique, but two nodes have the id "${id}".`);
}

/** The error for a plan with an edge to or from a node that it does not have. */
export function unknownEnd(
  { type, from, to }: Pick<GraphEdge, 'from' | 'to'> & { readonly type: string },
  id: string,
): TypeError {
  return new TypeError(
    `Edges connect nodes of the graph, but ${type} from "${from}" to "${to}" names "${id}", which is none.`,
  );
}
