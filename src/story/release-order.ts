import type { GraphReader } from '../domain/graph-reader.js';
import { groupBy } from '../domain/group-by.js';
import { firstDay } from '../domain/partial-date.js';
import type { OrderStep } from '../timeline/index.js';

/**
 * Works by the first day that their release date may mean: equal days are one step, works of unknown
 * date are left out. Each step rests on the claims that its dates come from.
 */
export function releaseOrder(graph: GraphReader, works: readonly string[]): readonly OrderStep[] {
  const dayOf = (work: string): number => firstDay(graph.byId(work)?.properties.releaseDate);
  const dated = works.filter((work) => Number.isFinite(dayOf(work))).sort();
  const steps = [...groupBy(dated, dayOf)].sort(([a], [b]) => a - b).map(([, works]) => works);
  return steps.map((works, index) => ({
    works,
    after: steps[index - 1] ?? [],
    because: works.flatMap((work) => shownDate(graph, work)),
  }));
}

/** The claim that the release date of a work rests on. */
function shownDate({ byId, to }: GraphReader, work: string): readonly string[] {
  return to('ABOUT', work).filter((id) => {
    const { property, isShown } = byId(id)?.properties ?? {};
    return property === 'releaseDate' && isShown === true;
  });
}
