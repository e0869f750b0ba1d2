import { bestClaim, type RankedClaim } from '../domain/claims.js';
import type { Graph, GraphNode } from '../domain/graph.js';
import { groupBy } from '../domain/group-by.js';
import type { StoryStep } from '../timeline/index.js';
import { firstDay } from './first-day.js';

/** Gives works in the order of their releases. */
type OrderReleases = (works: readonly string[]) => readonly StoryStep[];

/**
 * Makes what orders works of a graph by the first day that their release date may mean: equal days are
 * one step, works of unknown date are left out. Each step rests on the claims that the dates are of.
 */
export function createReleaseOrder({ nodes, edges }: Graph): OrderReleases {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const about = edges.filter(
    ({ type, from }) => type === 'ABOUT' && isAboutRelease(byId.get(from)),
  );
  const claimsOf = groupBy(about, ({ to }) => to);
  const dayOf = (work: string): number => firstDay(byId.get(work)?.properties.releaseDate);
  const why = (work: string): readonly string[] => {
    const claims = claimsOf.get(work)?.flatMap(({ from }) => byId.get(from) ?? []) ?? [];
    const best = bestClaim(claims.map(rankedClaim));
    return best === undefined ? [] : [best.id];
  };
  return (works) => {
    const dated = works.filter((work) => Number.isFinite(dayOf(work))).sort();
    return [...groupBy(dated, dayOf)]
      .sort(([a], [b]) => a - b)
      .map(([, step]) => ({ works: step, because: step.flatMap(why) }));
  };
}

function isAboutRelease(claim: GraphNode | undefined): boolean {
  return claim?.properties.property === 'releaseDate';
}

function rankedClaim({ id, properties: { status, statedOn } }: GraphNode): RankedClaim {
  return { id, status: status as RankedClaim['status'], statedOn: statedOn as string | undefined };
}
