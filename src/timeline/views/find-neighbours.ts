import { MOST_NEIGHBOURS } from '../../domain/vocabulary.js';
import { claimIds } from '../solve/solve-timeline.js';
import { pairBounds, possibleRelations } from '../standings/pair-bounds.js';
import { inverseOf } from '../statements/interval-relations.js';
import type { IntervalRelation } from '../statements/statement.js';
import { containmentOf } from './containment.js';
import { nearestHolding } from './nearest-holding.js';
import { precedingRelation } from './preceding-pairs.js';
import { type OrderedTimeline, proveContainment, whyPrecedes } from './prove-precedence.js';
import { orderWorks } from './work-order.js';

export interface Neighbours {
  /** Works it certainly follows, nearest first; none of them precedes another. */
  readonly after: readonly Neighbour[];
  /** Works it certainly precedes, nearest first; none of them precedes another. */
  readonly before: readonly Neighbour[];
  /** Works that certainly hold it, with none between that one of them holds. */
  readonly during: readonly Neighbour[];
  /** Works that it certainly holds, with none between that holds one of them. */
  readonly contains: readonly Neighbour[];
}

export interface Neighbour {
  readonly work: string;
  /**
   * How the given work stands to this one: the first possible of BEFORE, MEETS and OVERLAPS, or of
   * DURING, STARTS, FINISHES and EQUALS, or of their inverses.
   */
  readonly relation: IntervalRelation;
  /** The ids of the claims that prove the order, best first. */
  readonly because: readonly string[];
}

/** Gives the works next to a work in story time: no other work is certainly between them and it. */
export function findNeighbours(ordered: OrderedTimeline): (work: string) => Neighbours {
  const { works, indexOf } = ordered.precedence;
  const order = orderWorks(ordered.precedence, [...works.keys()]);
  const named = (indexes: readonly number[]): readonly string[] =>
    indexes.slice(0, MOST_NEIGHBOURS).flatMap((index) => works[index] ?? []);
  // Each pair is asked for twice: for the earlier work and for the later one.
  const proofs = new Map<string, readonly string[]>();
  const because = (earlier: string, later: string): readonly string[] => {
    const pair = `${earlier} ${later}`;
    const known = proofs.get(pair) ?? whyPrecedes(ordered, earlier, later);
    proofs.set(pair, known);
    return known;
  };
  const holding = nearestHolding(containmentOf(ordered.precedence));
  const whyHeld = (inner: string, outer: string): readonly string[] =>
    claimIds(ordered.timeline, proveContainment(ordered, inner, outer));
  return (work) => {
    const index = indexOf.get(work);
    if (index === undefined) return { after: [], before: [], during: [], contains: [] };
    return Object.freeze({
      after: named(order.lastBefore(index)).map((one) =>
        Object.freeze({
          work: one,
          relation: inverseOf(relationOf(ordered, one, work)),
          because: because(one, work),
        }),
      ),
      before: named(order.firstAfter(index)).map((one) =>
        Object.freeze({
          work: one,
          relation: relationOf(ordered, work, one),
          because: because(work, one),
        }),
      ),
      during: named(holding.around(index)).map((one) =>
        Object.freeze({
          work: one,
          relation: holdingRelation(ordered, work, one),
          because: whyHeld(work, one),
        }),
      ),
      contains: named(holding.within(index)).map((one) =>
        Object.freeze({
          work: one,
          relation: inverseOf(holdingRelation(ordered, one, work)),
          because: whyHeld(one, work),
        }),
      ),
    });
  };
}

function relationOf(ordered: OrderedTimeline, earlier: string, later: string): IntervalRelation {
  const { mainSegments } = ordered.timeline;
  return precedingRelation(mainSegments.get(earlier) ?? [], mainSegments.get(later) ?? []);
}

/** How the inner work, which the outer one certainly holds, stands to it. */
function holdingRelation(ordered: OrderedTimeline, inner: string, outer: string): IntervalRelation {
  const { mainSegments } = ordered.timeline;
  const [as, bs] = [mainSegments.get(inner) ?? [], mainSegments.get(outer) ?? []];
  const possible = new Set(
    as.flatMap((a) => bs.flatMap((b) => possibleRelations(pairBounds(a, b)))),
  );
  return HELD.find((relation) => possible.has(relation)) ?? 'EQUALS';
}

const HELD = ['DURING', 'STARTS', 'FINISHES'] as const satisfies readonly IntervalRelation[];
