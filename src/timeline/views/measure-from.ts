import { printDuration } from '../../domain/duration.js';
import { shortestPaths } from '../network/network.js';
import type { Timeline } from '../solve/solve-timeline.js';

/** When a segment starts and ends, relative to an origin, in ISO 8601; null where nothing bounds it. */
export interface SegmentBounds {
  readonly earliestStart: string | null;
  readonly latestStart: string | null;
  readonly earliestEnd: string | null;
  readonly latestEnd: string | null;
}

const unbounded: SegmentBounds = Object.freeze({
  earliestStart: null,
  latestStart: null,
  earliestEnd: null,
  latestEnd: null,
});

/**
 * Gives a function that bounds when segments start and end, relative to the start of a work's main
 * segment (the first by id if it has several). Without a work, or if it has none, nothing is bounded.
 *
 *     const boundsOf = measureFrom(timeline, 'film/john-wick');
 *     boundsOf('segment/film-ballerina-prologue').latestEnd; // "-P10Y4M"
 */
export function measureFrom(
  timeline: Timeline,
  work: string | undefined,
): (segment: string) => SegmentBounds {
  const origin = work === undefined ? undefined : timeline.mainSegments.get(work)?.[0];
  if (origin === undefined) return () => unbounded;
  const { network, start } = origin;
  const { times } = network;
  const forward = shortestPaths(network, { direction: 'forward', source: start });
  const backward = shortestPaths(network, { direction: 'backward', source: start });
  const fromOrigin = (point: number): number => (times[point] as number) - (times[start] as number);
  const earliest = (point: number) => print(fromOrigin(point) - (backward[point] as number));
  const latest = (point: number) => print(fromOrigin(point) + (forward[point] as number));
  return (segment) => {
    const position = timeline.positions.get(segment);
    if (position === undefined || position.network !== network) return unbounded;
    return Object.freeze({
      earliestStart: earliest(position.start),
      latestStart: latest(position.start),
      earliestEnd: earliest(position.end),
      latestEnd: latest(position.end),
    });
  };
}

function print(minutes: number): string | null {
  return Number.isFinite(minutes) ? printDuration(minutes) : null;
}
