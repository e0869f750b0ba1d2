import { createDisjointSets } from '../../domain/disjoint-sets.js';
import { groupBy } from '../../domain/group-by.js';
import type { Rejection } from '../network/accept-claims.js';
import { checkStatement } from '../statements/check-statement.js';
import {
  type PartOf,
  type Segment,
  segmentsOf,
  type TemporalClaim,
} from '../statements/statement.js';
import { calendarsOf } from './calendars.js';
import { joinComponents, type SolvedComponent } from './join-components.js';
import { comparePart, partsBehind } from './parts-behind.js';
import type { Position } from './position.js';
import { rankClaims } from './rank-claims.js';
import { solveComponent } from './solve-component.js';
import { type Component, splitComponents } from './split-components.js';

export interface TimelineInput {
  readonly segments: readonly Segment[];
  /** Of these segments; none when left out. */
  readonly parts?: readonly PartOf[];
  /** Each passes `checkStatement` and is about these segments only. */
  readonly claims: readonly TemporalClaim[];
}

/** The part of a solved timeline that says how segments stand to each other. */
export interface SolvedNetwork {
  /** All claims that are not deprecated, best first; the index of a claim is its rank, by which proofs name it. */
  readonly claims: readonly Pick<TemporalClaim, 'id'>[];
  /** By the id of the segment. */
  readonly positions: ReadonlyMap<string, Position>;
  /** The main segments of each work that has any. */
  readonly mainSegments: ReadonlyMap<string, readonly Position[]>;
}

/** A solved timeline; it does not depend on the order of segments and claims in the input. */
export interface Timeline extends SolvedNetwork {
  /** Best first. */
  readonly accepted: readonly TemporalClaim[];
  /** By their outvoted claims, best first. */
  readonly conflicts: readonly Conflict[];
  readonly claims: readonly TemporalClaim[];
  /**
   * The works whose main segments are tied to another work by accepted claims, each with the first work,
   * by id, of those that are tied to it.
   */
  readonly strands: ReadonlyMap<string, string>;
}

/** Claims that cannot all be true; without any one of them, the rest can. */
export interface Conflict {
  /** What they contradict each other by, beside what they say: the fewest parts that suffice. */
  readonly parts: readonly PartOf[];
  /** Best first; the last is the outvoted one. */
  readonly claims: readonly TemporalClaim[];
  readonly outvoted: TemporalClaim;
}

/** Solves a timeline: which claims are consistent, and what follows from them. */
export function solveTimeline({ segments, parts = [], claims }: TimelineInput): Timeline {
  const sorted = [...segments].sort((a, b) => (a.id < b.id ? -1 : 1));
  checkInput(sorted, parts, claims);
  const ranked = rankClaims(claims);
  const numbered = ranked.map((claim, rank) => ({ rank, claim }));
  const calendars = calendarsOf(sorted);
  const whole = { segments: sorted, parts: parts.toSorted(comparePart), claims: numbered };
  const solved = splitComponents(whole, 'apart').map((component) => ({
    component,
    acceptance: solveComponent({
      segments: component.segments.map(({ id }) => id),
      calendars: calendarsOf(component.segments),
      parts: component.parts,
      statements: component.claims.map(({ claim }) => claim.statement),
    }),
  }));

  const rejected = solved.flatMap(rejectionsOf).sort((a, b) => a.claim - b.claim);
  const rejectedRanks = new Set(rejected.map(({ claim }) => claim));
  const numbers = new Map(sorted.map(({ id }, index) => [id, calendars[index] ?? 0]));
  const calendarOf = (segment: string): number => numbers.get(segment) ?? 0;
  const positions = joinComponents(solved);
  const accepted = numbered.filter(({ rank }) => !rejectedRanks.has(rank));
  return Object.freeze({
    accepted: Object.freeze(accepted.map(({ claim }) => claim)),
    conflicts: Object.freeze(
      rejected.map(({ claim, against }) => {
        const involved = Object.freeze(claimsAt(ranked, [...against, claim]));
        return Object.freeze({
          claims: involved,
          parts: Object.freeze(partsBehind(involved, whole.parts, calendarOf)),
          outvoted: involved.at(-1) as TemporalClaim,
        });
      }),
    ),
    claims: Object.freeze(ranked),
    positions: new Map(positions.map((position) => [position.segment.id, position])),
    mainSegments: mainSegmentsOf(positions),
    strands: strandsOf({ ...whole, claims: accepted }),
  });
}

