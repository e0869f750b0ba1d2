import {
  explainConflict,
  findNeighbours,
  knownTimes,
  measureFrom,
  precedenceOf,
  precedes,
  solveTimeline,
  standingBetween,
  storyOrder,
  type TemporalClaim,
} from '../../src/timeline/index.js';
import { claim, relation, segment } from './builders.js';

const segments = ['a', 'b', 'c', 'd', 'e'].map((id) => segment(id));

function solve(...claims: readonly TemporalClaim[]) {
  return solveTimeline({ segments, claims });
}

describe('calendar dates', () => {
  it('order works, together with relative times', () => {
    const timeline = solve(
      claim('1402', { kind: 'date', of: 'a', date: '1402' }),
      claim('seventies', { kind: 'date', of: 'b', date: '197X' }),
      claim('a-year-later', relation('c', 'AFTER', 'b', { min: 'P1Y', max: 'P2Y' })),
    );
    expect(storyOrder(timeline, precedenceOf(timeline)).steps.map(({ works }) => works)).toEqual([
      ['film/a'],
      ['film/b'],
      ['film/c'],
    ]);
    expect(standingBetween(timeline, 'a', 'c')?.because.toSorted()).toEqual(
      ['1402', 'a-year-later', 'seventies'].toSorted(),
    );
  });

  it('bound a segment from the first minute to the last', () => {
    const timeline = solve(
      claim('day', { kind: 'date', of: 'a', date: '1975-06-01' }),
      claim('month', { kind: 'date', of: 'b', date: '1975-06' }),
      claim('all-day', { kind: 'duration', of: 'a', min: 'P1D' }),
    );
    expect(measureFrom(timeline, 'film/a')('b')).toEqual({
      earliestStart: 'PT0S',
      latestStart: 'P1M',
      earliestEnd: 'PT0S',
      latestEnd: 'P1M',
    });
  });

  it.each([
    ['a month from 1 February', '2001-02-01', 'P1M', '2001-03-01'],
    ['a month from 1 January', '2001-01-01', 'P1M', '2001-02-01'],
    ['a year with a leap day', '2004-02-01', 'P1Y', '2005-02-01'],
    ['a year without one', '2005-02-01', 'P1Y', '2006-02-01'],
    ['a hundred years', '1900-01-01', 'P100Y', '2000-01-01'],
    ['another hundred', '1901-01-01', 'P100Y', '2001-01-01'],
  ])('are those of the calendar after %s', (_, first, length, last) => {
    const timeline = solve(
      claim('1', { kind: 'date', of: 'a', date: first }),
      claim('2', { kind: 'date', of: 'b', date: last }),
      claim('3', relation('b', 'AFTER', 'a', { min: length, max: length })),
    );
    expect(timeline.conflicts).toEqual([]);
  });

  it.each([
    ['two months', '2001-04-01'],
    ['three weeks', '2001-02-21'],
  ])('contradict a month that takes %s', (_, last) => {
    const timeline = solve(
      claim('1', { kind: 'date', of: 'a', date: '2001-02-01' }),
      claim('2', { kind: 'date', of: 'b', date: last }),
      claim('3', relation('b', 'AFTER', 'a', { min: 'P1M', max: 'P1M' })),
    );
    expect(timeline.conflicts).toHaveLength(1);
  });

  it.each([
    ['1910', '1976', 'P65Y', 'P67Y'],
    ['1975-06-15', '1981', 'P5Y6M16D', 'P6Y6M17D'],
    ['2001-01-30', '2001-03-01', 'P1M1D', 'P1M2D'],
  ])('are %s and %s apart by what they name', (first, last, min, max) => {
    const timeline = solve(
      claim('1', { kind: 'date', of: 'a', date: first }),
      claim('2', { kind: 'date', of: 'b', date: last }),
    );
    const { gap } = standingBetween(timeline, 'a', 'b') ?? {};
    expect([gap?.min?.text, gap?.max?.text]).toEqual([min, max]);
  });

  it('are moved by months as the calendar does', () => {
    const timeline = solve(
      claim('1', { kind: 'date', of: 'a', date: '2001-01-31' }),
      claim('2', relation('b', 'AFTER', 'a', { min: 'P1M', max: 'P2M' })),
      claim('3', { kind: 'date', of: 'c', date: '2002-03-01' }),
      claim('4', { kind: 'duration', of: 'b', max: 'P1D' }),
    );
    const { gap } = standingBetween(timeline, 'b', 'c') ?? {};
    expect([gap?.min?.text, gap?.max?.text]).toEqual(['P10M27D', 'P1Y2D']);
  });

  it('may be open, and do not bound that side', () => {
    const timeline = solve(
      claim('by-2014', { kind: 'date', of: 'a', date: '../2014' }),
      claim('2015', { kind: 'date', of: 'b', date: '2015' }),
    );
    expect(standingBetween(timeline, 'a', 'b')?.gap).toMatchObject({
      min: undefined,
      max: undefined,
    });
  });

  it('contradict each other like any claims', () => {
    const timeline = solve(
      claim('older', { kind: 'date', of: 'a', date: '1975' }, { statedOn: '2020' }),
      claim('newer', { kind: 'date', of: 'a', date: '1978/1979' }, { statedOn: '2023' }),
    );
    expect(timeline.accepted.map(({ id }) => id)).toEqual(['newer']);
    expect(timeline.conflicts.map((one) => explainConflict(one, () => 'The Continental'))).toEqual([
      'It cannot be both that The Continental is set in 1978/1979 and that The Continental is set in 1975.',
    ]);
  });
});

