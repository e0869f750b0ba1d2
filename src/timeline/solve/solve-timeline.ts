import { LRUCache } from 'lru-cache';
import { groupBy } from '../../domain/group-by.js';
import type { Acceptance, Refusal } from '../network/accept-claims.js';
import { checkStatement } from '../statements/check-statement.js';
import { type Segment, segmentsOf, type TemporalClaim } from '../statements/statement.js';
import { joinComponents, type SolvedComponent } from './join-components.js';
import type { Position } from './position.js';
import { rankClaims } from './rank-claims.js';
import { type ComponentInput, solveComponent } from './solve-component.js';
import { type Component, splitComponents } from './split-components.js';

export interface TimelineInput {
  readonly segments: readonly Segment[];
  /** Each passes `checkStatement` and speaks of these segments only. */
  readonly claims: readonly TemporalClaim[];
}

/** What of a solved timeline answers how segments stand to each other. */
export interface SolvedNetwork {
  /** All claims that take part, best first; proofs name claims by their places here. */
  readonly claims: readonly Pick<TemporalClaim, 'id'>[];
  /** Where each segment stands, by its id. */
  readonly positions: ReadonlyMap<string, Position>;
  /** The main segments of each work that has any. */
  readonly mainSegments: ReadonlyMap<string, readonly Position[]>;
}

/**
 * A timeline solved: the claims that stand, those that stepped back, and the networks that answer how
 * segments stand to each other. The same whatever the order of segments and claims.
 */
export interface Timeline extends SolvedNetwork {
  /** The claims that stand, best first. */
  readonly accepted: readonly TemporalClaim[];
  /** The contradictions, by the claims that stepped back, best first. */
  readonly conflicts: readonly Conflict[];
  readonly claims: readonly TemporalClaim[];
  /** The works whose main segments accepted claims tie to another work. */
  readonly placed: ReadonlySet<string>;
}

/** Claims that cannot all be true, though any of them can be left out to make the others so. */
export interface Conflict {
  /** Best first; the last one stepped back. */
  readonly claims: readonly TemporalClaim[];
  readonly steppedBack: TemporalClaim;
}

/** Solves timelines, and remembers parts of them. */
export type TimelineSolver = (input: TimelineInput) => Timeline;

/** Solves a timeline: which claims can stand together, and what they say. */
export function solveTimeline(input: TimelineInput): Timeline {
  return solveWith(input, solveComponent);
}

/** Segments in the parts that a solver remembers, all in all: some tens of megabytes. */
const MAX_REMEMBERED = 20_000;

/**
 * A solver for a process that solves again what has changed in parts. A part whose segments and claims
 * it has seen, in the same order of rank, is not solved again. Parts are what claims tie together other
 * than by dates, so that a change in one franchise leaves the others alone.
 */
export function createTimelineSolver(
  solveOne: (input: ComponentInput) => Acceptance = solveComponent,
): TimelineSolver {
  const solved = new LRUCache<string, Acceptance>({ maxSize: MAX_REMEMBERED });
  return (input) =>
    solveWith(input, (component) => {
      const key = JSON.stringify(component);
      const known = solved.get(key);
      if (known !== undefined) return known;
      const acceptance = solveOne(component);
      solved.set(key, acceptance, { size: component.segments.length });
      return acceptance;
    });
}

function solveWith(
  { segments, claims }: TimelineInput,
  solveOne: (input: ComponentInput) => Acceptance,
): Timeline {
  const sorted = [...segments].sort((a, b) => (a.id < b.id ? -1 : 1));
  checkInput(sorted, claims);
  const ranked = rankClaims(claims);
  const numbered = ranked.map((claim, place) => ({ place, claim }));
  const solved = splitComponents(sorted, numbered, 'apart').map((component) => ({
    component,
    acceptance: solveOne({
      segments: component.segments.map(({ id }) => id),
      statements: component.claims.map(({ claim }) => claim.statement),
    }),
  }));

  const refused = solved.flatMap(refusalsOf).sort((a, b) => a.claim - b.claim);
  const refusedPlaces = new Set(refused.map(({ claim }) => claim));
  const positions = joinComponents(solved);
  const accepted = numbered.filter(({ place }) => !refusedPlaces.has(place));
  return Object.freeze({
    accepted: Object.freeze(accepted.map(({ claim }) => claim)),
    conflicts: Object.freeze(
      refused.map(({ claim, against }) => {
        const involved = Object.freeze(claimsAt(ranked, [...against, claim]));
        return Object.freeze({ claims: involved, steppedBack: involved.at(-1) as TemporalClaim });
      }),
    ),
    claims: Object.freeze(ranked),
    positions: new Map(positions.map((position) => [position.segment.id, position])),
    mainSegments: mainSegmentsOf(positions),
    placed: placedWorks(splitComponents(sorted, accepted, 'joined')),
  });
}

/** The ids of the claims at these places, best first and each once. */
export function claimIds({ claims }: SolvedNetwork, places: readonly number[]): readonly string[] {
  return Object.freeze(claimsAt(claims, [...new Set(places)]).map(({ id }) => id));
}

function claimsAt<Claim>(ranked: readonly Claim[], places: readonly number[]): readonly Claim[] {
  return [...places].sort((a, b) => a - b).flatMap((place) => ranked[place] ?? []);
}

/** What a part refused, with claims named by their places among all. */
function refusalsOf({ component, acceptance }: SolvedComponent): readonly Refusal[] {
  const placeOf = (claim: number): number => component.claims[claim]?.place ?? 0;
  return acceptance.refused.map(({ claim, against }) => ({
    claim: placeOf(claim),
    against: against.map(placeOf),
  }));
}

export function mainSegmentsOf(
  positions: readonly Position[],
): ReadonlyMap<string, readonly Position[]> {
  const mains = positions.filter(({ segment }) => segment.role === 'MAIN');
  const byWork = groupBy(mains, ({ segment }) => segment.work);
  return new Map([...byWork].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function placedWorks(components: readonly Component[]): ReadonlySet<string> {
  const tied = components.filter(
    ({ segments }) => new Set(segments.map(({ work }) => work)).size > 1,
  );
  const mains = tied.flatMap(({ segments }) => segments.filter(({ role }) => role === 'MAIN'));
  return new Set(mains.map(({ work }) => work));
}

/** What `throughline check` refuses never comes here; if it does, the caller is wrong. */
function checkInput(sorted: readonly Segment[], claims: readonly TemporalClaim[]): void {
  const ids = new Set(sorted.map(({ id }) => id));
  if (ids.size < sorted.length) throw new TypeError('Expected segments with ids of their own.');
  if (new Set(claims.map(({ id }) => id)).size < claims.length) {
    throw new TypeError('Expected claims with ids of their own.');
  }
  for (const { id, statement } of claims) {
    const unknown = segmentsOf(statement).find((segment) => !ids.has(segment));
    const reason = unknown === undefined ? checkStatement(statement) : `Unknown "${unknown}".`;
    if (reason !== undefined) throw new TypeError(`Claim "${id}" cannot be solved: ${reason}`);
  }
}
