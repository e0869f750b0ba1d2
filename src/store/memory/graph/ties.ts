import type { EdgeType } from '../../../domain/edge-types.js';
import { concreteTypes } from '../../../domain/type-names.js';
import { partEdges } from '../../../domain/wholes.js';
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
  tieRoles,
} from '../../paths/tie-edges.js';
import type { MemoryGraph } from './memory-graph.js';

export interface Ties {
  /** Between entities and facts. */
  readonly facts: TieList;
  /** Between works and what they are part of. */
  readonly parts: TieList;
}

/** Edges in both directions; those of a node are at `offsets[node]` up to `offsets[node + 1]`. */
interface TieList {
  readonly offsets: Int32Array;
  /** Where each edge leads. */
  readonly nodes: Int32Array;
  /** The role of an entity in the fact, as an index of `tieRoles`: of a part, that of the near end. */
  readonly roles: Uint8Array;
}

export function listTies(graph: MemoryGraph): Ties {
  return {
    facts: listEdges(graph, tieEdges, (type) => [type, type]),
    parts: listEdges(graph, partEdges, () => ['PART', 'WHOLE']),
  };
}

function listEdges<Type extends EdgeType>(
  graph: MemoryGraph,
  types: readonly Type[],
  rolesOf: (type: Type) => readonly [from: TieRole, to: TieRole],
): TieList {
  const lists = types.map((type) => ({
    ...(graph.edges.get(type) ?? NO_EDGES),
    roles: rolesOf(type).map((role) => tieRoles.indexOf(role)),
  }));
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
  for (const { from, to, roles: ends } of lists) {
    from.forEach((node, edge) => {
      const other = to[edge] as number;
      put(node, other, ends[0] as number);
      put(other, node, ends[1] as number);
    });
  }
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
export function tiesBetween({ facts, parts }: Ties, from: number, to: number): readonly Tie[] {
  const found: Tie[] = [];
  for (const edge of edgesOf(parts, from)) {
    if (parts.nodes[edge] !== to) continue;
    const isPart = roleOf(parts, edge) === 'PART';
    found.push(
      isPart ? { fact: from, from: 'PART', to: 'WHOLE' } : { fact: to, from: 'WHOLE', to: 'PART' },
    );
  }
  for (const near of edgesOf(facts, from)) {
    const fact = facts.nodes[near] as number;
    for (const far of edgesOf(facts, fact)) {
      if (facts.nodes[far] !== to) continue;
      found.push({ fact, from: roleOf(facts, near), to: roleOf(facts, far) });
    }
  }
  return found;
}

function* edgesOf({ offsets }: TieList, node: number): Iterable<number> {
  const end = offsets[node + 1] as number;
  for (let edge = offsets[node] as number; edge < end; edge++) yield edge;
}

function roleOf({ roles }: TieList, edge: number): TieRole {
  return tieRoles[roles[edge] as number] as TieRole;
}

/** Finds the ties around two ends, step by step and no further than needed. */
export function lookAround(
  graph: MemoryGraph,
  { facts, parts }: Ties,
  { from, to }: { readonly from: number; readonly to: number },
): Surroundings {
  const known = createKnownTies();
  const isHub = concreteTypes.map((type) => hubTypes.some((hub) => hub === type));
  const weightOf = (entity: number): number =>
    [facts, parts].reduce(
      (sum, { offsets }) => sum + (offsets[entity + 1] as number) - (offsets[entity] as number),
      0,
    );
  const isPassable = (entity: number): boolean => {
    const weight = weightOf(entity);
    return weight >= MIN_TIES && weight <= MAX_TIES && !isHub[graph.types[entity] as number];
  };
  const neighboursOf = (entity: number): readonly number[] => {
    const found = new Set<number>();
    const find = (other: number): void => {
      if (other === entity || found.has(other)) return;
      if (other === from || other === to || isPassable(other)) found.add(other);
    };
    for (const edge of edgesOf(parts, entity)) find(parts.nodes[edge] as number);
    for (const near of edgesOf(facts, entity)) {
      for (const far of edgesOf(facts, facts.nodes[near] as number))
        find(facts.nodes[far] as number);
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
