import { ThroughlineError } from '../../errors.js';
import type { Cost } from '../cost/weight.js';
import type { OperationShape } from '../plan.js';
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
export function checkShape(shape: OperationShape): void {
  const { links, conditions } = nestingOf(shape);
  if (links.levels > MAX_LINKS) {
    throw tooDeep(
      `An operation may follow ${MAX_LINKS} links one within another, by fields and conditions, and this one follows ${links.levels}.`,
      { details: { actual: links.levels, limit: MAX_LINKS }, path: links.path },
    );
  }
  if (conditions.levels > MAX_CONDITIONS) {
    throw tooDeep(
      `Conditions may nest ${MAX_CONDITIONS} levels deep and these nest ${conditions.levels}.`,
      { details: { actual: conditions.levels, limit: MAX_CONDITIONS }, path: conditions.path },
    );
  }
  const size = sizeOf(shape);
  if (size > MAX_SIZE) {
    throw tooCostly(
      `An operation may have a size of ${MAX_SIZE} and this one has ${size}: ask for fewer fields, levels or types of an interface at once.`,
      { details: { size: { actual: size, limit: MAX_SIZE } } },
    );
  }
}

/**
 * Throws a ThroughlineError when an operation is predicted to take more than it may. The error names the
 * list that most of it is for, which is only looked for then.
 */
export function checkCost(cost: Cost, limits: CostLimits, findCostliest: FindCostliest): void {
  const { objects, work, characters } = cost;
  const refuse = (part: keyof Cost, message: string, advice: string, details: Details) => {
    const path = findCostliest(part);
    const most = path === undefined ? '' : `, most of it for "${path.join('.')}"`;
    throw tooCostly(`${message}${most}: ${advice}.`, { details, ...(path && { path }) });
  };
  if (objects > limits.maxCost) {
    refuse(
      'objects',
      `An answer may hold ${limits.maxCost} objects and this one might hold ${objects}`,
      'ask for shorter lists or fewer levels',
      { cost: { objects, limit: limits.maxCost } },
    );
  }
  if (work > limits.maxWork) {
    refuse(
      'work',
      `An operation may look at ${limits.maxWork} things and this one might look at ${work}`,
      'ask fewer conditions of shorter lists, with fewer relations in them',
      { work: { actual: work, limit: limits.maxWork } },
    );
  }
  if (characters > limits.maxLength) {
    refuse(
      'characters',
      `An answer may be ${limits.maxLength} characters long and this one might be ${characters}`,
      'ask for shorter lists, fewer fields or shorter names',
      { length: { actual: characters, limit: limits.maxLength } },
    );
  }
}

/**
 * Throws a ThroughlineError when an answer holds more objects than it may. Predictions expect lists of
 * usual length, and a client can choose the nodes whose lists are longer.
 */
export function checkAnswer(objects: number, { maxCost }: Pick<CostLimits, 'maxCost'>): void {
  if (objects <= maxCost) return;
  throw tooCostly(
    `An answer may hold ${maxCost} objects and this one holds ${objects}: ask for shorter lists or fewer levels.`,
    { details: { cost: { objects, limit: maxCost } } },
  );
}

/** Finds the path to the list that takes most of a cost; undefined where there is no list. */
type FindCostliest = (part: keyof Cost) => readonly string[] | undefined;

type Details = Readonly<Record<string, unknown>>;

type Options = ConstructorParameters<typeof ThroughlineError>[2];

function tooDeep(message: string, options: Options): ThroughlineError {
  return new ThroughlineError('QUERY_TOO_DEEP', message, options);
}

function tooCostly(message: string, options: Options): ThroughlineError {
  return new ThroughlineError('QUERY_TOO_COSTLY', message, options);
}
