import { createGraphReader } from '../../domain/graph-reader.js';
import type { SolvedPlan } from '../../facts/index.js';
import { segmentNames } from '../../story/index.js';
import { explainConflict } from '../../timeline/index.js';
import type { Place } from '../faults/place.js';

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
  readonly place: Place | undefined;
}

/** The contradictions of a plan, in the order of the files and lines of the outvoted claims. */
export function contradictionsIn(
  plan: SolvedPlan,
  placeOf: (claim: string) => Place | undefined,
): readonly Contradiction[] {
  const graph = createGraphReader(plan);
  const nameOf = segmentNames(graph);
  const conflicts = plan.stories.flatMap(({ timeline }) => timeline.conflicts);
  const found = conflicts.map((conflict) => ({
    sentence: explainConflict(conflict, nameOf),
    claims: conflict.claims.map(({ id }) => ({
      id,
      text: String(graph.byId(id)?.properties.text ?? id),
      place: placeOf(id),
    })),
  }));
  return found.sort((a, b) => comparePlaces(placeOfLast(a), placeOfLast(b)));
}

function placeOfLast({ claims }: Contradiction): Place | undefined {
  return claims.at(-1)?.place;
}

function comparePlaces(a: Place | undefined, b: Place | undefined): number {
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
    (claim) => `  ${printPlace(claim)} ${claim === last ? 'outvoted' : 'accepted'}: ${claim.text}`,
  );
  const head = last === undefined ? '' : `${printPlace(last)} `;
  return [`${head}${severity} ${sentence} [contradiction]`, ...lines].join('\n');
}

function printPlace({ id, place }: ContradictingClaim): string {
  return place === undefined ? id : `${place.file}:${place.line}:${place.column}`;
}
