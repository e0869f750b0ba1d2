import fc from 'fast-check';
import { createGraphReader } from '../../src/domain/graph-reader.js';
import { claimKinds, claimStatuses, releaseKinds } from '../../src/domain/vocabulary.js';
import { toImportPlan } from '../../src/facts/index.js';
import { releaseClaimOf } from '../../src/story/release-claim.js';
import { universeOf } from './seed-folder.js';

const entry = fc.record({
  date: fc.constantFrom('2001-05-04', '2001-05-05', '2002'),
  country: fc.constantFrom(undefined, 'US', 'GB'),
  kind: fc.constantFrom('PREMIERE' as const, ...releaseKinds),
  note: fc.constantFrom(undefined, 'Lagos'),
  status: fc.constantFrom('NORMAL', ...claimStatuses.filter((status) => status !== 'PREFERRED')),
  claimKind: fc.constantFrom('FACT' as const, ...claimKinds),
});
type Entry = typeof entry extends fc.Arbitrary<infer Value> ? Value : never;
const entries = fc.uniqueArray(entry, { maxLength: 8, selector: (one) => JSON.stringify(one) });

const keyOf = (one: Partial<Entry>) =>
  [one.kind, one.country ?? 'everywhere', one.note ?? 'no note'].join();

/** Days that the best claims state; none where all are deprecated. */
function bestDays(claims: readonly Entry[]): readonly string[] {
  const kept = claims.filter(({ status }) => status !== 'DEPRECATED');
  const kind = (['FACT', 'FORECAST', 'ATTRIBUTION', 'SPECULATION'] as const).find((one) =>
    kept.some((claim) => sort(claim) === one),
  );
  return kept.filter((claim) => sort(claim) === kind).map(({ date }) => date);
}

/** Guesses of both kinds are worth the same. */
const sort = ({ claimKind }: Entry) => (claimKind === 'OPINION' ? 'SPECULATION' : claimKind);

async function planOf(releases: readonly object[]) {
  const list = releases.map((one) => `      - ${JSON.stringify({ ...one, sources: ['s'] })}\n`);
  const text = `sources: [{ id: source/s, title: S, tier: PRESS }]
films:
  - id: film/f
    title: F
${list.length > 0 ? `    releases:\n${list.join('')}` : ''}`;
  return toImportPlan(await universeOf({ 'all.yaml': text }));
}

describe('the releases of a work', () => {
  test('are one for each kind, country and note, on a day that the best claims state', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (all) => {
        const { nodesOf, from, to, byId } = createGraphReader(await planOf(all));
        const days = new Map<string, unknown>();
        for (const { id, properties } of nodesOf('Release')) {
          const key = keyOf(properties as Partial<Entry>);
          days.set(key, properties.date);
          expect(from('RELEASE_OF', id)).toEqual(['film/f']);
          const claims = to('ABOUT', id).map((claim) => byId(claim)?.properties);
          expect(claims).toHaveLength(all.filter((one) => keyOf(one) === key).length);
          expect(claims.filter((claim) => claim?.isShown === true)).toHaveLength(1);
        }
        for (const key of new Set(all.map(keyOf))) {
          const best = bestDays(all.filter((one) => keyOf(one) === key));
          expect([...best, undefined]).toContain(days.get(key));
          expect(days.has(key)).toBe(best.length > 0);
        }
        const stated = nodesOf('Claim').filter(
          ({ properties }) => properties.property === 'releases',
        );
        expect(stated).toHaveLength(all.length);
      }),
      { numRuns: 60 },
    );
  });

  test('do not depend on the order in which they are written', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (all) => {
        expect(await planOf(all.toReversed())).toEqual(await planOf(all));
      }),
      { numRuns: 30 },
    );
  });

  test('are in claims of the work alone where all claims about one are deprecated', async () => {
    const deprecated = { date: '2001', kind: 'HOME', status: 'DEPRECATED' };
    const { nodesOf, to, byId } = createGraphReader(await planOf([deprecated]));
    expect(nodesOf('Release')).toEqual([]);
    expect(to('ABOUT', 'film/f').map((id) => byId(id)?.properties)).toMatchObject([
      { property: 'releases', text: 'F, home: 2001', isShown: false },
    ]);
  });

  test('give the work its release date, and take its own claims for rivals', async () => {
    const facts = { claimKind: 'FACT', status: 'NORMAL', kind: 'THEATRICAL' };
    const abroad = { ...facts, date: '2001-05-04', country: 'GB' };
    const athome = { ...facts, date: '2002', country: 'US' };
    const earlier = { ...abroad, date: '2000', kind: 'PREMIERE' };
    const { byId } = createGraphReader(await planOf([athome, abroad, earlier]));
    expect(byId('film/f')?.properties.releaseDate).toBe('2001-05-04');
    const text = `sources: [{ id: source/s, title: S, tier: PRESS, publishedOn: 2001 }]
films:
  - id: film/f
    title: F
    releaseDate: [{ value: 2003, kind: FORECAST, sources: [s] }]
    releases: [{ date: 2004, country: US, kind: HOME, sources: [s] }]`;
    const both = createGraphReader(toImportPlan(await universeOf({ 'all.yaml': text })));
    expect(both.byId('film/f')?.properties.releaseDate).toBe('2004');
    const [claim] = both.to('ABOUT', 'film/f');
    const [better] = both.from('OUTRANKED_BY', claim ?? '');
    expect(both.from('ABOUT', better ?? '')).toEqual(['release/film-f-home-us']);
    expect(releaseClaimOf(both, 'film/f')).toEqual([better]);
  });
});
