import { MOST_NEIGHBOURS } from '../../domain/vocabulary.js';
import { claimIds } from '../solve/solve-timeline.js';
import { inverseOf } from '../statements/interval-relations.js';
import type { IntervalRelation } from '../statements/statement.js';
import { latestStarts, precedingRelation } from './preceding-pairs.js';
import { excerptPair, type OrderedTimeline, provePrecedence } from './prove-precedence.js';
import { orderWorks } from './work-order.js';

export interface Neighbours {
  /** Works it certainly follows, nearest first; none of them precedes another. */
  readonly after: readonly Neighbour[];
  /** Works it certainly precedes, nearest first; none of them precedes another. */
  readonly before: readonly Neighbour[];
}

export interface Neighbour {
  readonly work: string;
  /** How the given work stands to this one: the first possible of BEFORE, MEETS and OVERLAPS, or of their inverses. */
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
  const because = (earlier: string, later: string): readonly string[] =>
    claimIds(ordered.timeline, provePrecedence(ordered, earlier, later));
  return (work) => {
    const index = indexOf.get(work);
    if (index === undefined) return { after: [], before: [] };
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
    });
  };
}

function relationOf(ordered: OrderedTimeline, earlier: string, later: string): IntervalRelation {
  const [as, bs] = excerptPair(ordered, earlier, later);
  const [latest = Infinity] = latestStarts(as, [bs]);
  return precedingRelation(latest);
}
