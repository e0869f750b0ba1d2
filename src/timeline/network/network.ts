import type { CalendarLength } from '../../domain/calendar.js';
import { type Edge, type Edges, toldMinutes } from './edges.js';
import { cutAtCalendar, type Parts } from './parts.js';

/** A simple temporal network with a solution, laid out for searching. */
export interface Network {
  /** Where the network is cut, those of the calendar are sorted by the part that they lead to. */
  readonly edges: Edges;
  /** A time for each point that satisfies all edges. */
  readonly times: Float64Array;
  /** The first of the last points, which are day 0 of each calendar. */
  readonly calendar: number;
  readonly partOf: Parts['partOf'];
  readonly forward: Adjacency;
  /** The reversed edges, for searching towards a point. */
  readonly backward: Adjacency;
}

/** The edges of point p are those from `first[p]` up to, not including, `first[p + 1]`. */
interface Adjacency {
  readonly first: Uint32Array;
  /** The same for those edges of the calendar that tie it to one part. */
  readonly firstOfPart: Uint32Array;
  readonly to: Uint32Array;
  /** How far the times are from violating the edge: never below 0. */
  readonly exact: Float64Array;
  /** The same for the edge as far as it is told, which allows no less. */
  readonly told: Float64Array;
  readonly claim: Int32Array;
  readonly stated: readonly (CalendarLength | undefined)[];
}

export function createNetwork(given: Edges, times: Float64Array, calendars: number): Network {
  const calendar = times.length - calendars;
  const parts = cutAtCalendar(given, calendar);
  const edges = sortByPart(given, parts, calendar);
  const reversed = edges.map((): Edge[] => []);
  for (const [from, leaving] of edges.entries()) {
    for (const { to, ...edge } of leaving) reversed[to]?.push({ to: from, ...edge });
  }
  const backward = sortByPart(reversed, parts, calendar);
  return Object.freeze({
    edges,
    times,
    calendar,
    partOf: parts.partOf,
    forward: createAdjacency(edges, parts, (from, to) => timeOf(from) - timeOf(to)),
    backward: createAdjacency(backward, parts, (from, to) => timeOf(to) - timeOf(from)),
  });

  function timeOf(point: number): number {
    return times[point] as number;
  }
}

/** The only calendar of a network; undefined if it has several. */
export function calendarOf({ times, calendar }: Network): number | undefined {
  return calendar === times.length - 1 ? calendar : undefined;
}

/** The parts that points are in, of a network that is cut. */
export function partsWith(
  network: Network,
  points: readonly number[],
): readonly number[] | undefined {
  if (calendarOf(network) === undefined) return undefined;
  const parts = new Set<number>();
  for (const point of points) parts.add(network.partOf[point] as number);
  parts.delete(-1);
  return [...parts];
}

/** The edges that leave a point; those of the calendar as far as they lead to some parts. */
export function edgesFrom(
  { edges, calendar, forward: { first, firstOfPart } }: Network,
  point: number,
  parts: readonly number[] | undefined,
): readonly Edge[] {
  const leaving = edges[point] ?? [];
  if (parts === undefined || point < calendar) return leaving;
  const start = first[point] as number;
  return parts.flatMap((part) =>
    leaving.slice((firstOfPart[part] as number) - start, (firstOfPart[part + 1] as number) - start),
  );
}

/** Edges of one part keep their order. */
function sortByPart(edges: Edges, { partOf, count }: Parts, calendar: number): Edges {
  if (count === 1) return edges;
  const partAt = ({ to }: Edge): number => partOf[to] as number;
  return edges.with(
    calendar,
    (edges[calendar] ?? []).toSorted((a, b) => partAt(a) - partAt(b)),
  );
}

function createAdjacency(
  edges: Edges,
  { partOf, count }: Parts,
  lead: (from: number, to: number) => number,
): Adjacency {
  const size = edges.reduce((sum, leaving) => sum + leaving.length, 0);
  const adjacency: Adjacency = {
    first: new Uint32Array(edges.length + 1),
    firstOfPart: new Uint32Array(count + 1),
    to: new Uint32Array(size),
    exact: new Float64Array(size),
    told: new Float64Array(size),
    claim: new Int32Array(size),
    stated: edges.flatMap((leaving) => leaving.map(({ stated }) => stated)),
  };
  let index = 0;
  for (const [from, leaving] of edges.entries()) {
    for (const edge of leaving) {
      adjacency.to[index] = edge.to;
      adjacency.exact[index] = edge.atMost + lead(from, edge.to);
      adjacency.told[index] = toldMinutes(edge) + lead(from, edge.to);
      adjacency.claim[index] = edge.claim;
      index++;
    }
    adjacency.first[from + 1] = index;
  }
  let last = adjacency.first.at(-2) as number;
  for (let part = 0; part <= count; part++) {
    while (last < index && (partOf[adjacency.to[last] as number] as number) < part) last++;
    adjacency.firstOfPart[part] = last;
  }
  return adjacency;
}
