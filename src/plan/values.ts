import type { PartialDate } from '../domain/partial-date.js';
import type {
  AnyStart,
  Comparison,
  Cursor,
  Item,
  Operand,
  OperationPlan,
  Operator,
  Plan,
  PlanShape,
  Start,
  TextChangingRef,
  Value,
  ValueRef,
} from './plan.js';

/** The value that a reference stands for; values are bound as the types that their references say. */
export function valueAt<Of extends Value>(values: readonly Value[], { index }: ValueRef<Of>): Of {
  const value = values[index];
  if (value === undefined) throw new TypeError(`The plan has no value ${index}.`);
  return value as Of;
}

/** Marks a value that a store's text may depend on. */
export function changingText<Of extends Value>(ref: ValueRef<Of>): TextChangingRef<Of> {
  return { ...ref, changesText: true };
}

const orderings: ReadonlySet<Operator> = new Set<Operator>(['gt', 'gte', 'lt', 'lte']);

/** A comparison. How texts are compared by order depends on the characters of the value. */
export function compareWith(
  operator: Operator,
  ignoreCase: boolean,
  value: ValueRef<Operand>,
): Comparison {
  const isByOrder = orderings.has(operator) && !ignoreCase;
  return { operator, ignoreCase, value: isByOrder ? changingText(value) : value };
}

export function changesText<Of extends Value>(ref: ValueRef<Of>): ref is TextChangingRef<Of> {
  return ref.changesText;
}

/** The values of a shape that a store's text may depend on. */
export function refsThatChangeTheText({ roots }: PlanShape): readonly TextChangingRef[] {
  const refs = new Map<number, TextChangingRef>();
  const seen = new Set<object>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    if (!isValueRef(part)) Object.values(part).forEach(visit);
    else if (changesText(part)) refs.set(part.index, part);
  };
  visit(roots);
  return [...refs.values()];
}

export function isValueRef(part: object): part is ValueRef {
  return 'changesText' in part;
}

export function isDate(value: unknown): value is PartialDate {
  return typeof value === 'object' && value !== null && 'from' in value;
}

export function isCursor(value: Value): value is Cursor {
  return typeof value === 'object' && value !== null && 'keys' in value;
}

export function isList(value: Value): value is readonly Item[] {
  return Array.isArray(value);
}

/** Whether a root is read from the graph, rather than made of it. */
export function isRead(start: AnyStart): start is Start {
  return start.kind !== 'made';
}

/** Whether a store can answer all of an operation. */
export function isReadAlone(plan: OperationPlan): plan is Plan {
  return plan.shape.roots.every(({ start }) => isRead(start));
}
