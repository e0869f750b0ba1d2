import { crc32 } from 'node:zlib';
import type { Graph, GraphEdge, GraphNode } from './graph.js';
import type { GraphReader } from './graph-reader.js';

/** The most relations that a chain is made of. */
export const MAX_CHAIN_DEPTH = 8;
/** The most chains of one kind that begin with one entity, the shortest: thousands may all be tied to all. */
export const MAX_CHAINS = 1_000;

/**
 * The chains of relations of a transitive kind: from each entity to each other one that they lead to, once,
 * by the fewest relations. Relations of a symmetric kind are followed both ways. A chain gives away an
 * ending where there is none as short without a relation that does.
 */
export function deriveChains(graph: GraphReader): Graph {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const kind of graph.nodesOf('RelationKind')) {
    if (kind.properties.transitive !== true) continue;
    const ties = tiesOf(graph, kind);
    for (const from of ties.keys()) {
      for (const { to, depth, spoiler } of chainsFrom(from, ties)) {
        const id = chainId([kind.id, from, to]);
        nodes.push({ id, type: 'RelationChain', properties: { depth, spoiler } });
        edges.push(
          { type: 'BEGINS_CHAIN', from, to: id, derived: true },
          { type: 'ENDS_CHAIN', from: id, to, derived: true },
          { type: 'CHAIN_OF_KIND', from: id, to: kind.id, derived: true },
        );
      }
    }
  }
  return { nodes, edges };
}

/** Leaves room for the checksum, which tells apart what reads alike. */
const MAX_NAME_LENGTH = 250;

function chainId(parts: readonly string[]): string {
  const name = parts.join('-').replaceAll('/', '-').slice(0, MAX_NAME_LENGTH).replace(/-+$/, '');
  return `relation-chain/${name}-${crc32(parts.join()).toString(16)}`;
}

interface Tie {
  readonly to: string;
  readonly spoiler: boolean;
}

/** Where the relations of a kind lead, by where they begin. */
function tiesOf(graph: GraphReader, kind: GraphNode): ReadonlyMap<string, readonly Tie[]> {
  const ties = new Map<string, Tie[]>();
  const add = (from: string, tie: Tie): void => {
    const known = ties.get(from);
    if (known === undefined) ties.set(from, [tie]);
    else known.push(tie);
  };
  for (const relation of graph.to('OF_KIND', kind.id)) {
    const [from] = graph.to('SUBJECT_OF', relation);
    const [to] = graph.from('OBJECT', relation);
    if (from === undefined || to === undefined) continue;
    const spoiler = graph.byId(relation)?.properties.spoiler === true;
    add(from, { to, spoiler });
    if (kind.properties.symmetric === true) add(to, { to: from, spoiler });
  }
  return ties;
}

interface Chain extends Tie {
  readonly depth: number;
}

/** Goes from the ends of all chains of one length to those of the next, so that each end is met by the shortest. */
function chainsFrom(start: string, ties: ReadonlyMap<string, readonly Tie[]>): readonly Chain[] {
  const found = new Map<string, Chain>();
  let last: readonly Tie[] = [{ to: start, spoiler: false }];
  for (let depth = 1; depth <= MAX_CHAIN_DEPTH; depth++) {
    const next = new Map<string, boolean>();
    for (const chain of last) {
      for (const { to, spoiler } of ties.get(chain.to) ?? []) {
        if (to === start || found.has(to)) continue;
        next.set(to, (chain.spoiler || spoiler) && next.get(to) !== false);
      }
    }
    last = [...next].sort(([a], [b]) => (a < b ? -1 : 1)).map(([to, spoiler]) => ({ to, spoiler }));
    for (const chain of last) {
      if (found.size === MAX_CHAINS) return [...found.values()];
      found.set(chain.to, { ...chain, depth });
    }
  }
  return [...found.values()];
}
