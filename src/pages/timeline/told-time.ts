import { readLength } from '../../domain/duration.js';
import type { ToldSegment } from '../../timeline/index.js';
import type { TimelineSegmentFragment } from './operations.js';

/** The mean of four hundred years. */
const MINUTES_PER_MONTH = 43_829.1;

/** Bounds from the origin as numbers, which say where to draw them and no more. */
export function toldTimes(segment: TimelineSegmentFragment): ToldSegment {
  return {
    id: segment.id,
    ...(typeof segment.storyDate === 'string' && {
      date: { calendar: segment.continuity ?? '', date: segment.storyDate },
    }),
    earliestStart: minutesOf(segment.earliestStart) ?? -Infinity,
    latestStart: minutesOf(segment.latestStart) ?? Infinity,
    earliestEnd: minutesOf(segment.earliestEnd) ?? -Infinity,
    latestEnd: minutesOf(segment.latestEnd) ?? Infinity,
  };
}

function minutesOf(duration: unknown): number | undefined {
  if (typeof duration !== 'string') return undefined;
  const isNegative = duration.startsWith('-');
  const length = readLength(isNegative ? duration.slice(1) : duration, 'least');
  if (length === undefined) return undefined;
  const minutes = length.months * MINUTES_PER_MONTH + length.minutes;
  return isNegative ? -minutes : minutes;
}
