import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { printTimelines } from '../../src/cli/print-timelines.js';
import { readPartialDate } from '../../src/domain/partial-date.js';
import { toImportPlan } from '../../src/facts/index.js';
import { contradictionsIn, readUniverse } from '../../src/seed/index.js';
import {
  measureFrom,
  precedenceOf,
  type Standing,
  solveTimeline,
  standingBetween,
  storyOrder,
  type Timeline,
} from '../../src/timeline/index.js';
import { claim, segment } from '../timeline/builders.js';

const directory = fileURLToPath(new URL('../fixtures/two-calendars', import.meta.url));

async function readHarbour() {
  const read = await readUniverse([directory]);
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.faults));
  const plan = toImportPlan(read.universe);
  const [story, ...others] = plan.stories;
  if (story === undefined || others.length > 0) throw new Error('It is not one story.');
  return { plan, locationOf: read.locationOf, timeline: story.timeline };
}

function between(timeline: Timeline, of: string, to: string): Standing {
  const found = standingBetween(timeline, `film/${of}`, `film/${to}`);
  if (found === undefined) throw new Error(`Nothing is said of ${of} and ${to}.`);
  return found;
}

/** Days from one date to another, as whole minutes. */
function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}

describe('works with dates and works that only follow others', () => {
  it('stand in one order, with ties where partial dates leave it open', async () => {
    const { timeline } = await readHarbour();
    const { steps, unplaced } = storyOrder(timeline, precedenceOf(timeline));
    expect(steps.map(({ works }) => works)).toEqual([
      ['film/harbour', 'film/the-choir'],
      ['film/the-ledger', 'film/the-strike'],
      ['film/the-ferry'],
      ['film/high-water'],
      ['film/two-winters'],
      ['film/low-tide'],
    ]);
    expect(steps.map(({ after }) => after)).toEqual([
      [],
      ['film/harbour'],
      ['film/the-ledger', 'film/the-strike'],
      ['film/the-ferry', 'film/the-choir'],
      ['film/the-ferry'],
      ['film/high-water'],
    ]);
    expect(unplaced).toEqual([]);
  });

  it('keep years apart, as their dates and lengths say', async () => {
    const { timeline } = await readHarbour();
    expect(between(timeline, 'the-strike', 'the-ferry')).toMatchObject({
      certain: 'BEFORE',
      gap: { min: { text: 'P4Y' }, max: { text: 'P4Y' } },
    });
    const { certain, gap, because } = between(timeline, 'the-ferry', 'high-water');
    expect(certain).toBe('BEFORE');
    // From the last end of the ferry, four years and a month after June 1975, to the start of 1981.
    expect(gap?.min?.text).toBe('P1Y5M');
    // From its first end, four years after the start of June 1975, to the last minute of 1981.
    expect(gap?.max?.text).toBe('P2Y7M');
    expect(because).toHaveLength(4);
  });

  it('leave open what partial dates leave open, and no more', async () => {
    const { timeline } = await readHarbour();
    expect(between(timeline, 'the-ledger', 'the-strike').possible).toHaveLength(13);
    expect(between(timeline, 'the-choir', 'the-ferry').possible).toHaveLength(13);
    expect(between(timeline, 'the-choir', 'high-water').possible).toEqual(['BEFORE']);
    expect(between(timeline, 'two-winters', 'high-water').possible).toHaveLength(13);
    expect(between(timeline, 'two-winters', 'low-tide').possible).toHaveLength(13);
    expect(between(timeline, 'the-ferry', 'low-tide').certain).toBe('BEFORE');
    expect(between(timeline, 'harbour', 'low-tide').certain).toBe('BEFORE');
  });

  it('let a date bound what is told by years alone', async () => {
    const { timeline } = await readHarbour();
    const childhood = 'segment/film-the-strike-childhood';
    expect(standingBetween(timeline, childhood, 'film/harbour')).toMatchObject({
      certain: 'BEFORE',
      // From the end of August 1939 at the latest.
      gap: { min: { minutes: minutesBetween('1939-09-01', '1973-01-01') } },
    });
    const bounds = measureFrom(timeline, 'film/the-strike')(childhood);
    expect(bounds.latestEnd).not.toBeNull();
    expect(bounds.earliestStart).toBeNull();
  });

  it('contradict each other across the calendar', async () => {
    const { plan, locationOf } = await readHarbour();
    const found = contradictionsIn(plan, locationOf);
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'It cannot all be true that The Ferry starts after The Strike ends, 4 years apart, that The Strike is set in 1975-06, and that The Ferry is set in 1976.',
    ]);
    expect(found[0]?.claims.map(({ location }) => location?.line).sort()).toEqual([24, 35, 38]);
  });

  it('are drawn on one axis', async () => {
    const { plan } = await readHarbour();
    const printed = printTimelines(plan, { order: 'story', format: 'text', columns: 80 });
    expect(printed.kind === 'printed' && printed.text.split('\n').slice(0, 11)).toEqual([
      'Harbour, in story order',
      '',
      '1  Harbour              ████',
      '   The Choir            ████',
      '2  The Ledger                   ████',
      '   The Strike                   ████',
      '   - prologue   ░░░░',
      '3  The Ferry                            ████',
      '4  High Water                                   ████',
      '5  Two Winters                                  ████',
      '6  Low Tide                                         ████',
    ]);
  });
});

describe('partial dates', () => {
  const date = fc.constantFrom(
    '1973',
    '1975',
    '1975-06',
    '1975-06-30',
    '1975-07-01',
    '197X',
    '1974/1976',
    '../1975-06',
    '1975-07/..',
    '1976~',
  );
  const MINUTES = 1_440;

  it('order two works just when all that they may mean does', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const timeline = solveTimeline({
          segments: [segment('a'), segment('b')],
          claims: [
            claim('1', { kind: 'date', of: 'a', date: a }),
            claim('2', { kind: 'date', of: 'b', date: b }),
          ],
        });
        const possible = standingBetween(timeline, 'a', 'b')?.possible ?? [];
        const [first, second] = [readPartialDate(a), readPartialDate(b)];
        if (first === undefined || second === undefined) throw new Error('A date is none.');
        const canPrecede = (one: typeof first, other: typeof first): boolean =>
          one.from * MINUTES + 1 < (other.to + 1) * MINUTES - 1;
        expect(possible.includes('BEFORE')).toBe(canPrecede(first, second));
        expect(possible.includes('AFTER')).toBe(canPrecede(second, first));
        const sharesADay = first.from <= second.to && second.from <= first.to;
        expect(possible.includes('EQUALS')).toBe(sharesADay);
      }),
    );
  });
});
