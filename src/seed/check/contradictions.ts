import { createGraphReader } from '../../domain/graph-reader.js';
import type { SolvedPlan } from '../../facts/index.js';
import { segmentNames } from '../../story/index.js';
import { explainConflict } from '../../timeline/index.js';
import type { Location } from '../faults/location.js';

/** Claims about story time that cannot all be true. */
export interface Contradiction {
  /** One sentence that says what contradicts what. */
  readonly sentence: string;
  /** Best first; the last one is outvoted. */
  readonly claims: readonly ContradictingClaim[];
}

interface ContradictingClaim {
  readonly id: string;
  /** The claim in words, as the editor wrote it. */
  readonly text: string;
  /** Where it is written; undefined for claims that no file holds. */
  readonly location: Location | undefined;
}

/** The contradictions of a plan, in the order of the files and lines of the outvoted claims. */
export function contradictionsIn(
  plan: SolvedPlan,
  locationOf: (claim: string) => Location | undefined,
): readonly Contradiction[] {
  const graph = createGraphReader(plan);
  const nameOf = segmentNames(graph);
  const conflicts = plan.stories.flatMap(({ timeline }) => timeline.conflicts);
  const found = conflicts.map((conflict) => ({
    sentence: explainConflict(conflict, nameOf),
    claims: conflict.claims.map(({ id }) => ({
      id,
      text: String(graph.byId(id)?.properties.text ?? id),
      location: locationOf(id),
    })),
  }));
  return found.sort((a, b) => compareLocations(lastLocation(a), lastLocation(b)));
}

function lastLocation({ claims }: Contradiction): Location | undefined {
  return claims.at(-1)?.location;
}

function compareLocations(a: Location | undefined, b: Location | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/**
 * A line that editors and terminals link to the outvoted claim, and one for each of the claims:
 *
 *     a.yaml:9:11 warning It cannot be both that A ends before B starts and that ... [contradiction]
 *       b.yaml:4:9 accepted: before the second film
 *       a.yaml:9:11 outvoted: after the second film
 */
export function printContradiction(
  { sentence, claims }: Contradiction,
  severity: 'warning' | 'error',
): string {
  const last = claims.at(-1);
  const lines = claims.map(
    (claim) =>
      `  ${printLocation(claim)} ${claim === last ? 'outvoted' : 'accepted'}: ${claim.text}`,
  );
  const head = last === undefined ? '' : `${printLocation(last)} `;
  return [`${head}${severity} ${sentence} [contradiction]`, ...lines].join('\n');
}

function printLocation({ id, location }: ContradictingClaim): string {
  return location === undefined ? id : `${location.file}:${location.line}:${location.column}`;
}
