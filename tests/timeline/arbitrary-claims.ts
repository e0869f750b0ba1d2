import fc from 'fast-check';
import {
  claimKinds,
  claimStatuses,
  intervalRelations,
  sourceTiers,
} from '../../src/domain/vocabulary.js';
import {
  checkStatement,
  type TemporalClaim,
  type TemporalStatement,
} from '../../src/timeline/index.js';

const minutes = fc.constantFrom('PT0S', 'PT1M', 'PT2M');
const range = fc.record({ min: minutes, max: minutes }, { requiredKeys: [] });
const relations = fc.subarray([...intervalRelations], { minLength: 1, maxLength: 4 });

/** Valid statements about the segments, with lengths of up to two minutes. */
function arbitraryStatement(segments: readonly string[]): fc.Arbitrary<TemporalStatement> {
  const one = fc.constantFrom(...segments);
  return fc
    .oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('relation' as const),
          of: one,
          relations,
          to: one,
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('relation' as const),
          of: one,
          relations: fc.constantFrom(
            ['BEFORE'],
            ['MEETS', 'BEFORE'],
            ['AFTER'],
            ['AFTER', 'MET_BY'],
          ),
          to: one,
          gap: range,
        }),
      },
      {
        weight: 1,
        arbitrary: range.map((lasts) => ({
          kind: 'duration' as const,
          of: segments[0] ?? '',
          ...lasts,
        })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(one, one, range)
          .map(([of, to, span]) => ({ kind: 'span' as const, of, to, ...span })),
      },
    )
    .map((statement) => statement as TemporalStatement)
    .filter((statement) => checkStatement(statement) === undefined);
}

/** Claims whose ranks often tie, sometimes with dates that are written differently. */
export function arbitraryClaims(
  segments: readonly string[],
  maxLength: number,
): fc.Arbitrary<readonly TemporalClaim[]> {
  const claim = fc.record({
    status: fc.constantFrom(...claimStatuses, 'NORMAL' as const),
    kind: fc.constantFrom('FACT' as const, ...claimKinds),
    tier: fc.constantFrom('PRESS' as const, ...sourceTiers),
    statedOn: fc.option(
      fc.constantFrom('2014', '2014-10-24', '2014-12-31', '2023~', '2025-06-06'),
      { nil: undefined },
    ),
    statement: arbitraryStatement(segments),
  });
  return fc
    .array(claim, { maxLength })
    .map((claims) => claims.map((one, index) => ({ id: `claim/${index}`, ...one })));
}
