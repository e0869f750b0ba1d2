import { groupBy } from '../domain/group-by.js';
import { acceptClaims } from './accept-claims.js';
import { checkStatement } from './check-statement.js';
import { constraintsOf } from './constraints.js';
import { createNetwork, type Network } from './network.js';
import { rankClaims } from './rank-claims.js';
import { type Component, type NumberedClaim, splitComponents } from './split-components.js';
import { type Segment, segmentsOf, type TemporalClaim } from './statement.js';

export interface TimelineInput {
  readonly segments: readonly Segment[];
  /** Each passes `checkStatement` and speaks of these segments only. */
  readonly claims: readonly TemporalClaim[];
}

/**
 * A timeline solved: the claims that stand, those that stepped back, and the networks that answer how
 * segments stand to each other. The same whatever the order of segments and claims.
 */
export interface Timeline {
  /** The claims that stand, best first. */
  readonly accepted: readonly TemporalClaim[];
  /** The contradictions, by the claims that stepped back, best first. */
  readonly conflicts: readonly Conflict[];
  /** All claims that take part, best first; proofs name claims by their places here. */
  readonly claims: readonly TemporalClaim[];
  /** Where each segment stands, by its id. */
  readonly positions: ReadonlyMap<string, Position>;
  /** The main segments of each work that has any. */
  readonly mainSegments: ReadonlyMap<string, readonly Position[]>;
  /** The works whose main segments accepted claims tie to another work. */
  readonly placed: ReadonlySet<string>;
}

/** Claims that cannot all be true, though any of them can be left out to make the others so. */
export interface Conflict {
  /** Best first; the last one stepped back. */
  readonly claims: readonly TemporalClaim[];
  readonly steppedBack: TemporalClaim;
}

/** A segment as two points of a network. */
export interface Position {
  readonly segment: Segment;
  readonly network: Network;
  readonly start: number;
  readonly end: number;
}

/** Solves a timeline: which claims can stand together, and what they say. */
export function solveTimeline({ segments, claims }: TimelineInput): Timeline {
  const sorted = [...segments].sort((a, b) => (a.id < b.id ? -1 : 1));
  checkInput(sorted, claims);
  const ranked = rankClaims(claims);
  const numbered = ranked.map((claim, place) => ({ place, claim }));
  const solved = splitComponents(sorted, numbered).map(solveComponent);

  const refused = solved.flatMap((one) => one.refused).sort((a, b) => a.claim - b.claim);
  const refusedPlaces = new Set(refused.map(({ claim }) => claim));
  const positions = solved.flatMap((one) => one.positions);
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
    placed: placedWorks(splitComponents(sorted, accepted)),
  });
}

/** The ids of the claims at these places, best first and each once. */
export function claimIds({ claims }: Timeline, places: readonly number[]): readonly string[] {
  return Object.freeze(claimsAt(claims, [...new Set(places)]).map(({ id }) => id));
}

function claimsAt(
  ranked: readonly TemporalClaim[],
  places: readonly number[],
): readonly TemporalClaim[] {
  return [...places].sort((a, b) => a - b).flatMap((place) => ranked[place] ?? []);
}

function solveComponent({ segments, claims }: Component) {
  const indexOf = new Map(segments.map(({ id }, index) => [id, index]));
  const startOf = (id: string): number => 2 * (indexOf.get(id) ?? 0);
  const calendar = 2 * segments.length;
  const points = { startOf, endOf: (id: string) => startOf(id) + 1, calendar };
  const { edges, times, refused } = acceptClaims(
    segments.length,
    calendar + 1,
    claims.map(({ place, claim }: NumberedClaim) => ({
      claim: place,
      constraints: constraintsOf(claim.statement, points),
    })),
  );
  const network = createNetwork(edges, times);
  const positions = segments.map(
    (segment, index): Position =>
      Object.freeze({ segment, network, start: 2 * index, end: 2 * index + 1 }),
  );
  return { positions, refused };
}

function mainSegmentsOf(positions: readonly Position[]): ReadonlyMap<string, readonly Position[]> {
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
