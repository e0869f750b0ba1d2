import fc from 'fast-check';
import { intervalRelations } from '../../src/domain/vocabulary.js';
import {
  describeStanding,
  printNetwork,
  readNetwork,
  solveTimeline,
  standingBetween,
  type Timeline,
  unknownStanding,
} from '../../src/timeline/index.js';
import { arbitraryClaims } from './arbitrary-claims.js';
import { claim, relation, segment } from './builders.js';

/** Works of one main segment and of two, and one that has none. */
const segments = [
  segment('a'),
  segment('b'),
  segment('c1', 'film/c'),
  segment('c2', 'film/c'),
  segment('d', 'film/d', 'PROLOGUE'),
];
const ids = segments.map(({ id }) => id);
const works = ['film/a', 'film/b', 'film/c', 'film/d'];
const timelines: fc.Arbitrary<Timeline> = arbitraryClaims(ids, 9).map((claims) =>
  solveTimeline({ segments, claims }),
);

describe('a network that was printed and read again', () => {
  it('says the same about any two segments and works', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const read = readNetwork(printNetwork(timeline, new Set(works)));
        for (const of of [...ids, ...works]) {
          for (const to of [...ids, ...works]) {
            expect(standingBetween(read, of, to)).toEqual(standingBetween(timeline, of, to));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('prints the same text', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const text = printNetwork(timeline, new Set(works));
        expect(printNetwork(readNetwork(text), new Set(works))).toBe(text);
      }),
    );
  });

  it('has the works it was printed for and what ties them, and no other works', () => {
    const tied = solveTimeline({
      segments,
      claims: [claim('x', relation('a', 'BEFORE', 'b')), claim('y', relation('b', 'BEFORE', 'c1'))],
    });
    const read = readNetwork(printNetwork(tied, new Set(['film/a', 'film/c'])));
    expect(standingBetween(read, 'a', 'c1')).toMatchObject({
      certain: 'BEFORE',
      because: ['x', 'y'],
    });
    expect(standingBetween(read, 'a', 'b')).toBeUndefined();
    expect(readNetwork(printNetwork(tied, new Set())).positions.size).toBe(0);
  });
});

describe('the description of a standing', () => {
  it('names claims that alone prove the standing and its gap', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        for (const [of, to] of [
          ['a', 'b'],
          ['film/c', 'film/a'],
        ] as const) {
          const { relationBecause, ...standing } = describeStanding(timeline, of, to);
          const proof = timeline.claims.filter(({ id }) => standing.because.includes(id));
          const alone = solveTimeline({ segments, claims: proof });
          expect(describeStanding(alone, of, to)).toMatchObject(standing);
          const few = timeline.claims.filter(({ id }) => relationBecause.includes(id));
          const order = solveTimeline({ segments, claims: few });
          expect(describeStanding(order, of, to).possible).toEqual(standing.possible);
        }
      }),
    );
  });

  it('leaves all thirteen relations open if an id is unknown, or nothing is known', () => {
    const unknown = {
      possible: intervalRelations,
      certain: null,
      minGap: null,
      maxGap: null,
      because: [],
      relationBecause: [],
    };
    const empty = solveTimeline({ segments, claims: [] });
    expect(describeStanding(empty, 'a', 'nobody')).toEqual(unknown);
    expect(describeStanding(empty, 'film/d', 'a')).toEqual(unknown);
    expect(unknownStanding).toEqual(unknown);
    expect(describeStanding(empty, 'a', 'b')).toEqual(unknown);
  });
});
