import { claimIds, type Timeline } from '../solve/solve-timeline.js';
import { standingBetween } from '../standings/standing-between.js';
import type { IntervalRelation } from '../statements/statement.js';
import { type Precedence, precedes, provePrecedence } from './precedence.js';

export interface Neighbours {
  /** The works it certainly follows, nearest first; none of them precedes another. */
  readonly after: readonly Neighbour[];
  /** The works it certainly precedes, nearest first; none of them precedes another. */
  readonly before: readonly Neighbour[];
}

export interface Neighbour {
  readonly work: string;
  /** How the given work stands to this one: some of BEFORE, MEETS and OVERLAPS, or of their inverses. */
  readonly possible: readonly IntervalRelation[];
  /** The ids of the claims that prove the order, best first. */
  readonly because: readonly string[];
}

/** The works next to a work in story time: no other work is certainly between them and it. */
export function neighboursOf(timeline: Timeline, precedence: Precedence, work: string): Neighbours {
  const { works, levels, indexOf } = precedence;
  const levelOf = (one: string): number => levels[indexOf.get(one) ?? 0] ?? 0;
  const byLevel =
    (direction: 1 | -1) =>
    (a: string, b: string): number =>
      direction * (levelOf(a) - levelOf(b)) || (a < b ? -1 : 1);

  const earlier = works.filter((one) => precedes(precedence, one, work)).sort(byLevel(-1));
  const later = works.filter((one) => precedes(precedence, work, one)).sort(byLevel(1));
  const last = nearest(earlier, (one, found) => precedes(precedence, one, found));
  const next = nearest(later, (one, found) => precedes(precedence, found, one));
  return Object.freeze({
    after: Object.freeze(
      last.map((one) => neighbour(timeline, work, one, provePrecedence(timeline, one, work))),
    ),
    before: Object.freeze(
      next.map((one) => neighbour(timeline, work, one, provePrecedence(timeline, work, one))),
    ),
  });
}

/** The works not hidden by a nearer one; a nearer work must precede in the list those it hides. */
function nearest(
  works: readonly string[],
  isHiddenBy: (work: string, found: string) => boolean,
): readonly string[] {
  const found: string[] = [];
  for (const work of works) {
    if (!found.some((one) => isHiddenBy(work, one))) found.push(work);
  }
  return found;
}

function neighbour(
  timeline: Timeline,
  work: string,
  other: string,
  proof: readonly number[],
): Neighbour {
  const possible = standingBetween(timeline, work, other)?.possible ?? [];
  return Object.freeze({ work: other, possible, because: claimIds(timeline, proof) });
}
