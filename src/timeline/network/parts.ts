import type { Edges } from './edges.js';

/*
 * A calendar is a single point of a network. Cut there, a network falls into *parts*, which share no
 * other point: paths from one part to another all lead through it. So a path between points of some
 * parts need not visit any others, from which it would come back to the calendar. A network with several
 * calendars is one part, since paths may lead through one and back through another.
 */

export interface Parts {
  /** The part of each point, as a number; -1 for the calendar where the network is cut. */
  readonly partOf: Int32Array;
  readonly count: number;
}

/** Cuts a network whose last points, from `calendar` on, are calendars. */
export function cutAtCalendar(edges: Edges, calendar: number): Parts {
  const partOf = new Int32Array(edges.length);
  if (calendar !== edges.length - 1) return { partOf, count: 1 };
  const neighbours = Array.from({ length: calendar }, (): number[] => []);
  for (const [from, leaving] of edges.entries()) {
    for (const { to } of leaving) {
      neighbours[from]?.push(to);
      neighbours[to]?.push(from);
    }
  }
  partOf.fill(-1);
  let count = 0;
  for (let point = 0; point < calendar; point++) {
    if (partOf[point] === -1) fill(point, count++);
  }
  return { partOf, count };

  function fill(start: number, part: number): void {
    partOf[start] = part;
    const found = [start];
    // It grows while it is walked.
    for (const point of found) {
      for (const next of neighbours[point] ?? []) {
        if (next === calendar || partOf[next] !== -1) continue;
        partOf[next] = part;
        found.push(next);
      }
    }
  }
}
