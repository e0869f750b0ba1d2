import type { Bound, Constraint } from '../statements/constraints.js';
import { type ClaimConstraints, type Edge, type Edges, IMPLIED } from './edges.js';
import { greatestTimes } from './greatest-times.js';
import { createHeap, type Heap, pop, push } from './heap.js';
import { irredundant, shortestProof } from './shortest-proof.js';

export interface Acceptance {
  /** The edges of the accepted claims. */
  readonly edges: Edges;
  /** A solution: a time for each point that satisfies all edges. */
  readonly times: Float64Array;
  readonly rejected: readonly Rejection[];
}

/** A rejected claim, and the accepted ones that it contradicts. */
export interface Rejection {
  readonly claim: number;
  readonly against: readonly number[];
}

/** What holds before any claim: the points, and constraints that rule nothing out by themselves. */
interface Frame {
  readonly segments: number;
  readonly points: number;
  readonly implied: readonly Constraint[];
}

/** A network to which claims are added one by one; `times` always satisfies `edges`. */
interface Draft {
  readonly edges: Edge[][];
  readonly times: Float64Array;
  /** Scratch space. */
  readonly heap: Heap;
}

/**
 * Accepts claims from the best to the weakest and rejects each that contradicts those accepted before
 * it. So the weakest claim of every contradiction is rejected, no claim is rejected because of one that
 * was itself rejected, and the outcome depends on the claims alone.
 *
 * Consistency is maintained as in Ramalingam, Song, Joskowicz and Miller, "Solving Systems of
 * Difference Constraints Incrementally" (Algorithmica 23, 1999): a new edge moves only the points that
 * are too late for it, and closes a negative cycle exactly when that would move its own start. Points
 * are moved no further than they have to, so claims that all agree have the same times at once.
 */
export function acceptClaims(
  { segments, points, implied }: Frame,
  claims: readonly ClaimConstraints[],
): Acceptance {
  const frame = { claim: IMPLIED, constraints: implied };
  const whole = createDraft(segments, points);
  for (const claim of [frame, ...claims]) addEdges(whole, claim);
  const times = greatestTimes(whole.edges, whole.times);
  if (times !== undefined) return { edges: whole.edges, times, rejected: [] };
  const draft = createDraft(segments, points);
  addClaim(draft, frame);
  const rejected: Rejection[] = [];
  for (const claim of claims) {
    const violated = addClaim(draft, claim);
    if (violated !== undefined) rejected.push(reject(draft, claim, violated));
  }
  return { edges: draft.edges, times: draft.times, rejected };
}

/**
 * Times that satisfy all edges and as many of the preferences as possible, the earlier ones first. A
 * preference that cannot be satisfied has no effect.
 */
export function settle(
  { edges, times }: Pick<Acceptance, 'edges' | 'times'>,
  preferences: readonly Bound[],
): Float64Array {
  const draft: Draft = {
    edges: edges.map((leaving) => [...leaving]),
    times: times.slice(),
    heap: createHeap(),
  };
  for (const one of preferences) {
    addClaim(draft, { claim: IMPLIED, constraints: [{ ...one, stated: undefined }] });
  }
  return draft.times;
}

/** Points 2n and 2n + 1 are the start and end of segment n, at least a minute apart. */
function createDraft(segments: number, points: number): Draft {
  const edges = Array.from({ length: points }, (): Edge[] => []);
  const times = new Float64Array(points);
  for (let segment = 0; segment < segments; segment++) {
    edges[2 * segment + 1]?.push(before(2 * segment));
    times[2 * segment + 1] = 1;
  }
  return { edges, times, heap: createHeap() };
}

function before(to: number): Edge {
  return { to, atMost: -1, claim: IMPLIED, stated: undefined };
}

function addEdges({ edges }: Draft, { claim, constraints }: ClaimConstraints): void {
  for (const { from, to, atMost, stated } of constraints) {
    edges[from]?.push({ to, atMost, claim, stated });
  }
}

/** Adds the constraints of a claim up to the first that cannot be satisfied, which is returned. */
function addClaim(
  draft: Draft,
  { claim, constraints }: ClaimConstraints,
  allowed?: ReadonlySet<number>,
): Constraint | undefined {
  for (const constraint of constraints) {
    if (!makeRoom(draft, constraint, claim, allowed)) return constraint;
    const { from, to, atMost, stated } = constraint;
    draft.edges[from]?.push({ to, atMost, claim, stated });
  }
  return undefined;
}

/**
 * Moves points earlier until the constraint holds; false, with nothing moved, when it cannot. With
 * `allowed`, only the edges of these claims count.
 */
function makeRoom(
  { edges, times, heap }: Draft,
  { from, to, atMost }: Bound,
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

/** Takes out a claim that cannot be satisfied, and finds what it contradicts. */
function reject(draft: Draft, claim: ClaimConstraints, violated: Bound): Rejection {
  const back = { from: violated.to, to: violated.from, atMost: -violated.atMost - 1 };
  // No path is shorter than the times allow.
  const end = draft.times[back.to] as number;
  const leastLeft = (point: number): number => end - (draft.times[point] as number);
  const edgesOf = (point: number): readonly Edge[] => draft.edges[point] ?? [];
  const cycle =
    shortestProof(edgesOf, back, { leastLeft, minutesOf: ({ atMost }) => atMost }) ?? [];
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
  const violated = addClaim(trial, claim, allowed);
  removeEdges(trial, claim);
  return violated !== undefined;
}

function removeEdges({ edges }: Draft, { claim, constraints }: ClaimConstraints): void {
  for (const { from } of constraints) {
    const leaving = edges[from];
    while (leaving?.at(-1)?.claim === claim) leaving.pop();
  }
}
