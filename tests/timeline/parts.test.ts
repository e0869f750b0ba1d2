import fc from 'fast-check';
import { intervalRelations } from '../../src/domain/vocabulary.js';
import {
  measureFrom,
  precedenceOf,
  precedes,
  type Segment,
  solveTimeline,
  standingBetween,
  type TemporalClaim,
  type Timeline,
} from '../../src/timeline/index.js';
import { arbitraryClaims } from './arbitrary-claims.js';
import { claim, relation, segment } from './builders.js';

const ids = ['a', 'b', 'c', 'd', 'e'];
const segments = ids.map((id) => segment(id));
const works = segments.map(({ work }) => work);

/** Claims about two groups of segments, and dates in both. */
const dated: fc.Arbitrary<readonly TemporalClaim[]> = fc
  .tuple(
    arbitraryClaims(['a', 'b', 'c'], 6),
    arbitraryClaims(['d', 'e'], 4),
    fc.array(
      fc.record({
        of: fc.constantFrom(...ids),
        date: fc.constantFrom('1970', '1970-01-01', '1970-01-02', '196X', '../1970', '1970-01/..'),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([some, others, dates]) => [
    ...some,
    ...others.map((one) => ({ ...one, id: `other/${one.id}` })),
    ...dates.map(({ of, date }, index) => claim(`date/${index}`, { kind: 'date', of, date })),
  ]);

/** The segments, each in the main continuity or in one of two others. */
const worlds: fc.Arbitrary<readonly Segment[]> = fc
  .array(fc.constantFrom(undefined, undefined, 'x', 'y'), { minLength: 5, maxLength: 5 })
  .map((names) => segments.map((one, index) => ({ ...one, continuity: names[index] })));

/** Claims that rule nothing out, but tie all segments together. */
const ties = ids.slice(1).map((id) =>
  claim(`tie/${id}`, relation('a', intervalRelations, id), {
    status: 'NORMAL',
    statedOn: '1900',
  }),
);

/** All that follows from a timeline, without its claims. */
function conclusions(timeline: Timeline) {
  const boundsOf = measureFrom(timeline, 'film/a');
  const precedence = precedenceOf(timeline);
  return {
    conflicts: timeline.conflicts.map(({ claims }) => claims.map(({ id }) => id)),
    bounds: ids.map((id) => boundsOf(id)),
    order: works.flatMap((a) => works.filter((b) => precedes(precedence, a, b)).map((b) => [a, b])),
    standings: ids.flatMap((a) =>
      ids.map((b) => {
        const { possible, gap } = standingBetween(timeline, a, b) ?? {};
        return { a, b, possible, gap: gap && { min: gap.min, max: gap.max } };
      }),
    ),
  };
}

describe('components of a timeline that only dates tie together', () => {
  it('have the same solution as when they are solved as one', () => {
    fc.assert(
      fc.property(dated, worlds, (claims, inWorlds) => {
        const parts = solveTimeline({ segments: inWorlds, claims });
        const whole = solveTimeline({ segments: inWorlds, claims: [...claims, ...ties] });
        expect(conclusions(parts)).toEqual(conclusions(whole));
      }),
      { numRuns: 300 },
    );
  });

  it('are ordered by no dates across continuities, but by claims about both', () => {
    const inWorlds = [
      segment('a'),
      ...['b', 'c'].map((id) => ({ ...segment(id), continuity: 'x' })),
    ];
    const timeline = solveTimeline({
      segments: inWorlds,
      claims: [
        claim('1', { kind: 'date', of: 'a', date: '1985' }),
        claim('2', { kind: 'date', of: 'b', date: '1955' }),
        claim('3', relation('b', 'AFTER', 'a')),
        claim('4', { kind: 'date', of: 'c', date: '1960' }),
      ],
    });
    expect(timeline.conflicts).toEqual([]);
    expect(standingBetween(timeline, 'c', 'a')).toMatchObject({
      certain: 'AFTER',
      because: ['2', '3', '4'],
    });
    const apart = solveTimeline({
      segments: inWorlds,
      claims: timeline.claims.filter(({ id }) => id !== '3'),
    });
    expect(standingBetween(apart, 'c', 'a')?.possible).toHaveLength(13);
    expect(standingBetween(apart, 'c', 'b')?.certain).toBe('AFTER');
  });

  it('are ordered by their dates', () => {
    const timeline = solveTimeline({
      segments,
      claims: [
        claim('1', { kind: 'date', of: 'a', date: '1975' }),
        claim('2', relation('b', 'AFTER', 'a')),
        claim('3', { kind: 'date', of: 'd', date: '1960' }),
        claim('4', relation('e', 'BEFORE', 'd')),
      ],
    });
    expect(standingBetween(timeline, 'e', 'b')).toMatchObject({
      certain: 'BEFORE',
      because: ['1', '2', '3', '4'],
    });
    expect([...timeline.strands.keys()]).toEqual(['film/a', 'film/b', 'film/d', 'film/e']);
  });
});
