import type { Acceptance } from '../network/accept-claims.js';
import { type Edge, IMPLIED } from '../network/edges.js';
import { createNetwork } from '../network/network.js';
import type { Position } from './position.js';
import type { Component } from './split-components.js';

/** A component and its solution. */
export interface SolvedComponent {
  readonly component: Component;
  readonly acceptance: Acceptance;
}

/**
 * The positions of all segments: in one network for all components with dates, which share the calendar
 * and nothing else, and in one network for each other component.
 *
 * No contradiction reaches across the calendar, since it is a single point: a cycle that passes it twice
 * is two cycles, each within one component. So solved components, shifted to agree on day 0, are
 * together a solution of the joined network.
 */
export function joinComponents(solved: readonly SolvedComponent[]): readonly Position[] {
  const dated = solved.filter(isDated);
  const others = solved.filter((one) => !isDated(one));
  return [...(dated.length > 0 ? [dated] : []), ...others.map((one) => [one])].flatMap(join);
}

function isDated({ component, acceptance: { edges } }: SolvedComponent): boolean {
  const calendar = 2 * component.segments.length;
  return edges.some((leaving, from) =>
    leaving.some(({ to }) => from === calendar || to === calendar),
  );
}

function join(components: readonly SolvedComponent[]): readonly Position[] {
  const segments = components.flatMap(({ component }) => component.segments);
  const calendar = 2 * segments.length;
  const edges = Array.from({ length: calendar + 1 }, (): Edge[] => []);
  const times = new Float64Array(calendar + 1);
  let offset = 0;
  for (const { component, acceptance } of components) {
    const own = 2 * component.segments.length;
    const first = offset;
    const pointOf = (point: number): number => (point === own ? calendar : first + point);
    const dayZero = acceptance.times[own] as number;
    for (let point = 0; point < own; point++) {
      times[first + point] = (acceptance.times[point] as number) - dayZero;
    }
    for (const [from, leaving] of acceptance.edges.entries()) {
      for (const { to, claim, ...edge } of leaving) {
        const rank = claim === IMPLIED ? IMPLIED : (component.claims[claim]?.rank ?? IMPLIED);
        edges[pointOf(from)]?.push({ ...edge, to: pointOf(to), claim: rank });
      }
    }
    offset += own;
  }
  // Best first, as the edges of every other point are already.
  edges[calendar]?.sort((a, b) => a.claim - b.claim);
  const network = createNetwork(edges, times);
  return segments.map(
    (segment, index): Position =>
      Object.freeze({ segment, network, start: 2 * index, end: 2 * index + 1 }),
  );
}
