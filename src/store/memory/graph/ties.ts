import { concreteTypes } from '../../../domain/type-names.js';
import type { End, Surroundings } from '../../paths/find-chains.js';
import { createKnownTies } from '../../paths/known-ties.js';
import {
  hubTypes,
  MAX_RADIUS,
  MAX_TIES,
  MAX_WORK,
  MIN_TIES,
  type TieRole,
  tieEdges,
} from '../../paths/tie-edges.js';
import type { MemoryGraph } from './memory-graph.js';

/**
 * The edges between entities and facts, in both directions; those of a node are at `offsets[node]`
 * up to `offsets[node + 1]`.
 */
export interface Ties {
  readonly offsets: Int32Array;
  /** Where each edge leads. */
  readonly nodes: Int32Array;
  /** The role of the entity in the fact, as an index of `tieEdges`. */
  readonly roles: Uint8Array;
}

export function listTies(graph: MemoryGraph): Ties {
  const lists = tieEdges.map((type) => graph.edges.get(type) ?? NO_EDGES);
  const offsets = new Int32Array(graph.ids.length + 1);
  for (const { from, to } of lists) {
    for (const nodes of [from, to]) {
      for (const node of nodes) offsets[node + 1] = (offsets[node + 1] as number) + 1;
    }
  }
  for (let i = 1; i < offsets.length; i++) {
    offsets[i] = (offsets[i] as number) + (offsets[i - 1] as number);
  }
  const free = offsets.slice();
  const nodes = new Int32Array(offsets[graph.ids.length] as number);
  const roles = new Uint8Array(nodes.length);
  const put = (node: number, other: number, role: number): void => {
    const at = free[node] as number;
    nodes[at] = other;
    roles[at] = role;
    free[node] = at + 1;
  };
  lists.forEach(({ from, to }, role) => {
    from.forEach((node, edge) => {
      const other = to[edge] as number;
      put(node, other, role);
      put(other, node, role);
    });
  });
  return { offsets, nodes, roles };
}

const NO_EDGES = { from: new Int32Array(), to: new Int32Array() };

/** A fact that ties two entities, and the role of each in it. */
export interface Tie {
  readonly fact: number;
  readonly from: TieRole;
  readonly to: TieRole;
}

/** All facts that tie two entities, in the order of their edges. */
export function tiesBetween(ties: Ties, from: number, to: number): readonly Tie[] {
  const found: Tie[] = [];
  for (const near of edgesOf(ties, from)) {
    const fact = ties.nodes[near] as number;
    for (const far of edgesOf(ties, fact)) {
      if (ties.nodes[far] !== to) continue;
      found.push({ fact, from: roleOf(ties, near), to: roleOf(ties, far) });
    }
  }
  return found;
}

function* edgesOf({ offsets }: Ties, node: number): Iterable<number> {
  const end = offsets[node + 1] as number;
  for (let edge = offsets[node] as number; edge < end; edge++) yield edge;
}

function roleOf({ roles }: Ties, edge: number): TieRole {
  return tieEdges[roles[edge] as number] as TieRole;
}

/** Finds the ties around two ends, step by step and no further than needed. */
export function lookAround(
  graph: MemoryGraph,
  ties: Ties,
  { from, to }: { readonly from: number; readonly to: number },
): Surroundings {
  const known = createKnownTies();
  const isHub = concreteTypes.map((type) => hubTypes.some((hub) => hub === type));
  const weightOf = (entity: number): number =>
    (ties.offsets[entity + 1] as number) - (ties.offsets[entity] as number);
  const isPassable = (entity: number): boolean => {
    const weight = weightOf(entity);
    return weight >= MIN_TIES && weight <= MAX_TIES && !isHub[graph.types[entity] as number];
  };
  const neighboursOf = (entity: number): readonly number[] => {
    const found = new Set<number>();
    for (const near of edgesOf(ties, entity)) {
      for (const far of edgesOf(ties, ties.nodes[near] as number)) {
        const other = ties.nodes[far] as number;
        if (other === entity || found.has(other)) continue;
        if (other === from || other === to || isPassable(other)) found.add(other);
      }
    }
    return [...found];
  };

  const startAt = (end: number): Look => ({ radius: 0, seen: new Set([from, to]), level: [end] });
  const looks: Readonly<Record<End, Look>> = { from: startAt(from), to: startAt(to) };
  return {
    reach(end, radius) {
      const look = looks[end];
      while (look.radius < Math.min(radius, MAX_RADIUS)) {
        const work = look.level.reduce((sum, entity) => sum + weightOf(entity), 0);
        if (work > MAX_WORK) break;
        const next: number[] = [];
        for (const entity of look.level) {
          const tied = neighboursOf(entity);
          known.add(entity, tied);
          for (const other of tied) {
            if (look.seen.has(other)) continue;
            look.seen.add(other);
            next.push(other);
          }
        }
        look.level = next;
        look.radius++;
      }
      return Math.min(radius, look.radius);
    },
    of: known.of,
  };
}

/** How far ties are known from one end, and the entities at that distance. */
interface Look {
  radius: number;
  readonly seen: Set<number>;
  level: readonly number[];
}
