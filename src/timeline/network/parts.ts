import type { Edge } from './edges.js';
import { createNetwork, type Network } from './network.js';

/*
 * A calendar is a single point of a network. Cut there, a network falls into *parts*, which share no
 * other point: paths from one part to another all lead through it. A network with several calendars is
 * one part, since paths may lead through one and back through another.
 */

/** The only calendar of a network; undefined if it has several. */
export function calendarOf({ times, calendar }: Network): number | undefined {
  return calendar === times.length - 1 ? calendar : undefined;
}

export interface Parts {
  /** The part of each point, as a number; -1 for the calendar where the network is cut. */
  readonly partOf: Int32Array;
  /** The points of each part, ascending. */
  readonly pointsOf: readonly (readonly number[])[];
}

export function cutAtCalendar(network: Network): Parts {
  const calendar = calendarOf(network);
  const partOf = new Int32Array(network.times.length).fill(-1);
  const pointsOf: (readonly number[])[] = [];
  if (calendar === undefined) return { partOf: partOf.fill(0), pointsOf: [[...partOf.keys()]] };
  for (let point = 0; point < calendar; point++) {
    if (partOf[point] === -1) pointsOf.push(fill(point, pointsOf.length));
  }
  return Object.freeze({ partOf, pointsOf });

  function fill(start: number, part: number): readonly number[] {
    const found = [start];
    partOf[start] = part;
    // It grows while it is walked.
    for (const point of found) {
      for (const { first, to } of [network.forward, network.backward]) {
        const end = first[point + 1] as number;
        for (let edge = first[point] as number; edge < end; edge++) {
          const next = to[edge] as number;
          if (next === calendar || partOf[next] !== -1) continue;
          partOf[next] = part;
          found.push(next);
        }
      }
    }
    return found.sort((a, b) => a - b);
  }
}

interface Excerpt {
  readonly network: Network;
  /** The number that a point of the whole network has here. */
  readonly pointOf: (point: number) => number;
}

/**
 * Whole parts of a network by themselves. Between their points they imply the same bounds, for the
 * same reasons, as the whole: a path that visits another part comes back to the calendar.
 */
export function excerptOf(network: Network, { pointsOf }: Parts, parts: Iterable<number>): Excerpt {
  const { edges, times, backward } = network;
  const calendar = calendarOf(network);
  if (calendar === undefined) return { network, pointOf: (point) => point };
  const kept = [...new Set(parts)].flatMap((part) => pointsOf[part] ?? []).sort((a, b) => a - b);
  const numbers = new Map([...kept, calendar].map((point, index) => [point, index]));
  const renumbered = kept.map((point) =>
    (edges[point] ?? []).map((edge) => ({ ...edge, to: numberOf(edge.to) })),
  );
  const fromCalendar = kept.flatMap((point): readonly Edge[] => {
    const found: Edge[] = [];
    const end = backward.first[point + 1] as number;
    for (let edge = backward.first[point] as number; edge < end; edge++) {
      if (backward.to[edge] !== calendar) continue;
      const apart = (times[point] as number) - (times[calendar] as number);
      const atMost = (backward.exact[edge] as number) + apart;
      const [claim, stated] = [backward.claim[edge] as number, backward.stated[edge]];
      found.push({ to: numberOf(point), atMost, claim, stated });
    }
    return found;
  });
  return {
    network: createNetwork(
      [...renumbered, fromCalendar.sort((a, b) => a.claim - b.claim)],
      Float64Array.from([...kept, calendar], (point) => times[point] as number),
      1,
    ),
    pointOf: numberOf,
  };

  function numberOf(point: number): number {
    return numbers.get(point) ?? kept.length;
  }
}
