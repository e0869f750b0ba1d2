import { groupBy } from '../../domain/group-by.js';
import { calendarOf, type Network } from '../network/network.js';
import { shortestPaths } from '../network/search.js';
import { commonCalendar } from './calendar-days.js';
import { commonNetwork, type Mains } from './groups.js';

/**
 * When the main segments of works start and end in the calendar of their story, in minutes from its day
 * 0; infinite where nothing bounds it. Each is one array, with an item for each work.
 */
export interface CalendarBounds {
  /** Numbers the calendars; -1 for a work whose main segments are not all in one. */
  readonly calendar: Int32Array;
  readonly earliestStart: Float64Array;
  readonly latestStart: Float64Array;
  readonly earliestEnd: Float64Array;
  readonly latestEnd: Float64Array;
}

/** The bounds that hold for all main segments of each work. */
export function calendarBounds(mains: Mains): CalendarBounds {
  const bounds: CalendarBounds = {
    calendar: new Int32Array(mains.length).fill(-1),
    earliestStart: new Float64Array(mains.length).fill(-Infinity),
    latestStart: new Float64Array(mains.length).fill(Infinity),
    earliestEnd: new Float64Array(mains.length).fill(-Infinity),
    latestEnd: new Float64Array(mains.length).fill(Infinity),
  };
  const byNetwork = groupBy([...mains.entries()], ([, positions]) => commonNetwork(positions));
  const byCalendar = [...byNetwork].flatMap(([network, works]) =>
    [
      ...groupBy(
        works,
        ([, positions]) => (network && calendarOf(network)) ?? commonCalendar(positions),
      ),
    ].map(([point, own]) => ({ network, point, works: own })),
  );
  let calendar = 0;
  for (const { network, point, works } of byCalendar) {
    if (network === undefined || point === undefined) continue;
    const { earliest, latest } = boundsInCalendar(network, point);
    for (const [index, positions] of works) {
      const [starts, ends] = [positions.map(({ start }) => start), positions.map(({ end }) => end)];
      bounds.calendar[index] = calendar;
      bounds.earliestStart[index] = Math.min(...starts.map(earliest));
      bounds.latestStart[index] = Math.max(...starts.map(latest));
      bounds.earliestEnd[index] = Math.min(...ends.map(earliest));
      bounds.latestEnd[index] = Math.max(...ends.map(latest));
    }
    calendar++;
  }
  return bounds;
}

/** The least and the greatest time of each point, from day 0 of a calendar. */
function boundsInCalendar(
  network: Network,
  source: number,
): {
  readonly earliest: (point: number) => number;
  readonly latest: (point: number) => number;
} {
  const { times } = network;
  const forward = shortestPaths(network, { direction: 'forward', source });
  const backward = shortestPaths(network, { direction: 'backward', source });
  const timeOf = (point: number): number => (times[point] as number) - (times[source] as number);
  return {
    earliest: (point) => timeOf(point) - (backward[point] as number),
    latest: (point) => timeOf(point) + (forward[point] as number),
  };
}
