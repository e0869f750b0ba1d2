import { isDeepStrictEqual } from 'node:util';
import type { EdgeType } from '../../../domain/edge-types.js';
import type { ImportSummary } from '../../graph-store.js';
import { type EdgeList, type MemoryGraph, typeOfNode } from './memory-graph.js';

type Difference = Omit<ImportSummary, 'version'>;

/** Counts the nodes and edges that are created, changed and removed between two graphs. */
export function compareGraphs(before: MemoryGraph, after: MemoryGraph): ImportSummary {
  const nodes = compareNodes(before, after);
  const edges = compareEdges(before, after);
  return {
    version: after.version,
    created: nodes.created + edges.created,
    changed: nodes.changed + edges.changed,
    removed: nodes.removed + edges.removed,
  };
}

function compareNodes(before: MemoryGraph, after: MemoryGraph): Difference {
  let [kept, changed] = [0, 0];
  after.ids.forEach((id, node) => {
    const old = before.numbers.get(id);
    if (old === undefined) return;
    kept++;
    if (!isSameNode(before, old, after, node)) changed++;
  });
  return { created: after.ids.length - kept, changed, removed: before.ids.length - kept };
}

function isSameNode(before: MemoryGraph, old: number, after: MemoryGraph, node: number): boolean {
  const type = typeOfNode(after, node);
  if (typeOfNode(before, old) !== type) return false;
  const [was, is] = [before.tables[type], after.tables[type]];
  const [oldRow, row] = [before.rows[old] as number, after.rows[node] as number];
  return is.names.every((name) =>
    isDeepStrictEqual(was.column(name)[oldRow], is.column(name)[row]),
  );
}

function compareEdges(before: MemoryGraph, after: MemoryGraph): Difference {
  let [created, changed, removed] = [0, 0, 0];
  for (const type of new Set([...before.edges.keys(), ...after.edges.keys()])) {
    const { length } = (after.edges.get(type) ?? NO_EDGES).from;
    if (!before.edges.has(type)) {
      created += length;
      continue;
    }
    const old = printEdges(before, type);
    const current = printEdges(after, type);
    let kept = 0;
    for (const [ends, order] of current) {
      const was = old.get(ends);
      if (was === undefined) continue;
      kept++;
      if (was !== order) changed++;
    }
    created += current.size - kept;
    removed += old.size - kept;
  }
  return { created, changed, removed };
}

/** The edges of a type by their ends, with the numbers that order them. */
function printEdges(graph: MemoryGraph, type: EdgeType): ReadonlyMap<string, string> {
  const { from, to, order } = graph.edges.get(type) ?? NO_EDGES;
  const numbers = Object.values(order);
  const printed = new Map<string, string>();
  from.forEach((start, edge) => {
    const ends = `${graph.ids[start]} ${graph.ids[to[edge] as number]}`;
    printed.set(ends, numbers.map((list) => list[edge]).join());
  });
  return printed;
}

const NO_EDGES: EdgeList = { from: new Int32Array(), to: new Int32Array(), order: {} };
