import type { GraphReader } from '../domain/graph-reader.js';
import { groupBy } from '../domain/group-by.js';
import { releaseOf } from '../domain/release.js';
import { type OrderStep, storyOrder } from '../timeline/index.js';
import type { RecordBuilder } from './record-builder.js';
import type { Story } from './solve-stories.js';

/**
 * The journey of every character through story time, as stops: the works that the character is in, grouped
 * and ordered as the steps of a timeline are, story by story, that of most stops first. Works that no claim
 * places come last, by release. Only what is stated of a work counts, so that the guest of an episode does
 * not stop at its series.
 */
export function addJourneys(
  records: RecordBuilder,
  graph: GraphReader,
  stories: readonly Story[],
): void {
  const stopsAt = createPlanner(graph, stories);
  const stated = graph.edgesOf('APPEARS_IN').filter(({ derived }) => derived !== true);
  const appearances = groupBy(stated, ({ from }) => from);
  for (const { id: character } of graph.nodesOf('Character')) {
    const portrayals = groupBy(graph.to('OF', character).toSorted(), (portrayal) =>
      String(graph.from('IN', portrayal)[0]),
    );
    const appearsIn = (appearances.get(character) ?? []).map(({ to }) => to);
    const stops = stopsAt([...portrayals.keys(), ...appearsIn]);
    const idOf = (index: number): string =>
      `${character.replace('character/', 'journey-stop/')}-${index + 1}`;
    for (const [index, { works, after, because, isPlaced }] of stops.entries()) {
      const id = idOf(index);
      records.node('JourneyStop', id, { position: index + 1, isPlaced });
      for (const work of works) records.edge('STOP_WORK', id, work);
      const own = works.flatMap((work) => portrayals.get(work) ?? []);
      records.list('STOP_PORTRAYAL', id, own);
      records.list('STOP_AFTER', id, after);
      records.list('STOP_CLAIM', id, because);
    }
    records.list('JOURNEY_STOP', character, [...stops.keys()].map(idOf));
  }
}

interface Stop extends OrderStep {
  /** Whether an accepted claim places its works in story time. */
  readonly isPlaced: boolean;
}

/** Makes the function that turns works into stops, once for characters that are in the same works. */
function createPlanner(
  graph: GraphReader,
  stories: readonly Story[],
): (works: readonly string[]) => readonly Stop[] {
  const storyOf = new Map(
    stories.flatMap((story) => [...story.works].map((work) => [work, story])),
  );
  const known = new Map<string, readonly Stop[]>();
  const plan = (works: readonly string[]): readonly Stop[] => {
    const told = groupBy(works, (work) => storyOf.get(work));
    const orders = [...told].map(([story, own]) =>
      story === undefined
        ? { steps: [], unplaced: own }
        : storyOrder(story.timeline, story.precedence, own),
    );
    const placed = orders
      .map(({ steps }) => steps)
      .sort((a, b) => b.length - a.length)
      .flat();
    const unplaced = orders.flatMap((order) => order.unplaced);
    return [
      ...placed.map((step) => ({ ...step, isPlaced: true })),
      ...byRelease(graph, unplaced).map((work) => ({
        works: [work],
        after: [],
        because: [],
        isPlaced: false,
      })),
    ];
  };
  return (works) => {
    const sorted = [...new Set(works)].sort();
    const key = sorted.join();
    const stops = known.get(key) ?? plan(sorted);
    known.set(key, stops);
    return stops;
  };
}

/** What was not released comes last; ids break ties. */
function byRelease({ byId }: GraphReader, works: readonly string[]): readonly string[] {
  const days = new Map(
    works.map((work) => {
      const node = byId(work);
      return [work, (node && releaseOf(node)?.day) ?? Number.POSITIVE_INFINITY];
    }),
  );
  const dayOf = (work: string): number => days.get(work) ?? Number.POSITIVE_INFINITY;
  return works.toSorted((a, b) =>
    dayOf(a) === dayOf(b) ? (a < b ? -1 : 1) : dayOf(a) < dayOf(b) ? -1 : 1,
  );
}
