import fc from 'fast-check';
import {
  compareClaims,
  type RankedClaim,
  showings,
  shownAsOf,
  shownClaim,
  type ValuedClaim,
} from '../../src/domain/claims.js';
import { isStatedBy, readPartialDate } from '../../src/domain/partial-date.js';
import { claimKinds, claimStatuses, sourceTiers } from '../../src/domain/vocabulary.js';

/** Among the dates are some that end on the same day, and among the values some that agree. */
const claim: fc.Arbitrary<ValuedClaim> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  status: fc.constantFrom(...claimStatuses),
  kind: fc.constantFrom('FACT', 'FACT', ...claimKinds),
  tier: fc.constantFrom(...sourceTiers),
  statedOn: fc.constantFrom(
    undefined,
    '2001',
    '2001-05',
    '2001-12-31',
    '2002-01-01',
    '2001-06/2001',
    '../2003',
  ),
  value: fc.constantFrom('2001', '2001-05', '2001-05-04', '2001-05-05', '2002', '200X'),
});
const claims = fc.uniqueArray(claim, { selector: ({ id }) => id });

const plain: RankedClaim = { id: 'a', status: 'NORMAL', kind: 'FACT', tier: 'PRESS' };
const valued = (id: string, value: ValuedClaim['value'], more: Partial<RankedClaim> = {}) => ({
  ...plain,
  ...more,
  id,
  value,
});

describe('the order of claims', () => {
  test('is by status, kind, tier, the last day they may have been stated on, and id', () => {
    const guess = 3;
    const keysOf = ({ status, kind, tier, statedOn, id }: RankedClaim): readonly number[] => [
      claimStatuses.indexOf(status),
      kind === 'FORECAST' ? 1 : kind === 'ATTRIBUTION' ? 2 : kind === 'FACT' ? 0 : guess,
      sourceTiers.indexOf(tier),
      -((statedOn === undefined ? undefined : readPartialDate(statedOn)?.to) ?? -Infinity),
      id.charCodeAt(0),
    ];
    fc.assert(
      fc.property(claim, claim, (a, b) => {
        const [keys, others] = [keysOf(a), keysOf(b)];
        const first = keys.findIndex((key, at) => key !== others[at]);
        const expected = first < 0 ? 0 : Number(keys[first]) < Number(others[first]) ? -1 : 1;
        expect(Math.sign(compareClaims(a, b))).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is by id among claims of equal rank, also where their dates are written differently', () => {
    const year = { ...plain, id: 'a', statedOn: '2001' };
    const day = { ...plain, id: 'b', statedOn: '2001-12-31' };
    expect(compareClaims(year, day)).toBeLessThan(0);
    expect(compareClaims({ ...year, id: 'c' }, day)).toBeGreaterThan(0);
    expect(compareClaims(year, { ...day, id: 'a' })).toBe(0);
  });
});

describe('the claim that is shown', () => {
  test('is the best of those that are not deprecated, where no two agree', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const numbered = all.map((one, index) => ({ ...one, value: index }));
        const active = numbered.filter(({ status }) => status !== 'DEPRECATED');
        expect(shownClaim(numbered)).toBe(active.sort(compareClaims)[0]);
      }),
    );
  });

  test('says no less than the best, is as good in status and kind, and none says more exactly so', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const [best] = all.filter(({ status }) => status !== 'DEPRECATED').sort(compareClaims);
        const shown = shownClaim(all);
        if (best === undefined || shown === undefined) return expect(shown).toBe(best);
        expect(isAsGood(shown, best)).toBe(true);
        expect(lies(shown.value, best.value)).toBe(true);
        const closer = all.filter(
          (one) => isAsGood(one, best) && one.value !== shown.value && lies(one.value, shown.value),
        );
        expect(closer).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('does not depend on the order in which claims are given', () => {
    fc.assert(
      fc.property(claims, (all) => {
        expect(shownClaim([...all].reverse())).toBe(shownClaim(all));
      }),
    );
  });

  test('is a fact rather than a newer forecast, rumour or opinion of a nearer source', () => {
    const fact = valued('a', '2001-05-04', { tier: 'FAN' });
    for (const kind of claimKinds.filter((one) => one !== 'FACT')) {
      const other = valued('b', '2001-05', { kind, tier: 'ON_SCREEN', statedOn: '2020' });
      expect(shownClaim([other, fact])).toBe(fact);
    }
  });

  test('is the exact one of two amounts that agree, in one currency', () => {
    const range = valued('a', { min: 80, max: 90, currency: 'USD' }, { tier: 'OFFICIAL' });
    const exact = valued('b', { min: 85, max: 85, currency: 'USD' });
    const foreign = valued('c', { min: 85, max: 85, currency: 'EUR' });
    expect(shownClaim([range, exact])).toBe(exact);
    expect(shownClaim([range, foreign])).toBe(range);
  });
});

test('what was shown as of a day rests on what had been stated by then', () => {
  fc.assert(
    fc.property(claims, fc.constantFrom('2001', '2001-12-31', '2002', '2004'), (all, limit) => {
      const asOf = readPartialDate(limit);
      if (asOf === undefined) throw new Error(`"${limit}" is not a date.`);
      const stated = all.filter(({ statedOn }) => {
        const date = statedOn === undefined ? undefined : readPartialDate(statedOn);
        return date !== undefined && isStatedBy(date, asOf);
      });
      const history = JSON.stringify(showings(all));
      expect(shownAsOf(history, asOf)).toBe(shownClaim(stated)?.value ?? null);
    }),
    { numRuns: 1_000 },
  );
  const day = readPartialDate('2001');
  expect(day && shownAsOf(undefined, day)).toBeNull();
});

const isAsGood = (one: RankedClaim, other: RankedClaim): boolean =>
  one.status === other.status &&
  (one.kind === other.kind || [one, other].every(({ kind }) => /SPECULATION|OPINION/.test(kind)));

function lies(inner: ValuedClaim['value'], outer: ValuedClaim['value']): boolean {
  const [one, other] = [inner, outer].map((value) => readPartialDate(String(value)));
  return one !== undefined && other !== undefined && one.from >= other.from && one.to <= other.to;
}
