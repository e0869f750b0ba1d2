import fc from 'fast-check';
import { bestClaim, compareClaims, type RankedClaim } from '../../src/domain/claims.js';
import { isStatedBy, readPartialDate } from '../../src/domain/partial-date.js';
import { claimStatuses } from '../../src/domain/vocabulary.js';

/** Among the dates are some that end on the same day. */
const claim: fc.Arbitrary<RankedClaim> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  status: fc.constantFrom(...claimStatuses),
  statedOn: fc.constantFrom(
    undefined,
    '2001',
    '2001-05',
    '2001-12-31',
    '2002-01-01',
    '2001-06/2001',
    '../2003',
  ),
});
const claims = fc.uniqueArray(claim, { selector: ({ id }) => id });

const lastDay = ({ statedOn }: RankedClaim): number =>
  (statedOn === undefined ? undefined : readPartialDate(statedOn)?.to) ?? -Infinity;

describe('the order of claims', () => {
  test('is by status, then by the last day they may have been stated on, then by id', () => {
    fc.assert(
      fc.property(claim, claim, (a, b) => {
        const [status, other] = [a, b].map((one) => claimStatuses.indexOf(one.status));
        const expected =
          Number(status) - Number(other) ||
          Math.sign(lastDay(b) - lastDay(a) || 0) ||
          (a.id === b.id ? 0 : a.id < b.id ? -1 : 1);
        expect(Math.sign(compareClaims(a, b))).toBe(Math.sign(expected));
      }),
      { numRuns: 500 },
    );
  });

  test('is by id among claims of equal rank, also where their dates are written differently', () => {
    const year = { id: 'a', status: 'NORMAL', statedOn: '2001' } as const;
    const day = { id: 'b', status: 'NORMAL', statedOn: '2001-12-31' } as const;
    expect(bestClaim([day, year])).toBe(year);
    expect(bestClaim([{ ...year, id: 'c' }, day])).toBe(day);
    expect(compareClaims(year, { ...day, id: 'a' })).toBe(0);
  });
});

describe('the best claim', () => {
  test('is the preferred one before the newest, and the newest before the first', () => {
    const normal = { id: 'b', status: 'NORMAL', statedOn: '2020' } as const;
    const older = { id: 'a', status: 'NORMAL', statedOn: '2010' } as const;
    const preferred = { id: 'c', status: 'PREFERRED', statedOn: '2000' } as const;
    const undated = { id: 'd', status: 'NORMAL' } as const;
    expect(bestClaim([older, normal, undated, preferred])).toBe(preferred);
    expect(bestClaim([undated, older, normal])).toBe(normal);
  });

  test('is the first of those that are not deprecated', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const [first] = all.filter(({ status }) => status !== 'DEPRECATED').sort(compareClaims);
        expect(bestClaim(all)).toBe(first);
      }),
    );
  });

  test('as of a day is the best of those stated by then', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom('2001', '2001-12-31', '2002', '2004'), (all, limit) => {
        const asOf = readPartialDate(limit);
        if (asOf === undefined) throw new Error(`"${limit}" is not a date.`);
        const stated = all.filter(({ statedOn }) => {
          const date = statedOn === undefined ? undefined : readPartialDate(statedOn);
          return date !== undefined && isStatedBy(date, asOf);
        });
        expect(bestClaim(all, asOf)).toBe(bestClaim(stated));
      }),
    );
  });
});
