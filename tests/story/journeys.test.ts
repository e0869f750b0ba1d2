import fc from 'fast-check';
import { CALENDAR_ORDER } from '../../src/domain/calendar-columns.js';
import type { ImportPlan } from '../../src/domain/graph.js';
import { createGraphReader, type GraphReader } from '../../src/domain/graph-reader.js';
import { toImportPlan } from '../../src/facts/index.js';
import { readSeed } from '../read-seed.js';
import { universeOf } from '../seed/seed-folder.js';

interface Stop {
  readonly works: readonly string[];
  readonly portrayals: readonly string[];
  readonly after: readonly string[];
  readonly isPlaced: boolean;
}

function journeyOf({ byId, edgesOf, from }: GraphReader, character: string): readonly Stop[] {
  return edgesOf('JOURNEY_STOP')
    .filter((edge) => edge.from === character)
    .toSorted((a, b) => (a.order?.position ?? 0) - (b.order?.position ?? 0))
    .map(({ to: stop }, index) => {
      expect(byId(stop)?.properties.position).toBe(index + 1);
      return {
        works: from('STOP_WORK', stop),
        portrayals: from('STOP_PORTRAYAL', stop),
        after: from('STOP_AFTER', stop),
        isPlaced: byId(stop)?.properties.isPlaced === true,
      };
    });
}

/** Whether a work certainly precedes another: by a chain of neighbours, or by its bounds in one calendar. */
function isSetBefore(graph: GraphReader, earlier: string, later: string): boolean {
  const reached = new Set([earlier]);
  for (const work of reached) for (const next of graph.from('PRECEDES', work)) reached.add(next);
  if (earlier !== later && reached.has(later)) return true;
  const [first = {}, second = {}] = [earlier, later].map((id) => graph.byId(id)?.properties);
  const isOneCalendar =
    first.storyCalendar !== undefined && first.storyCalendar === second.storyCalendar;
  return isOneCalendar && CALENDAR_ORDER.every(([a, b]) => Number(first[a]) < Number(second[b]));
}

/** What must be true of every journey. */
function checkJourneys(plan: ImportPlan): void {
  const graph = createGraphReader(plan);
  for (const { id: character } of graph.nodesOf('Character')) {
    const stops = journeyOf(graph, character);
    const own = graph.to('OF', character);
    const stated = graph
      .edgesOf('APPEARS_IN')
      .filter(({ from, derived }) => from === character && derived !== true)
      .map(({ to }) => to);
    const works = new Set([...own.flatMap((one) => graph.from('IN', one)), ...stated]);
    expect(stops.flatMap((stop) => stop.works).sort()).toEqual([...works].sort());
    expect(stops.flatMap((stop) => stop.portrayals).sort()).toEqual(own.toSorted());

    const placed = stops.filter(({ isPlaced }) => isPlaced);
    expect(stops.slice(0, placed.length)).toEqual(placed);
    for (const [at, stop] of stops.entries()) {
      const met = new Set(stops.slice(0, at).flatMap((earlier) => earlier.works));
      const rest = stops.slice(at).flatMap((later) => later.works);
      for (const portrayal of stop.portrayals) {
        expect(stop.works).toContain(graph.from('IN', portrayal)[0]);
      }
      for (const earlier of stop.after) {
        expect(met).toContain(earlier);
        for (const work of stop.works)
          expect([earlier, work, isSetBefore(graph, earlier, work)]).toEqual([earlier, work, true]);
      }
      for (const work of stop.works) {
        // Nothing that it follows comes with it or later, and what it follows at all it follows in a step.
        expect(rest.filter((other) => isSetBefore(graph, other, work))).toEqual([]);
        const follows = [...met].filter((other) => isSetBefore(graph, other, work));
        expect(stop.after.length === 0).toBe(follows.length === 0);
      }
    }
  }
}

const keys = ['a', 'b', 'c', 'd', 'e'];
const key = fc.constantFrom(...keys);
interface Facts {
  readonly before: readonly (readonly [string, string])[];
  readonly cast: readonly string[];
  /** The year of each film, where it has one. */
  readonly released: readonly (number | null)[];
}

/** Films with a character, some set before others. A film is only set before one of a later letter. */
const facts: fc.Arbitrary<Facts> = fc.record({
  before: fc.uniqueArray(fc.tuple(key, key), { maxLength: 6, selector: (pair) => pair.join() }),
  cast: fc.subarray(keys),
  released: fc.array(fc.option(fc.integer({ min: 2001, max: 2003 })), {
    minLength: keys.length,
    maxLength: keys.length,
  }),
});

const written = ({ before, cast, released }: Facts): string => {
  const films = keys.map((film, index) => {
    const claims = before
      .filter(([earlier, later]) => earlier === film && earlier < later)
      .map(([, later]) => `{ segment: main, relation: [BEFORE], to: film/${later}, sources: [s] }`);
    const year = released[index];
    return [
      `  - id: film/${film}`,
      `    title: ${film}`,
      '    status: RELEASED',
      '    sources: [s]',
      ...(year ? [`    releaseDate: [{ value: ${year}, sources: [s] }]`] : []),
      ...(cast.includes(film) ? ['    cast: [{ performer: p, character: c, sources: [s] }]'] : []),
      ...(claims.length > 0 ? [`    story: { claims: [${claims.join(', ')}] }`] : []),
    ].join('\n');
  });
  return `sources: [{ id: source/s, title: S, tier: FAN }]
people: [{ id: person/p, name: P, sources: [s] }]
characters: [{ id: character/c, name: C, sources: [s] }]
films:
${films.join('\n')}
`;
};

describe('the journey of a character', () => {
  test('has each work and portrayal once, in an order that story time allows', async () => {
    await fc.assert(
      fc.asyncProperty(facts, async (some) => {
        checkJourneys(toImportPlan(await universeOf({ 'all.yaml': written(some) })));
      }),
      { numRuns: 40 },
    );
  });

  test('does so in the seed data', async () => {
    checkJourneys(await readSeed());
  });

  test('ends with what no claim places, by release', async () => {
    const text = written({
      before: [['c', 'd']],
      cast: keys,
      released: [2003, 2001, 2002, 2001, null],
    });
    const plan = createGraphReader(toImportPlan(await universeOf({ 'all.yaml': text })));
    expect(journeyOf(plan, 'character/c').map(({ works, isPlaced }) => [works, isPlaced])).toEqual([
      [['film/c'], true],
      [['film/d'], true],
      [['film/b'], false],
      [['film/a'], false],
      [['film/e'], false],
    ]);
  });
});
