import type { TemporalStatement } from '../timeline/index.js';

/**
 * Claims about story time keep what they say as the JSON of a statement, for whoever computes with it;
 * a bound that is not known is left out.
 */
export function printPlacement(statement: TemporalStatement): string {
  return JSON.stringify(statement);
}

/** Reads what `printPlacement` has printed. */
export function readPlacement(value: string): TemporalStatement {
  return JSON.parse(value);
}
