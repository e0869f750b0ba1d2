import fc from 'fast-check';
import { showings, shownAsOf, shownClaim } from '../../src/domain/claims.js';
import { firstRelease, isPublic, type ReleaseClaim } from '../../src/domain/first-release.js';
import { readPartialDate } from '../../src/domain/partial-date.js';
import {
  claimKinds,
  claimStatuses,
  releaseKinds,
  sourceTiers,
} from '../../src/domain/vocabulary.js';

const claim: fc.Arbitrary<ReleaseClaim> = fc
  .record(
    {
      id: fc.uuid(),
      status: fc.constantFrom(...claimStatuses),
      kind: fc.constantFrom('FACT', 'FORECAST', ...claimKinds),
      tier: fc.constantFrom(...sourceTiers),
      statedOn: fc.constantFrom('2001', '2001-05', '2002-01-01'),
      value: fc.constantFrom('2001', '2001-05', '2001-05-04', '2001-05-05', '2002', '2000-12'),
      release: fc.constantFrom('release/us', 'release/fr'),
    },
    { requiredKeys: ['id', 'status', 'kind', 'tier', 'value'] },
  )
  .map((one) => one as ReleaseClaim);
const claims = fc.uniqueArray(claim, { selector: ({ id }) => id, maxLength: 6 });

const dateOf = ({ value }: ReleaseClaim) => {
  const date = readPartialDate(String(value));
  if (date === undefined) throw new Error(`No date: ${value}`);
  return date;
};

/** What is shown about the first release itself and about each release, but for the first one given. */
function others(all: readonly ReleaseClaim[], first: ReleaseClaim): readonly ReleaseClaim[] {
  return [undefined, 'release/us', 'release/fr']
    .flatMap((release) => shownClaim(all.filter((one) => one.release === release)) ?? [])
    .filter((one) => one !== first);
}

const stated = (value: string, more: Partial<ReleaseClaim> = {}): ReleaseClaim => ({
  id: value,
  status: 'NORMAL',
  kind: 'FACT',
  tier: 'PRESS',
  value,
  ...more,
});

describe('the first release', () => {
  test('is what is shown about it where nothing is said of releases', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const own = all.filter(({ release }) => release === undefined);
        expect(firstRelease(own)).toBe(shownClaim(own));
      }),
    );
  });

  test('is no fact where another fact is certainly earlier, unless it is preferred', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const first = firstRelease(all);
        if (first?.kind !== 'FACT') return;
        const isChosen = first.release === undefined && first.status === 'PREFERRED';
        for (const other of others(all, first)) {
          const isEarlier = other.kind === 'FACT' && dateOf(other).to < dateOf(first).from;
          expect(isEarlier && !isChosen).toBe(false);
        }
      }),
    );
  });

  test('is a fact where one is shown, unless something else is preferred', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const first = firstRelease(all);
        if (first === undefined || first.status === 'PREFERRED') return;
        const hasFact = others(all, first).some(({ kind }) => kind === 'FACT');
        expect(hasFact && first.kind !== 'FACT').toBe(false);
      }),
    );
  });

  test('does not depend on the order of claims, and is never deprecated', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const first = firstRelease(all);
        expect(firstRelease([...all].reverse())?.value).toBe(first?.value);
        expect(first?.status).not.toBe('DEPRECATED');
      }),
    );
  });

  test('is the earliest in any country, by the best claim about each', () => {
    const abroad = stated('2001-05-04', { release: 'release/fr' });
    const rumour = stated('2000-12', { release: 'release/us', tier: 'FAN' });
    const athome = stated('2001-05-05', { release: 'release/us' });
    expect(firstRelease([athome, rumour, abroad])).toBe(abroad);
    expect(firstRelease([athome, abroad, stated('2001-05-04')])?.release).toBeUndefined();
    expect(firstRelease([abroad, stated('2001')])).toBe(abroad);
    const preferred = stated('2002', { status: 'PREFERRED' });
    expect(firstRelease([abroad, preferred])).toBe(preferred);
  });

  test('is the newest plan as long as there are only plans', () => {
    const plan = { kind: 'FORECAST' } as const;
    const first = stated('2001-05', { ...plan, statedOn: '2000' });
    const later = stated('2002', { ...plan, statedOn: '2001', release: 'release/us' });
    const fact = stated('2002-06', { statedOn: '2003', release: 'release/us' });
    const history = JSON.stringify(showings([first, later, fact], firstRelease));
    const shown = ['2000', '2001', '2003'].map((year) => {
      const day = readPartialDate(year);
      return day && shownAsOf(history, day);
    });
    expect(shown).toEqual(['2001-05', '2002', '2002-06']);
  });
});

test('premieres and festivals are no public releases', () => {
  expect(releaseKinds.filter((kind) => !isPublic(kind))).toEqual(['PREMIERE', 'FESTIVAL']);
});