/** The ids of the claims of these ranks, best first and each once. */
export function claimIds({ claims }: SolvedNetwork, ranks: readonly number[]): readonly string[] {
  return Object.freeze(claimsAt(claims, [...new Set(ranks)]).map(({ id }) => id));
}

function claimsAt<Claim>(ranked: readonly Claim[], ranks: readonly number[]): readonly Claim[] {
  return [...ranks].sort((a, b) => a - b).flatMap((rank) => ranked[rank] ?? []);
}

/** The rejections of a component, with claims by their ranks in the whole timeline. */
function rejectionsOf({ component, acceptance }: SolvedComponent): readonly Rejection[] {
  const rankOf = (claim: number): number => component.claims[claim]?.rank ?? 0;
  return acceptance.rejected.map(({ claim, against }) => ({
    claim: rankOf(claim),
    against: against.map(rankOf),
  }));
}

export function mainSegmentsOf(
  positions: readonly Position[],
): ReadonlyMap<string, readonly Position[]> {
  const mains = positions.filter(({ segment }) => segment.role === 'MAIN');
  const byWork = groupBy(mains, ({ segment }) => segment.work);
  return new Map([...byWork].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Parts and wholes of works that claims tie to others are tied by them too, though not by parts alone. */
function strandsOf(whole: Component): ReadonlyMap<string, string> {
  const isTied = ({ segments }: Component): boolean =>
    new Set(segments.map(({ work }) => work)).size > 1;
  const byClaims = splitComponents({ ...whole, parts: [] }, 'joined').filter(isTied);
  const tied = new Set(byClaims.flatMap(({ segments }) => segments.map(({ id }) => id)));
  const components = splitComponents(whole, 'joined').filter(({ segments }) =>
    segments.some(({ id }) => tied.has(id)),
  );
  const sets = createDisjointSets();
  for (const { segments } of components) {
    for (const { work } of segments) sets.join(work, segments[0]?.work ?? work);
  }
  const mains = components.flatMap(({ segments }) =>
    segments.filter(({ role }) => role === 'MAIN'),
  );
  const placed = [...new Set(mains.map(({ work }) => work))].sort();
  const strands = groupBy(placed, sets.find);
  return new Map(placed.map((work) => [work, strands.get(sets.find(work))?.[0] ?? work]));
}

/** `throughline check` has ruled all of this out; what fails here is a bug of the caller. */
function checkInput(
  sorted: readonly Segment[],
  parts: readonly PartOf[],
  claims: readonly TemporalClaim[],
): void {
  const ids = new Set(sorted.map(({ id }) => id));
  if (ids.size < sorted.length) throw new TypeError('Expected segments with distinct ids.');
  if (new Set(claims.map(({ id }) => id)).size < claims.length) {
    throw new TypeError('Expected claims with distinct ids.');
  }
  const unknownPart = parts.find(({ part, whole }) => !ids.has(part) || !ids.has(whole));
  if (unknownPart !== undefined)
    throw new TypeError(`Unknown part: ${JSON.stringify(unknownPart)}.`);
  for (const { id, statement } of claims) {
    const unknown = segmentsOf(statement).find((segment) => !ids.has(segment));
    const reason = unknown === undefined ? checkStatement(statement) : `Unknown "${unknown}".`;
    if (reason !== undefined) throw new TypeError(`Claim "${id}" cannot be solved: ${reason}`);
  }
}