describe('the outvoted claim', () => {
  const before = relation('a', 'BEFORE', 'b');
  const after = relation('a', 'AFTER', 'b');
  it.each([
    [
      'normal before preferred',
      claim('x', before, { status: 'PREFERRED', statedOn: '1999' }),
      claim('y', after, { statedOn: '2025' }),
    ],
    [
      'a newer guess of a nearer source before a fact',
      claim('x', before, { tier: 'FAN', statedOn: '1999' }),
      claim('y', after, { kind: 'SPECULATION', tier: 'ON_SCREEN', statedOn: '2025' }),
    ],
    [
      'a newer fan page before what is on screen',
      claim('x', before, { tier: 'ON_SCREEN' }),
      claim('y', after, { tier: 'FAN', statedOn: '2025' }),
    ],
    [
      'the older of two with equal status',
      claim('x', before, { statedOn: '2025' }),
      claim('y', after, { statedOn: '2024-12-31' }),
    ],
    [
      'one without a date before any other',
      claim('x', before, { statedOn: '1900' }),
      claim('y', after),
    ],
    ['the one with the larger id, if all else is equal', claim('x', before), claim('y', after)],
    [
      'the one with the larger id, if both may have been stated as late',
      claim('x', before, { statedOn: '2024' }),
      claim('y', after, { statedOn: '2024-12-31' }),
    ],
    [
      'the one with the larger id, whichever of two such dates it has',
      claim('x', before, { statedOn: '2024-12-31' }),
      claim('y', after, { statedOn: '2024' }),
    ],
  ])('is %s', (_, kept, given) => {
    expect(solve(given, kept).accepted).toEqual([kept]);
    expect(solve(kept, given).conflicts[0]?.outvoted).toEqual(given);
  });

  it('is never one that is consistent with the rest', () => {
    const timeline = solve(
      claim('1', relation('a', 'BEFORE', 'b')),
      claim('2', relation('b', 'BEFORE', 'a')),
      claim('3', relation('b', 'BEFORE', 'c')),
      claim('4', relation('c', 'BEFORE', 'a')),
      claim('5', relation('c', 'AFTER', 'a')),
    );
    expect(timeline.conflicts.map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ['1', '2'],
      ['1', '3', '4'],
    ]);
  });

  it('is none of the deprecated, which are ignored', () => {
    const timeline = solve(claim('x', before), claim('y', after, { status: 'DEPRECATED' }));
    expect(timeline.conflicts).toEqual([]);
    expect(timeline.claims.map(({ id }) => id)).toEqual(['x']);
  });

  it('may be found from lengths alone', () => {
    const timeline = solve(
      claim('hour', { kind: 'duration', of: 'a', max: 'PT1H' }),
      claim('day', { kind: 'duration', of: 'b', min: 'P1D' }),
      claim('within', relation('b', 'DURING', 'a')),
    );
    expect(timeline.conflicts.map(({ claims }) => claims.map(({ id }) => id))).toEqual([
      ['day', 'hour', 'within'],
    ]);
  });
});

