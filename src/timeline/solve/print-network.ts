import { createNetwork, type Network } from '../network/network.js';
import type { SegmentRole } from '../statements/statement.js';
import type { Position } from './position.js';
import { mainSegmentsOf, type SolvedNetwork } from './solve-timeline.js';

/** A solved network as JSON; numbers are indexes into its lists. */
interface Printed {
  /** Ids of claims, best first. */
  readonly claims: readonly string[];
  readonly networks: readonly PrintedNetwork[];
  readonly segments: readonly (readonly [
    id: string,
    work: string,
    role: SegmentRole,
    network: number,
    start: number,
    end: number,
    calendar: number | null,
  ])[];
}

interface PrintedNetwork {
  readonly times: readonly number[];
  readonly calendars: number;
  /** The edges that leave each point, each as five numbers: to, atMost, claim, and the months and minutes stated. */
  readonly edges: readonly (readonly number[])[];
}

/**
 * Prints the networks that say how the segments of these works stand to each other, to be stored with
 * the facts, so that answering needs no solving.
 */
export function printNetwork(
  { claims, positions }: SolvedNetwork,
  works: ReadonlySet<string>,
): string {
  const own = [...positions.values()].filter(({ segment }) => works.has(segment.work));
  const networks = [...new Set(own.map(({ network }) => network))];
  const printed: Printed = {
    claims: networks.length === 0 ? [] : claims.map(({ id }) => id),
    networks: networks.map(({ edges, times, calendar }) => ({
      times: [...times],
      calendars: times.length - calendar,
      edges: edges.map((leaving) =>
        leaving.flatMap(({ to, atMost, claim, stated }) => [
          to,
          atMost,
          claim,
          stated?.months ?? 0,
          stated?.minutes ?? 0,
        ]),
      ),
    })),
    segments: own.map(({ segment: { id, work, role }, network, start, end, calendar }) => [
      id,
      work,
      role,
      networks.indexOf(network),
      start,
      end,
      calendar ?? null,
    ]),
  };
  return JSON.stringify(printed);
}

/** Reads the text of `printNetwork`. */
export function readNetwork(text: string): SolvedNetwork {
  const { claims, networks, segments }: Printed = JSON.parse(text);
  const read = networks.map(readOne);
  const positions = segments.flatMap((printed): Position[] => {
    const [id, work, role, number, start, end, calendar] = printed;
    const network = read[number];
    if (network === undefined) return [];
    return [{ segment: { id, work, role }, network, start, end, calendar: calendar ?? undefined }];
  });
  return Object.freeze({
    claims: Object.freeze(claims.map((id) => Object.freeze({ id }))),
    positions: new Map(positions.map((position) => [position.segment.id, position])),
    mainSegments: mainSegmentsOf(positions),
  });
}

const WIDTH = 5;

function readOne({ times, calendars, edges }: PrintedNetwork): Network {
  const leaving = edges.map((numbers) =>
    Array.from({ length: numbers.length / WIDTH }, (_, edge) => {
      const own = numbers.slice(WIDTH * edge, WIDTH * (edge + 1));
      const [to = 0, atMost = 0, claim = 0, months = 0, minutes = 0] = own;
      // A length of no time allows no more than an order does.
      const isStated = months !== 0 || minutes !== 0;
      return { to, atMost, claim, stated: isStated ? { months, minutes } : undefined };
    }),
  );
  return createNetwork(leaving, Float64Array.from(times), calendars);
}
