import type { GraphReader } from '../domain/graph-reader.js';
import { groupBy } from '../domain/group-by.js';
import { releaseOf } from '../domain/release.js';
import { partsOf, wholesOf } from '../domain/wholes.js';
import type { OrderStep } from '../timeline/index.js';
import { releaseClaimOf } from './release-claim.js';

/** Works that were released, and no certain order among them. */
interface ReleaseStep extends OrderStep {
  /** These works, and the given ones that are parts of them. */
  readonly covered: readonly string[];
}

/**
 * Works by when they were first released, as steps. Those that may have come out on the same day are one
 * step: a work of 2019 is neither before nor after one of 2019-05-17. It comes in the last step that it
 * may belong to, since what came out by 2014 need not have been the first of all. A series stands for
 * its seasons and episodes. Works that were not released, or nobody knows when, are left out. Each step
 * rests on the claims that its dates come from.
 */
export function releaseOrder(graph: GraphReader, works: readonly string[]): readonly ReleaseStep[] {
  const given = new Set(works);
  const placeOf = (work: string): string =>
    wholesOf(graph, work).findLast((whole) => given.has(whole)) ?? work;
  const released = [...groupBy([...given].sort(), placeOf)].flatMap(([work, covered]) => {
    const dated = firstReleased(graph, work);
    return dated === undefined ? [] : [{ work, covered, ...dated }];
  });
  const lastBefore = lastBeforeIn(released);
  return stepsOf(released).map((step) => ({
    works: step.map(({ work }) => work).sort(),
    after: lastBefore(step)
      .map(({ work }) => work)
      .sort(),
    covered: step.flatMap(({ covered }) => covered).sort(),
    because: step.flatMap(({ dated }) => dated.flatMap((one) => releaseClaimOf(graph, one))),
  }));
}

/** The first and last day on which something may have come out. */
interface Released {
  readonly from: number;
  readonly to: number;
}

/** The release of a work or, where it has no date, of the first of its parts, and whose dates say so. */
function firstReleased(
  graph: GraphReader,
  work: string,
): (Released & { readonly dated: readonly string[] }) | undefined {
  const datesOf = (works: readonly string[]) =>
    works.flatMap((dated) => {
      const node = graph.byId(dated);
      const date = node && releaseOf(node);
      return date === undefined ? [] : [{ dated, date }];
    });
  const own = datesOf([work]);
  const dates = own.length > 0 ? own : datesOf(partsOf(graph, work));
  if (dates.length === 0) return undefined;
  const [from, to] = [
    Math.min(...dates.map(({ date }) => date.from)),
    Math.min(...dates.map(({ date }) => date.to)),
  ];
  const decisive = dates.filter(({ date }) => date.from === from || date.to === to);
  return { from, to, dated: decisive.map(({ dated }) => dated) };
}

/**
 * Takes steps from the last to the first. The work that is certain to be the last to begin is at the end,
 * with all that may have come out on that day; all others came out before it.
 */
function stepsOf<Work extends Released>(released: readonly Work[]): readonly (readonly Work[])[] {
  const byEnd = sortByEnd(released);
  const latest = latestStarts(byEnd);
  const steps: Work[][] = [];
  let begin = Number.POSITIVE_INFINITY;
  for (const [index, work] of [...byEnd.entries()].reverse()) {
    if (work.to < begin) {
      begin = latest[index] ?? work.from;
      steps.push([]);
    }
    steps.at(-1)?.push(work);
  }
  return steps.reverse();
}

/** Finds what certainly came out before all works of a step, with nothing certainly between. */
function lastBeforeIn<Work extends Released>(
  released: readonly Work[],
): (step: readonly Work[]) => readonly Work[] {
  const byEnd = sortByEnd(released);
  const latest = latestStarts(byEnd);
  return (step) => {
    const begin = Math.min(...step.map(({ from }) => from));
    const last = byEnd.findLastIndex(({ to }) => to < begin);
    const start = latest[last] ?? begin;
    const first = byEnd.findIndex(({ to }) => to >= start);
    return byEnd.slice(first, last + 1);
  };
}

function sortByEnd<Work extends Released>(released: readonly Work[]): readonly Work[] {
  return [...released].sort((a, b) => a.to - b.to);
}

/** For each work, the latest first day of it and those before it. */
function latestStarts(released: readonly Released[]): readonly number[] {
  let latest = Number.NEGATIVE_INFINITY;
  return released.map(({ from }) => {
    latest = Math.max(latest, from);
    return latest;
  });
}