describe('a story order', () => {
  it('puts works that nothing orders into one step, with the claims that separate steps', () => {
    const timeline = solve(
      claim('a-first', relation('a', ['BEFORE', 'MEETS'], 'b')),
      claim('a-before-c', relation('a', 'BEFORE', 'c')),
      claim('b-last', relation('b', 'BEFORE', 'd')),
      claim('c-last', relation('c', 'OVERLAPS', 'd')),
    );
    const precedence = precedenceOf(timeline);
    expect(storyOrder(timeline, precedence)).toEqual({
      steps: [
        { works: ['film/a'], after: [], because: [], strand: 1 },
        {
          works: ['film/b', 'film/c'],
          after: ['film/a'],
          because: ['a-before-c', 'a-first'],
          strand: 1,
        },
        {
          works: ['film/d'],
          after: ['film/b', 'film/c'],
          because: ['b-last', 'c-last'],
          strand: 1,
        },
      ],
      unplaced: ['film/e'],
    });
    expect(findNeighbours({ timeline, precedence })('film/d').after).toEqual([
      { work: 'film/b', relation: 'AFTER', because: ['b-last'] },
      { work: 'film/c', relation: 'OVERLAPPED_BY', because: ['c-last'] },
    ]);
  });

  it('orders some of the works as if there were no others', () => {
    const timeline = solve(
      claim('1', relation('a', 'BEFORE', 'b')),
      claim('2', relation('b', 'BEFORE', 'c')),
    );
    const { steps, unplaced } = storyOrder(timeline, precedenceOf(timeline), [
      'film/d',
      'film/c',
      'film/a',
    ]);
    expect(steps).toEqual([
      { works: ['film/a'], after: [], because: [], strand: 1 },
      { works: ['film/c'], after: ['film/a'], because: ['1', '2'], strand: 1 },
    ]);
    expect(unplaced).toEqual(['film/d']);
  });

  it('keeps strands apart that nothing ties to each other, the one of most works first', () => {
    const timeline = solve(
      claim('a-b', relation('a', 'BEFORE', 'b')),
      claim('c-d', relation('c', 'BEFORE', 'd')),
      claim('d-e', relation('d', 'BEFORE', 'e')),
    );
    expect(storyOrder(timeline, precedenceOf(timeline)).steps).toEqual([
      { works: ['film/c'], after: [], because: [], strand: 1 },
      { works: ['film/d'], after: ['film/c'], because: ['c-d'], strand: 1 },
      { works: ['film/e'], after: ['film/d'], because: ['d-e'], strand: 1 },
      { works: ['film/a'], after: [], because: [], strand: 2 },
      { works: ['film/b'], after: ['film/a'], because: ['a-b'], strand: 2 },
    ]);
  });

  it('says which works a step follows where a strand divides', () => {
    const timeline = solve(
      claim('a-b', relation('a', 'BEFORE', 'b')),
      claim('a-c', relation('a', 'BEFORE', 'c')),
      claim('b-d', relation('b', 'BEFORE', 'd')),
      claim('c-e', relation('c', 'BEFORE', 'e')),
    );
    const { steps } = storyOrder(timeline, precedenceOf(timeline));
    expect(steps.map(({ works, after }) => [works, after])).toEqual([
      [['film/a'], []],
      [['film/b', 'film/c'], ['film/a']],
      [['film/d'], ['film/b']],
      [['film/e'], ['film/c']],
    ]);
  });

  it('counts all main segments of a work', () => {
    const timeline = solveTimeline({
      segments: [segment('a1', 'film/a'), segment('a2', 'film/a'), segment('b')],
      claims: [
        claim('1', relation('a1', 'BEFORE', 'b')),
        claim('2', relation('a2', 'DURING', 'b')),
      ],
    });
    expect(precedes(precedenceOf(timeline), 'film/a', 'film/b')).toBe(false);
    expect(standingBetween(timeline, 'film/a', 'film/b')).toMatchObject({
      possible: ['BEFORE', 'DURING'],
      because: ['1', '2'],
    });
  });
});

describe('a gap', () => {
  it('is told in the lengths of the claims, without the minutes that order them', () => {
    const timeline = solve(
      claim('1', relation('a', 'BEFORE', 'b', { min: 'P65Y', max: 'P70Y' })),
      claim('2', relation('b', 'BEFORE', 'c', { min: 'P1M', max: 'P2M' })),
      claim('3', relation('b', 'BEFORE', 'd')),
      claim('4', relation('d', 'BEFORE', 'c')),
    );
    const gapOf = (of: string, to: string) => standingBetween(timeline, of, to)?.gap;
    expect(gapOf('a', 'b')).toMatchObject({ min: { text: 'P65Y' }, max: { text: 'P70Y' } });
    expect(gapOf('a', 'c')).toMatchObject({ min: { text: 'P65Y1M' }, max: undefined });
    expect(gapOf('b', 'd')).toMatchObject({ min: undefined, max: { text: 'P2M' } });
    expect(gapOf('b', 'd')?.because).toEqual(['2', '3', '4']);
    expect(gapOf('d', 'c')?.because).toEqual(['2', '3', '4']);
  });

  it('rests on no claim that narrows it by such a minute', () => {
    const timeline = solve(
      claim('1', relation('a', 'BEFORE', 'b', { max: 'P2D' })),
      claim('2', relation('c', 'AFTER', 'a')),
      claim('3', relation('c', 'BEFORE', 'b')),
      claim('4', relation('d', 'AFTER', 'a', { max: 'P1D' })),
      claim('5', relation('d', 'AFTER', 'c')),
    );
    expect(standingBetween(timeline, 'a', 'b')?.gap).toMatchObject({
      min: undefined,
      max: { text: 'P2D' },
      because: ['1'],
    });
  });

  it('is none where one certainly meets the other', () => {
    const timeline = solve(claim('1', relation('a', 'MEETS', 'b')));
    const none = { minutes: 0, text: 'PT0S' };
    expect(standingBetween(timeline, 'a', 'b')?.gap).toEqual({
      min: none,
      max: none,
      because: ['1'],
    });
  });

  it('of months less days takes as few days for a month as it may have', () => {
    const timeline = solve(
      claim('1', { kind: 'span', of: 'a', to: 'b', min: 'P2M' }),
      claim('2', { kind: 'duration', of: 'a', max: 'P5D' }),
      claim('3', { kind: 'duration', of: 'b', max: 'P5D' }),
      claim('4', relation('a', 'BEFORE', 'b')),
    );
    expect(standingBetween(timeline, 'a', 'b')?.gap?.min?.text).toBe('P1M18D');
  });
});

