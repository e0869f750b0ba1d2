import type { Acceptance } from '../network/accept-claims.js';
import { type Edge, IMPLIED } from '../network/edges.js';
import { createNetwork } from '../network/network.js';
import type { Position } from './position.js';
import type { Component } from './split-components.js';

/** A part of a timeline and its solution. */
export interface SolvedComponent {
  readonly component: Component;
  readonly acceptance: Acceptance;
}

/**
 * The networks that solved parts make, and where segments stand in them: one network of all parts that
 * have dates, which share the calendar and nothing else, and one of each other part.
 *
 * No contradiction reaches across the calendar, as it is a single point: a way round that passes it
 * twice is two ways round, each in one part. So solved parts, moved to put day 0 at the same time, are
 * solved together.
 */
export function joinComponents(solved: readonly SolvedComponent[]): readonly Position[] {
  const dated = solved.filter(isDated);
  const others = solved.filter((one) => !isDated(one));
  return [...(dated.length > 0 ? [dated] : []), ...others.map((one) => [one])].flatMap(joinToOne);
}

function isDated({ component, acceptance: { edges } }: SolvedComponent): boolean {
  const calendar = 2 * component.segments.length;
  return edges.some((leaving, from) =>
    leaving.some(({ to }) => from === calendar || to === calendar),
  );
}

function joinToOne(parts: readonly SolvedComponent[]): readonly Position[] {
  const segments = parts.flatMap(({ component }) => component.segments);
  const calendar = 2 * segments.length;
  const edges = Array.from({ length: calendar + 1 }, (): Edge[] => []);
  const times = new Float64Array(calendar + 1);
  let offset = 0;
  for (const { component, acceptance } of parts) {
    const own = 2 * component.segments.length;
    const first = offset;
    const pointOf = (point: number): number => (point === own ? calendar : first + point);
    const dayZero = acceptance.times[own] as number;
    for (let point = 0; point < own; point++) {
      times[first + point] = (acceptance.times[point] as number) - dayZero;
    }
    for (const [from, leaving] of acceptance.edges.entries()) {
      for (const { to, atMost, claim } of leaving) {
        const place = claim === IMPLIED ? IMPLIED : (component.claims[claim]?.place ?? IMPLIED);
        edges[pointOf(from)]?.push({ to: pointOf(to), atMost, claim: place });
      }
    }
    offset += own;
  }
  // Elsewhere they are so already: best first, as in a part solved alone.
  edges[calendar]?.sort((a, b) => a.claim - b.claim);
  const network = createNetwork(edges, times);
  return segments.map(
    (segment, index): Position =>
      Object.freeze({ segment, network, start: 2 * index, end: 2 * index + 1 }),
  );
}
