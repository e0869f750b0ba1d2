import { createDisjointSets } from '../../domain/disjoint-sets.js';
import { groupBy } from '../../domain/group-by.js';
import type { Acceptance } from '../network/accept-claims.js';
import { type Edge, IMPLIED } from '../network/edges.js';
import { createNetwork } from '../network/network.js';
import { continuitiesOf, MAIN } from './calendars.js';
import type { Position } from './position.js';
import type { Component } from './split-components.js';

/** A component and its solution. */
export interface SolvedComponent {
  readonly component: Component;
  readonly acceptance: Acceptance;
}

/** A solved component and the calendars that its dates tie it to. */
interface TiedComponent extends SolvedComponent {
  readonly calendars: readonly number[];
}

/**
 * The positions of all segments: in one network for all components that share calendars, which share
 * nothing else, and in one network for each other component.
 *
 * No contradiction reaches across a calendar, since it is a single point: a cycle that passes it twice
 * is two cycles, each within one component. So solved components, shifted to agree on day 0, are
 * together a solution of the joined network. `splitComponents` sees to it that at most one of them has
 * several calendars.
 */
export function joinComponents(solved: readonly SolvedComponent[]): readonly Position[] {
  const sets = createDisjointSets();
  const tied = solved.map((one, index) => {
    const [calendars, key] = [tiedCalendars(one), `component ${index}`];
    for (const name of namesOf(one.component, calendars)) sets.join(key, `the calendar of ${name}`);
    return { ...one, calendars, key };
  });
  const groups = [...groupBy(tied, ({ key }) => sets.find(key)).values()];
  return groups.flatMap((group) =>
    join(group.toSorted((a, b) => b.calendars.length - a.calendars.length)),
  );
}

/** The numbers of the calendars that a component is tied to by the dates that are accepted. */
function tiedCalendars({ component, acceptance }: SolvedComponent): readonly number[] {
  const first = 2 * component.segments.length;
  const tied = new Set<number>();
  for (const [from, leaving] of acceptance.edges.entries()) {
    for (const { to } of leaving) {
      if (from >= first) tied.add(from - first);
      if (to >= first) tied.add(to - first);
    }
  }
  return [...tied].sort((a, b) => a - b);
}

/** The continuities whose calendars these are. */
function namesOf({ segments }: Component, calendars: readonly number[]): readonly string[] {
  const names = continuitiesOf(segments);
  return calendars.flatMap((calendar) => names[calendar] ?? []);
}

/** Joins components to one network; the first of them may have several calendars. */
function join(components: readonly TiedComponent[]): readonly Position[] {
  const segments = components.flatMap(({ component }) => component.segments);
  const tied = new Set(
    components.flatMap(({ component, calendars }) => namesOf(component, calendars)),
  );
  // A network without dates has a calendar too, which no edge leads to.
  const names = tied.size > 0 ? [...tied].sort() : continuitiesOf(segments).slice(0, 1);
  const calendar = 2 * segments.length;
  const edges = Array.from({ length: calendar + names.length }, (): Edge[] => []);
  const times = new Float64Array(edges.length);
  const known = new Set<number>();
  let offset = 0;
  for (const { component, acceptance, calendars } of components) {
    const [own, first] = [2 * component.segments.length, offset];
    const numbers = continuitiesOf(component.segments).map((name) => names.indexOf(name));
    const pointOf = (point: number): number =>
      point < own ? first + point : calendar + Math.max(0, numbers[point - own] as number);
    const timeOf = (point: number): number => acceptance.times[point] as number;
    const dayZero = own + (calendars[0] ?? 0);
    const shift = (times[pointOf(dayZero)] as number) - timeOf(dayZero);
    for (let point = 0; point < own; point++) times[pointOf(point)] = timeOf(point) + shift;
    for (const one of calendars) {
      const point = pointOf(own + one);
      if (!known.has(point)) times[point] = timeOf(own + one) + shift;
      known.add(point);
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
  for (const leaving of edges.slice(calendar)) leaving.sort((a, b) => a.claim - b.claim);
  const network = createNetwork(edges, times, names.length);
  const calendarOf = new Map(names.map((name, number) => [name, calendar + number]));
  return segments.map(
    (segment, index): Position =>
      Object.freeze({
        segment,
        network,
        start: 2 * index,
        end: 2 * index + 1,
        calendar: calendarOf.get(segment.continuity ?? MAIN),
      }),
  );
}
