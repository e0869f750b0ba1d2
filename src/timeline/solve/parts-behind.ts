import { type PartOf, segmentsOf, type TemporalClaim } from '../statements/statement.js';
import { solveComponent } from './solve-component.js';

/**
 * The fewest parts without which the claims, best first, would not contradict each other. A part lies
 * within all wholes that its work is part of, so a contradiction needs none but between segments that
 * its claims are about.
 */
export function partsBehind(
  claims: readonly TemporalClaim[],
  parts: readonly PartOf[],
  calendarOf: (segment: string) => number,
): readonly PartOf[] {
  const statements = claims.map(({ statement }) => statement);
  const segments = [...new Set(statements.flatMap(segmentsOf))].sort();
  const calendars = segments.map((id) => calendarOf(id));
  const own = new Set(segments);
  const between = parts.filter(({ part, whole }) => own.has(part) && own.has(whole));
  const contradict = (some: readonly PartOf[]): boolean =>
    solveComponent({ segments, calendars, parts: some, statements }).rejected.length > 0;
  return between.reduce((kept, one) => {
    const others = kept.filter((other) => other !== one);
    return contradict(others) ? others : kept;
  }, between);
}

/** Orders parts by their ids, so that nothing depends on the order they are given in. */
export function comparePart(a: PartOf, b: PartOf): number {
  return a.part < b.part || (a.part === b.part && a.whole < b.whole) ? -1 : 1;
}
