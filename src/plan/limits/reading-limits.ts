import { ThroughlineError } from '../../errors.js';
import { MAX_SIZE } from './plan-limits.js';

/** Counts what is read while an operation is compiled; throws when there is too much. */
export interface ReadingCount {
  /** Called for each object among arguments. */
  readonly countObject: () => void;
  /** Called for each field that leads to other nodes. */
  readonly countLink: () => void;
}

/** As many as the conditions take that the size of a shape has room for. */
export const MAX_OBJECTS = 2_000;
/** No link takes less than 100 of the size of a shape. */
export const MAX_LINKS = MAX_SIZE / 100;

/**
 * Bounds the reading of one operation. Variables, fragments and types of an interface repeat what a
 * document says once, and the size of a shape, which would refuse it, is known when all of it is read.
 */
export function createReadingCount(): ReadingCount {
  return {
    countObject: createCount(MAX_OBJECTS, 'objects in arguments', 'ask fewer conditions'),
    countLink: createCount(
      MAX_LINKS,
      'fields that lead to others',
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
