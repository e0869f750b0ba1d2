import type { Constraint } from '../statements/constraints.js';
import { type ClaimConstraints, type Edge, type Edges, IMPLIED } from './edges.js';
import { createHeap, type Heap, pop, push } from './heap.js';
import { irredundant, shortestProof } from './shortest-proof.js';

export interface Acceptance {
  /** The edges of the accepted claims. */
  readonly edges: Edges;
  /** A time for each point that keeps to all of them. */
  readonly times: Float64Array;
  readonly refused: readonly Refusal[];
}

/** A claim that stepped back, and the accepted ones that it contradicts. */
export interface Refusal {
  readonly claim: number;
  readonly against: readonly number[];
}

/** Grows by one claim after another; `times` always keeps to `edges`. */
interface Draft {
  readonly edges: Edge[][];
  readonly times: Float64Array;
  /** Room to work in. */
  readonly heap: Heap;
}

/**
 * Takes in claims from the best to the weakest, and leaves out each that contradicts those taken in
 * before. So in every contradiction the weakest claim steps back, no claim gives way to one that gave
 * way itself, and the outcome depends on the claims alone.
 *
 * Consistency is kept as in Ramalingam, Song, Joskowicz and Miller, "Solving Systems of Difference
 * Constraints Incrementally" (Algorithmica 23, 1999): a new edge moves only the points that are too
 * late for it, and closes a negative cycle exactly when that would move its own start.
 */
export function acceptClaims(
  segments: number,
  points: number,
  claims: readonly ClaimConstraints[],
): Acceptance {
  const draft = createDraft(segments, points);
  const refused: Refusal[] = [];
  for (const claim of claims) {
    const broken = addClaim(draft, claim);
    if (broken !== undefined) refused.push(refuse(draft, claim, broken));
  }
  return { edges: draft.edges, times: draft.times, refused };
}

/**
 * Times that keep to all edges and to as many of the wishes as can be kept, the earlier ones first. Where
 * a wish cannot be kept, it is as if it had not been made.
 */
export function settle(
  { edges, times }: Pick<Acceptance, 'edges' | 'times'>,
  wishes: readonly Constraint[],
): Float64Array {
  const draft: Draft = {
    edges: edges.map((leaving) => [...leaving]),
    times: times.slice(),
    heap: createHeap(),
  };
  for (const wish of wishes) addClaim(draft, { claim: IMPLIED, constraints: [wish] });
  return draft.times;
}

/** Points 2n and 2n + 1 are the start and the end of segment n, a minute apart at least. */
function createDraft(segments: number, points: number): Draft {
  const edges = Array.from({ length: points }, (): Edge[] => []);
  const times = new Float64Array(points);
  for (let segment = 0; segment < segments; segment++) {
    edges[2 * segment + 1]?.push({ to: 2 * segment, atMost: -1, claim: IMPLIED });
    times[2 * segment + 1] = 1;
  }
  return { edges, times, heap: createHeap() };
}

/** Adds what a claim says until it cannot be kept; the constraint that cannot, if any. */
function addClaim(
  draft: Draft,
  { claim, constraints }: ClaimConstraints,
  allowed?: ReadonlySet<number>,
): Constraint | undefined {
  for (const constraint of constraints) {
    if (!makeRoom(draft, constraint, claim, allowed)) return constraint;
    const { from, to, atMost } = constraint;
    draft.edges[from]?.push({ to, atMost, claim });
  }
  return undefined;
}

/**
 * Makes points earlier until the constraint holds; false, and nothing moved, when it never would. With
 * `allowed` only the edges of these claims count.
 */
function makeRoom(
  { edges, times, heap }: Draft,
  { from, to, atMost }: Constraint,
  own: number,
  allowed: ReadonlySet<number> | undefined,
): boolean {
  const slack = atMost + (times[from] as number) - (times[to] as number);
  if (slack >= 0) return true;
  if (from === to) return false;
  const moves = new Map([[to, slack]]);
  const moved = new Set<number>();
  heap.size = 0;
  push(heap, slack, to);
  while (heap.size > 0) {
    const point = pop(heap);
    if (moved.has(point)) continue;
    moved.add(point);
    const time = (times[point] as number) + (moves.get(point) ?? 0);
    for (const edge of edges[point] ?? []) {
      const move = time + edge.atMost - (times[edge.to] as number);
      if (move >= (moves.get(edge.to) ?? 0)) continue;
      if (allowed && edge.claim !== IMPLIED && edge.claim !== own && !allowed.has(edge.claim)) {
        continue;
      }
      if (edge.to === from) return false;
      moves.set(edge.to, move);
      push(heap, move, edge.to);
    }
  }
  for (const [point, move] of moves) times[point] = (times[point] as number) + move;
  return true;
}

/** Takes a claim that cannot be kept out again, and finds what it contradicts. */
function refuse(draft: Draft, claim: ClaimConstraints, broken: Constraint): Refusal {
  const back = { from: broken.to, to: broken.from, atMost: -broken.atMost - 1 };
  // No path is shorter than the times allow.
  const end = draft.times[back.to] as number;
  const leastLeft = (point: number): number => end - (draft.times[point] as number);
  const cycle = shortestProof(draft.edges, back, leastLeft) ?? [];
  removeEdges(draft, claim);
  const candidates = cycle.filter((one) => one !== claim.claim);
  return {
    claim: claim.claim,
    against: irredundant(candidates, (allowed) => contradicts(draft, claim, allowed)),
  };
}

function contradicts(draft: Draft, claim: ClaimConstraints, allowed: ReadonlySet<number>): boolean {
  const times = draft.times.slice();
  const trial = { ...draft, times };
  const broken = addClaim(trial, claim, allowed);
  removeEdges(trial, claim);
  return broken !== undefined;
}

function removeEdges({ edges }: Draft, { claim, constraints }: ClaimConstraints): void {
  for (const { from } of constraints) {
    const leaving = edges[from];
    while (leaving?.at(-1)?.claim === claim) leaving.pop();
  }
}
