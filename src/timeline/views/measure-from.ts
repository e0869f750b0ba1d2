import { negated } from '../../domain/calendar.js';
import { printLength } from '../../domain/duration.js';
import { type Measured, measure } from '../network/measure.js';
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
  const forward = measure(network, { direction: 'forward', source: start });
  const backward = measure(network, { direction: 'backward', source: start });
  const latest = (point: number) => print(forward(point));
  const earliest = (point: number) => {
    const back = backward(point);
    return print(back && { minutes: -back.minutes, length: negated(back.length) });
  };
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

function print(measured: Measured | undefined): string | null {
  return measured === undefined ? null : printLength(measured.length);
}
