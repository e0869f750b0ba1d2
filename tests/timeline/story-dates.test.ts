import fc from 'fast-check';
import {
  MINUTES_PER_DAY,
  MS_PER_DAY,
  minutesTo,
  moved,
  positionOf,
} from '../../src/domain/calendar.js';
import { printDateRange } from '../../src/domain/date-range.js';
import {
  precedenceOf,
  segmentDates,
  solveTimeline,
  type TemporalClaim,
  workDates,
} from '../../src/timeline/index.js';
import { claim, relation, segment } from './builders.js';

const segments = ['a', 'b', 'c', 'd'].map((id) => segment(id));

/** What a segment is said to take place in, and its work. */
function printDates(id: string, claims: readonly TemporalClaim[]): readonly (string | undefined)[] {
  const timeline = solveTimeline({ segments, claims });
  const ofWork = workDates(precedenceOf(timeline))(`film/${id}`);
  return [segmentDates(timeline)(id), ofWork?.days].map(
    (days) => days && printDateRange(days)?.text,
  );
}

describe('the dates of a segment', () => {
  it.each([
    ['2019-11', 'P30Y', '2049-11/..'],
    ['2001-01-31', 'P1M', '2001-02-28/..'],
    ['2004-02-29', 'P1Y', '2005-02-28/..'],
    ['2001', 'P1Y1D', '2002-01-02/..'],
  ])('%s begin where the calendar is %s later', (date, min, expected) => {
    const found = printDates('b', [
      claim('1', { kind: 'date', of: 'a', date }),
      claim('2', relation('b', 'AFTER', 'a', { min })),
    ]);
    expect(found).toEqual([expected, expected]);
  });

  it.each([
    ['2001-02-01', 'P1M', '../2001-03-01'],
    ['2001-01-30', 'P1M', '../2001-02'],
    ['2001', 'P1Y', '../2002'],
  ])('%s end where the calendar is %s later', (date, max, expected) => {
    const found = printDates('b', [
      claim('1', { kind: 'date', of: 'a', date }),
      claim('2', { kind: 'span', of: 'a', to: 'b', max }),
    ]);
    expect(found).toEqual([expected, expected]);
  });

  it('contain it, whatever day months are counted from', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { claims, times } = tell(story);
        const timeline = solveTimeline({ segments, claims });
        const dates = segmentDates(timeline);
        expect(timeline.conflicts).toEqual([]);
        for (const [at, { start, end }] of times.entries()) {
          const { from, to } = dates(segments[at]?.id ?? '');
          expect(from * MINUTES_PER_DAY).toBeLessThanOrEqual(start);
          expect((to + 1) * MINUTES_PER_DAY).toBeGreaterThanOrEqual(end);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Segments one after the other: how long each lasts, and how long after the one before it begins. */
interface Story {
  readonly begins: number;
  readonly parts: readonly {
    readonly minutes: number;
    readonly months: number;
    /** Of months that a source does not exclude, before the ones that pass and after them. */
    readonly spare: readonly [fewer: number, more: number];
    readonly isDated: boolean;
  }[];
}

/** The last days of months, which months of other lengths lack. */
const lateDays = [
  '2000-02-29',
  '2001-01-29',
  '2001-01-30',
  '2001-01-31',
  '2001-02-28',
  '2003-12-31',
].map((date) => Date.parse(date) / MS_PER_DAY);

const stories: fc.Arbitrary<Story> = fc.record({
  begins: fc
    .tuple(fc.constantFrom(...lateDays), fc.integer({ min: 0, max: 1_439 }))
    .map(([day, minute]) => day * MINUTES_PER_DAY + minute),
  parts: fc.array(
    fc.record({
      minutes: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 4_000 })),
      months: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(12, 48, 360)),
      spare: fc.tuple(fc.nat(1), fc.nat(1)),
      isDated: fc.boolean(),
    }),
    { minLength: 4, maxLength: 4 },
  ),
});

/** What happens, and claims that are all true of it. */
function tell({ begins, parts }: Story) {
  const claims: TemporalClaim[] = [];
  const times: { readonly start: number; readonly end: number }[] = [];
  for (const [at, { minutes, months, spare, isDated }] of parts.entries()) {
    const of = segments[at]?.id ?? '';
    const before = times[at - 1];
    const start = before === undefined ? begins : later(before.end, months);
    const end = start + minutes;
    times.push({ start, end });
    if (before !== undefined) {
      const gap = { min: `P${Math.max(0, months - spare[0])}M`, max: `P${months + spare[1]}M` };
      const to = segments[at - 1]?.id ?? '';
      claims.push(claim(`gap/${at}`, relation(of, ['AFTER', 'MET_BY'], to, gap)));
    }
    const days = {
      from: Math.floor(start / MINUTES_PER_DAY),
      to: Math.ceil(end / MINUTES_PER_DAY) - 1,
    };
    const date = printDateRange(days)?.text ?? '';
    if (isDated) claims.push(claim(`date/${at}`, { kind: 'date', of, date }));
  }
  return { claims, times };
}

/** So many months later, at the same time of day. */
function later(time: number, months: number): number {
  const day = Math.floor(time / MINUTES_PER_DAY);
  const moment = time - day * MINUTES_PER_DAY;
  return minutesTo(moved(positionOf(day), { months, minutes: 0 })) + moment;
}
