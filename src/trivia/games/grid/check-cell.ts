import { capitalized } from '../../../domain/text.js';
import type { FactPool } from '../../pool/fact-pool.js';
import { nameOf } from '../../wording/names.js';
import type { Condition, Known } from '../conditions/condition.js';
import { findConditions } from '../conditions/find-conditions.js';
import { answersOf } from './generate-grid.js';
import type { Grid } from './grid.js';

/** What is said of an answer to a cell. */
interface CellVerdict {
  readonly isCorrect: boolean;
  readonly sentence: string;
  /** What is known to hold, even where the answer is wrong. */
  readonly proof: readonly Known[];
  /** How many answers the cell has. */
  readonly count: number;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Judges an answer to a cell; undefined where the facts have changed so that the conditions are gone. */
export function checkCell(
  pool: FactPool,
  grid: Grid,
  { row, column }: Cell,
  entity: string,
): CellVerdict | undefined {
  const all = findConditions(pool, 'PERSON');
  const [across, down] = [all.get(grid.rows[row] ?? ''), all.get(grid.columns[column] ?? '')];
  if (across === undefined || down === undefined) return undefined;
  const asked = [across, down];
  const known = asked.flatMap((condition) => condition.members.get(entity)?.() ?? []);
  const missing = asked.filter(({ members }) => !members.has(entity));
  const sentences = [
    ...known.map(({ sentence }) => sentence),
    ...missing.map((condition) => whyMissing(pool, condition, entity)),
  ];
  return {
    isCorrect: missing.length === 0,
    sentence: [...new Set(sentences)].join(' '),
    proof: known,
    count: answersOf(across, down).length,
  };
}

/** What the data lacks is no proof, so it is said that it is not known. */
function whyMissing(pool: FactPool, { phrase, possible }: Condition, entity: string): string {
  const name = pool.things.has(entity) ? capitalized(nameOf(pool, entity)) : 'This person';
  return possible.has(entity)
    ? `It is not certain that ${name} ${phrase}.`
    : `It is not known that ${name} ${phrase}.`;
}