describe('a standing', () => {
  it('leaves all thirteen relations open when nothing is known, and needs no proof', () => {
    const found = standingBetween(solve(), 'a', 'b');
    expect(found?.possible).toHaveLength(13);
    expect(found).toMatchObject({ certain: undefined, gap: undefined, because: [] });
  });

  it('is EQUALS of a segment to itself', () => {
    expect(standingBetween(solve(), 'film/a', 'a')?.certain).toBe('EQUALS');
  });

  it('of a work is that of its main segments, whatever other segments it has', () => {
    const timeline = solveTimeline({
      segments: [segment('a'), segment('memory', 'film/a', 'FLASHBACK'), segment('b')],
      claims: [
        claim('1', relation('a', 'AFTER', 'b')),
        claim('2', relation('memory', 'BEFORE', 'b')),
      ],
    });
    expect(standingBetween(timeline, 'film/a', 'film/b')?.possible).toEqual(['AFTER']);
  });

  it('is undefined for an id that the timeline lacks', () => {
    expect(standingBetween(solve(), 'a', 'film/unknown')).toBeUndefined();
  });

  it('may follow from lengths alone', () => {
    const timeline = solve(
      claim('long', { kind: 'duration', of: 'a', min: 'P2D' }),
      claim('short', { kind: 'duration', of: 'b', max: 'P1D' }),
    );
    const found = standingBetween(timeline, 'a', 'b');
    expect(found?.possible).not.toContain('DURING');
    expect(found?.because.toSorted()).toEqual(['long', 'short']);
  });

  it('prefers the short proof to the tight one', () => {
    const timeline = solve(
      claim('1', relation('a', 'BEFORE', 'b')),
      claim('2', relation('b', 'BEFORE', 'c')),
      claim('3', relation('a', 'BEFORE', 'c')),
    );
    expect(standingBetween(timeline, 'a', 'c')?.because).toEqual(['3']);
  });
});

describe('the known times', () => {
  it('are those that claims state, narrowed by all claims', () => {
    const timeline = solve(
      claim('1', relation('a', 'BEFORE', 'b', { min: 'P2D', max: 'P9D' })),
      claim('2', relation('b', 'AFTER', 'a', { max: 'P5D' })),
      claim('3', { kind: 'duration', of: 'b', min: 'P1D' }),
      claim('4', { kind: 'span', of: 'a', to: 'b', max: 'P4D' }),
    );
    expect(knownTimes(timeline)).toEqual([
      { kind: 'gap', from: 'a', to: 'b', min: 'P2D', max: 'P3D' },
      { kind: 'length', from: 'b', to: 'b', min: 'P1D' },
      { kind: 'span', from: 'a', to: 'b', max: 'P4D' },
    ]);
  });

  it('leave out a bound that no claim states, and one that says no more than the order', () => {
    const timeline = solve(
      claim('1', relation('a', 'BEFORE', 'b', { min: 'PT0S' })),
      claim('2', { kind: 'duration', of: 'c', max: 'P1D' }),
      claim('3', relation('c', 'CONTAINS', 'd')),
      claim('4', { kind: 'duration', of: 'd', min: 'PT1H' }),
    );
    expect(knownTimes(timeline)).toEqual([
      { kind: 'gap', from: 'a', to: 'b' },
      { kind: 'length', from: 'c', to: 'c', max: 'P1D' },
      { kind: 'length', from: 'd', to: 'd', min: 'PT1H' },
    ]);
  });
});

describe('input that check refuses', () => {
  it.each([
    [relation('a', ['BEFORE', 'AFTER'], 'b'), /cannot be expressed/],
    [relation('a', 'BEFORE', 'nowhere'), /Unknown "nowhere"/],
  ])('makes the solver throw', (statement, message) => {
    expect(() => solve(claim('claim/x', statement))).toThrow(message);
  });
});
