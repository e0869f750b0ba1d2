import { ThroughlineError } from '../../errors.js';
import type { Cost } from '../cost/weight.js';
import type { PlanShape } from '../plan.js';
import { nestingOf } from './nesting.js';
import { sizeOf } from './size.js';

/** What one operation may be predicted to take. */
export interface CostLimits {
  /** Objects in its answer. */
  readonly maxCost: number;
  /** Nodes, edges and values that are visited for it. */
  readonly maxWork: number;
  /** Characters of its answer as JSON. */
  readonly maxLength: number;
}

/** The largest size that is accepted: planning it takes a database some seconds, once for each shape. */
export const MAX_SIZE = 60_000;
/** A database plans this many in half a second; each two levels more take twice as long. */
export const MAX_LINKS = 8;
export const MAX_CONDITIONS = 16;

/**
 * Throws a ThroughlineError when a database could not plan a shape in reasonable time, whatever its
 * values are.
 */
export function checkShape(shape: PlanShape): void {
  const { links, conditions } = nestingOf(shape);
  if (links > MAX_LINKS) {
    throw tooDeep(
      `An operation may follow ${MAX_LINKS} links one within another, by fields and conditions, and this one follows ${links}.`,
      { actual: links, limit: MAX_LINKS },
    );
  }
  if (conditions > MAX_CONDITIONS) {
    throw tooDeep(
      `Conditions may nest ${MAX_CONDITIONS} levels deep and these nest ${conditions}.`,
      { actual: conditions, limit: MAX_CONDITIONS },
    );
  }
  const size = sizeOf(shape);
  if (size > MAX_SIZE) {
    throw tooCostly(
      `An operation may have a size of ${MAX_SIZE} and this one has ${size}: ask for fewer fields, levels or types of an interface at once.`,
      { size: { actual: size, limit: MAX_SIZE } },
    );
  }
}

/** Throws a ThroughlineError when an operation is predicted to take more than it may. */
export function checkCost({ objects, work, characters }: Cost, limits: CostLimits): void {
  if (objects > limits.maxCost) {
    throw tooCostly(
      `An answer may hold ${limits.maxCost} objects and this one might hold ${objects}: ask for shorter lists or fewer levels.`,
      { cost: { objects, limit: limits.maxCost } },
    );
  }
  if (work > limits.maxWork) {
    throw tooCostly(
      `An operation may look at ${limits.maxWork} things and this one might look at ${work}: ask fewer conditions of shorter lists, with fewer relations in them.`,
      { work: { actual: work, limit: limits.maxWork } },
    );
  }
  if (characters > limits.maxLength) {
    throw tooCostly(
      `An answer may be ${limits.maxLength} characters long and this one might be ${characters}: ask for shorter lists, fewer fields or shorter names.`,
      { length: { actual: characters, limit: limits.maxLength } },
    );
  }
}

type Details = Readonly<Record<string, unknown>>;

function tooDeep(message: string, details: Details): ThroughlineError {
  return new ThroughlineError('QUERY_TOO_DEEP', message, { details });
}

function tooCostly(message: string, details: Details): ThroughlineError {
  return new ThroughlineError('QUERY_TOO_COSTLY', message, { details });
}
