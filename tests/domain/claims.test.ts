import fc from 'fast-check';
import { bestClaim, compareClaims, type RankedClaim } from '../../src/domain/claims.js';
import { isStatedBy, readPartialDate } from '../../src/domain/partial-date.js';
import { claimStatuses } from '../../src/domain/vocabulary.js';

const claim: fc.Arbitrary<RankedClaim> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  status: fc.constantFrom(...claimStatuses),
  statedOn: fc.constantFrom(undefined, '2001', '2001-05', '2002-01-01', '../2003'),
});
const claims = fc.uniqueArray(claim, { selector: ({ id }) => id });

describe('the best claim', () => {
  test('is preferred before it is new, and new before it comes first', () => {
    const normal = { id: 'b', status: 'NORMAL', statedOn: '2020' } as const;
    const older = { id: 'a', status: 'NORMAL', statedOn: '2010' } as const;
    const preferred = { id: 'c', status: 'PREFERRED', statedOn: '2000' } as const;
    const undated = { id: 'd', status: 'NORMAL' } as const;
    expect(bestClaim([older, normal, undated, preferred])).toBe(preferred);
    expect(bestClaim([undated, older, normal])).toBe(normal);
    expect(bestClaim([{ ...older, id: 'z' }, older])).toBe(older);
  });

  test('is never a deprecated one', () => {
    fc.assert(fc.property(claims, (all) => expect(bestClaim(all)?.status).not.toBe('DEPRECATED')));
  });

  test('does not depend on their order', () => {
    fc.assert(
      fc.property(claims, (all) => expect(bestClaim(all.toReversed())).toBe(bestClaim(all))),
    );
  });

  test('comes before every other that may be shown', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const best = bestClaim(all);
        const shown = all.filter(({ status }) => status !== 'DEPRECATED');
        expect(best === undefined).toBe(shown.length === 0);
        for (const other of shown)
          expect(best && compareClaims(best, other)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('up to a day is the best of those stated by then', () => {
    fc.assert(
      fc.property(claims, fc.constantFrom('2001', '2001-12-31', '2002', '2004'), (all, limit) => {
        const asOf = readPartialDate(limit);
        if (asOf === undefined) throw new Error('a limit is a date');
        const stated = all.filter(({ statedOn }) => {
          const date = statedOn === undefined ? undefined : readPartialDate(statedOn);
          return date !== undefined && isStatedBy(date, asOf);
        });
        expect(bestClaim(all, asOf)).toBe(bestClaim(stated));
      }),
    );
  });
});
