import type { EdgeType } from './edge-types.js';
import type { GraphReader } from './graph-reader.js';
import type { Link } from './model-parts.js';
import { type ConcreteType, concreteTypesOf } from './type-names.js';

/** What a link leads to from the nodes of one type. */
interface Degrees {
  /** The number of nodes, for each node that it leads anywhere from. */
  readonly degrees: number[];
  /** Whether it leads to no node from two of them. */
  readonly isOnce: boolean;
}

type Way = Pick<Link, 'edge' | 'direction' | 'target' | 'sharing'>;

type DegreesOf = (way: Way) => ReadonlyMap<ConcreteType, Degrees>;

/** Edges by the numbers of the nodes at their ends. */
interface Ends {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Counts the nodes that a link leads to, for each node that has any, by the type of that node. Many links
 * follow the same edges, so the ends of these are looked up by their ids only once.
 */
export function createDegreeCounter({ nodes, edgesOf }: GraphReader): DegreesOf {
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]));
  const ends = new Map<EdgeType, Ends>();
  const known = new Map<string, ReadonlyMap<ConcreteType, Degrees>>();

  return (way) => {
    const key = `${way.edge} ${way.direction} ${way.target} ${way.sharing?.through}`;
    const degrees = known.get(key) ?? (way.sharing ? countShared(way) : count(way));
    known.set(key, degrees);
    return degrees;
  };

  function count({ target, ...way }: Way): ReadonlyMap<ConcreteType, Degrees> {
    const targets = new Set(concreteTypesOf(target));
    const { near, far } = walk(way);
    const degrees = new Uint32Array(nodes.length);
    const met = new Map<ConcreteType, Uint8Array>();
    const twice = new Set<ConcreteType>();
    near.forEach((from, at) => {
      const to = far[at] as number;
      if (!targets.has(typeOf(to))) return;
      degrees[from] = (degrees[from] as number) + 1;
      const type = typeOf(from);
      const metFrom = met.get(type) ?? new Uint8Array(nodes.length);
      met.set(type, metFrom);
      if (metFrom[to] === 1) twice.add(type);
      metFrom[to] = 1;
    });
    return byType(near, degrees, (type) => !twice.has(type));
  }

  /** How many edges are followed to find whom a node shares something with; at least as many as there are. */
  function countShared(way: Way): ReadonlyMap<ConcreteType, Degrees> {
    const { near, far } = walk(way);
    const sharers = new Uint32Array(nodes.length);
    for (const shared of far) sharers[shared] = (sharers[shared] as number) + 1;
    const followed = new Float64Array(nodes.length);
    near.forEach((from, at) => {
      followed[from] = (followed[from] as number) + (sharers[far[at] as number] as number) - 1;
    });
    return byType(near, followed, () => false);
  }

  /** The edges of a link, from the near node to the far one. */
  function walk({ edge, direction }: Pick<Way, 'edge' | 'direction'>) {
    const { from, to } = ends.get(edge) ?? numberEnds(edge);
    return direction === 'out' ? { near: from, far: to } : { near: to, far: from };
  }

  function numberEnds(type: EdgeType): Ends {
    const edges = edgesOf(type);
    const [starts, stops] = [new Int32Array(edges.length), new Int32Array(edges.length)];
    let count = 0;
    for (const { from, to } of edges) {
      const [start, stop] = [numbers.get(from), numbers.get(to)];
      if (start === undefined || stop === undefined) continue;
      starts[count] = start;
      stops[count++] = stop;
    }
    const numbered = { from: starts.subarray(0, count), to: stops.subarray(0, count) };
    ends.set(type, numbered);
    return numbered;
  }

  function typeOf(node: number): ConcreteType {
    return (nodes[node] as GraphReader['nodes'][number]).type;
  }

  /** Takes the number of each near node once. */
  function byType(
    near: Int32Array,
    numbered: Uint32Array | Float64Array,
    isOnce: (type: ConcreteType) => boolean,
  ): ReadonlyMap<ConcreteType, Degrees> {
    const types = new Map<ConcreteType, Degrees>();
    for (const node of near) {
      const degree = numbered[node] as number;
      if (degree === 0) continue;
      numbered[node] = 0;
      const type = typeOf(node);
      const known = types.get(type) ?? { degrees: [], isOnce: isOnce(type) };
      types.set(type, known);
      known.degrees.push(degree);
    }
    return types;
  }
}
