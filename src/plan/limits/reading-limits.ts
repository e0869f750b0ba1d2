import { ThroughlineError } from '../../errors.js';
import { MAX_SIZE } from './plan-limits.js';

/** Counts what is read while an operation is compiled; throws when there is too much. */
export interface ReadingCount {
  /** Called for each object among arguments. */
  readonly countObject: () => void;
  /** Called for each field that leads to other nodes. */
  readonly countLink: () => void;
}

/** As many as conditions need before the size of their shape exceeds its limit. */
export const MAX_OBJECTS = 2_000;
/** Each link adds 100 or more to the size of a shape. */
export const MAX_LINKS = MAX_SIZE / 100;

/**
 * Bounds the reading of one operation. Variables, fragments and types of an interface repeat what a
 * document says once, and the size of a shape is not known before all of it has been read.
 */
export function createReadingCount(): ReadingCount {
  return {
    countObject: createCount(MAX_OBJECTS, 'objects in arguments', 'ask fewer conditions'),
    countLink: createCount(
      MAX_LINKS,
      'fields that follow links',
      'ask for fewer fields, levels or types of an interface at once',
    ),
  };
}

function createCount(limit: number, what: string, advice: string): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count <= limit) return;
    throw new ThroughlineError(
      'QUERY_TOO_COSTLY',
      `An operation may have ${limit} ${what}, counted wherever variables, fragments and types repeat them, and this one has more: ${advice}.`,
    );
  };
}
