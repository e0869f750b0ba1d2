import type { TemporalStatement } from '../timeline/index.js';

/** The value of a claim about story time: its statement as JSON, without bounds that are unknown. */
export function printPlacement(statement: TemporalStatement): string {
  return JSON.stringify(statement);
}

/** The inverse of `printPlacement`. */
export function readPlacement(value: string): TemporalStatement {
  return JSON.parse(value);
}
