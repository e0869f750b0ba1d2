import { negated } from '../../domain/calendar.js';
import { printLength } from '../../domain/duration.js';
import { type Measured, measure, roundUp } from '../network/measure.js';
import type { Network } from '../network/network.js';
import { distances } from '../network/search.js';
import { irredundant, shortestProofIn } from '../network/shortest-proof.js';
import type { Bound } from '../statements/constraints.js';
import type { IntervalRelation } from '../statements/statement.js';
import type { Pair } from './pair-bounds.js';

/** The time between two segments as it is told: what only orders points is no length. */
export interface Gap {
  /** Undefined where only the order is known. */
  readonly min: Length | undefined;
  /** Undefined where nothing bounds it. */
  readonly max: Length | undefined;
  /** The ranks of a minimal set of claims that proves both bounds and the relation, best first. */
  readonly because: readonly number[];
}

interface Length {
  /** At least, or at most; a month counts as the least or most days that it may have. */
  readonly minutes: number;
  /** ISO 8601, in the units of the claims. */
  readonly text: string;
}

/** Proofs of how two segments or works relate. */
interface RelationProof {
  readonly claims: readonly number[];
  /** True when the claims alone leave no other relations possible. */
  readonly suffices: (claims: ReadonlySet<number>) => boolean;
}

/** The gap between the segments of each pair; undefined unless all pairs certainly have the same order. */
export function gapOf(
  pairs: readonly Pair[],
  possible: readonly IntervalRelation[],
  relation: RelationProof,
): Gap | undefined {
  const isForward = possible.every((one) => one === 'BEFORE' || one === 'MEETS');
  const isBackward = possible.every((one) => one === 'AFTER' || one === 'MET_BY');
  const network = pairs[0]?.a.network;
  if ((!isForward && !isBackward) || network === undefined) return undefined;
  // Only an order within one network is certain, so all pairs are in this one.
  const gaps = pairs.map(({ a, b }) =>
    isForward ? { from: a.end, to: b.start } : { from: b.end, to: a.start },
  );
  const bounds = boundsOf(network, gaps);
  const because = irredundant(
    [...relation.claims, ...bounds.flatMap((bound) => shortestProofIn(network, bound, 'told'))],
    (allowed) => relation.suffices(allowed) && bounds.every((one) => holds(network, one, allowed)),
  );
  // Measured by these claims alone, so that they suffice for how the lengths are told as well.
  return Object.freeze({ ...tell(network, gaps, new Set(because)), because });
}

/** From the end of the earlier to the start of the later. */
interface Ends {
  readonly from: number;
  readonly to: number;
}

/** What the lengths of these gaps are at least and at most, as bounds on each. */
function boundsOf(network: Network, gaps: readonly Ends[]): readonly Bound[] {
  const told = (from: number, to: number): number =>
    roundUp(distances(network, from, [to], { weights: 'told' })[0] ?? Infinity);
  const least = Math.min(...gaps.map(({ from, to }) => -told(to, from)));
  const most = Math.max(...gaps.map(({ from, to }) => told(from, to)));
  return gaps.flatMap(({ from, to }) => [
    ...(least > 0 ? [{ from: to, to: from, atMost: -least }] : []),
    ...(most < Infinity ? [{ from, to, atMost: most }] : []),
  ]);
}

function holds(network: Network, bound: Bound, allowed: ReadonlySet<number>): boolean {
  const { from, to, atMost } = bound;
  const [most = Infinity] = distances(network, from, [to], { allowed, weights: 'told' });
  return most <= atMost;
}

function tell(
  network: Network,
  gaps: readonly Ends[],
  allowed: ReadonlySet<number>,
): Pick<Gap, 'min' | 'max'> {
  const told = (source: number, point: number): Measured | undefined =>
    measure(network, { direction: 'forward', source, allowed })(point);
  const most = gaps.map(({ from, to }) => lengthOf(told(from, to)));
  const least = gaps.map(({ from, to }) => {
    const back = told(to, from);
    return lengthOf(back && { minutes: -back.minutes, length: negated(back.length) });
  });
  const max = most.every((one) => one !== undefined) ? most.sort(compareLengths).at(-1) : undefined;
  const min = least.every((one) => one !== undefined) ? least.sort(compareLengths)[0] : undefined;
  // A gap of no time is told where it is certain; elsewhere the order says as much.
  return { min: (min?.minutes ?? 0) > 0 || max?.minutes === 0 ? (min ?? max) : undefined, max };
}

function lengthOf(measured: Measured | undefined): Length | undefined {
  if (measured === undefined) return undefined;
  const minutes = Math.max(0, measured.minutes);
  return Object.freeze({ minutes, text: minutes === 0 ? 'PT0S' : printLength(measured.length) });
}

/** By length, then by text, so that the gap is the same from either side. */
function compareLengths(a: Length | undefined, b: Length | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.minutes - b.minutes || (a.text < b.text ? -1 : 1);
}
