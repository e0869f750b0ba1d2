import { type Bits, has, indexesOf, removeAll } from '../../domain/bits.js';
import { type Group, ofWorks, orderOf } from './groups.js';
import type { Precedence } from './precedence.js';

/**
 * Which works certainly hold which, by their indexes. A work holds another when each of its main
 * segments CONTAINS each of the other's, is STARTED_BY or FINISHED_BY it or EQUALS it: that is, when it
 * certainly does not start after the other starts nor end before the other ends.
 */
export interface Containment {
  /** Works that hold a work, without itself. The nearest come first: they have most holders themselves. */
  holdersOf(work: number): ReadonlySet<number>;
  /** Works that a work holds, without itself, those of fewest holders first. */
  heldBy(work: number): readonly number[];
}

export function containmentOf(precedence: Precedence): Containment {
  const found = precedence.works.map((): number[] => []);
  for (const [holder, work] of holdings(precedence)) found[work]?.push(holder);
  // What lies within another work has all holders of that work, and that work too.
  const depthOf = (work: number): number => found[work]?.length ?? 0;
  const holders = found.map(
    (all) => new Set(all.toSorted((a, b) => depthOf(b) - depthOf(a) || a - b)),
  );
  const held = found.map((): number[] => []);
  for (const work of [...found.keys()].sort((a, b) => depthOf(a) - depthOf(b) || a - b)) {
    for (const holder of found[work] ?? []) held[holder]?.push(work);
  }
  return {
    holdersOf: (work) => holders[work] ?? NONE,
    heldBy: (work) => held[work] ?? [],
  };
}

const NONE: ReadonlySet<number> = new Set();

/** A work that holds another, and that one. */
type Holding = readonly [holder: number, held: number];

function* holdings(precedence: Precedence): Generator<Holding> {
  for (const group of precedence.groups) yield* heldByClaims(group, precedence);
  yield* heldByDates(precedence);
}

/** What precedes a work does not hold it, which leaves few to look at. */
function* heldByClaims({ members, before }: Group, precedence: Precedence): Generator<Holding> {
  if (members.length === 1) return;
  const mains = members.map((work) => precedence.mains[work] ?? []);
  const starts = ofWorks(mains, orderOf(mains.flat(), 'start', 0));
  const ends = ofWorks(mains, orderOf(mains.flat(), 'end', 0));
  for (const [place, work] of members.entries()) {
    const candidates = (starts[place] as Bits).slice();
    removeAll(candidates, before[place] as Bits);
    for (const other of indexesOf(candidates)) {
      const isHeld = other !== place && has(ends[other] as Bits, place);
      if (isHeld) yield [members[other] as number, work];
    }
  }
}

/**
 * Pairs in different groups, which meet in the calendar alone. Few works last from one known day to
 * another, so that few can hold anything.
 */
function* heldByDates({ works, groupOf, bounds }: Precedence): Generator<Holding> {
  const { calendar, earliestStart, latestStart, earliestEnd, latestEnd } = bounds;
  const indexes = [...works.keys()];
  const lasting = indexes.filter(
    (work) => (latestStart[work] as number) <= (earliestEnd[work] as number),
  );
  for (const holder of lasting) {
    for (const work of indexes) {
      const isHeld =
        (latestStart[holder] as number) <= (earliestStart[work] as number) &&
        (latestEnd[work] as number) <= (earliestEnd[holder] as number) &&
        calendar[holder] === calendar[work] &&
        groupOf[holder] !== groupOf[work];
      if (isHeld) yield [holder, work];
    }
  }
}
