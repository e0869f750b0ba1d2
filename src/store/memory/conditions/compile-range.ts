import { columnOf, modelOf } from '../../../domain/graph-model.js';
import type { OrderKey } from '../../../domain/model-parts.js';
import type { TypeName } from '../../../domain/type-names.js';
import type { Condition, Operand, Value } from '../../../plan/plan.js';
import { isDate, valueAt } from '../../../plan/values.js';
import { compareKeys, type KeyReader, type OrderedNodes } from '../../answer/ordered-nodes.js';
import { findFirst } from '../../answer/page.js';

/** The least and greatest key that an item can have; items between them still have to be tested. */
interface Bounds {
  readonly least: number;
  readonly greatest: number;
}

type Narrow = (
  list: OrderedNodes,
  values: readonly Value[],
) => { readonly start: number; readonly end: number };

type ReadBounds = (values: readonly Value[]) => Bounds;

/** Narrows a list that is ordered by the dates or integers that a condition compares. */
export function compileRange(
  type: TypeName,
  order: readonly OrderKey[],
  condition: Condition,
): Narrow | undefined {
  const [first] = order;
  if (first?.of !== 'node') return undefined;
  const property = modelOf(type).properties[first.name];
  if (property?.kind !== 'date' && property?.kind !== 'integer') return undefined;
  const readers = boundsOf(type, columnOf(first.name, property), condition);
  if (readers.length === 0) return undefined;
  return (list, values) => {
    const { least, greatest } = intersect(readers.map((read) => read(values)));
    const key = list.keys[0] as KeyReader;
    const isNull = (at: number): boolean => key(at) === null;
    const length = list.nodes.length;
    const low = first.nullsFirst ? findFirst(0, length, not(isNull)) : 0;
    const high = first.nullsFirst ? length : findFirst(0, length, isNull);
    const isInOrOver = (at: number): boolean => compareKeys(key(at), least) >= 0;
    const isOver = (at: number): boolean => compareKeys(key(at), greatest) > 0;
    const [starts, ends] = first.descending ? [not(isOver), not(isInOrOver)] : [isInOrOver, isOver];
    const start = findFirst(low, high, starts);
    return { start, end: findFirst(start, high, ends) };
  };
}

function not(test: (at: number) => boolean): (at: number) => boolean {
  return (at) => !test(at);
}

function intersect(all: readonly Bounds[]): Bounds {
  return {
    least: Math.max(...all.map((bounds) => bounds.least)),
    greatest: Math.min(...all.map((bounds) => bounds.greatest)),
  };
}

function boundsOf(type: TypeName, column: string, condition: Condition): readonly ReadBounds[] {
  if (condition.kind === 'all') return condition.of.flatMap((part) => boundsOf(type, column, part));
  if (condition.kind !== 'compare' || condition.field !== undefined) return [];
  const property = modelOf(type).properties[condition.property];
  if (property === undefined || columnOf(condition.property, property) !== column) return [];
  const { operator, value } = condition;
  switch (operator) {
    case 'eq':
      return [(values) => boundsIn(valueAt(values, value))];
    case 'gt':
    case 'gte':
      return [(values) => ({ ...boundsIn(valueAt(values, value)), greatest: Infinity })];
    case 'lt':
    case 'lte':
      return [(values) => ({ ...boundsIn(valueAt(values, value)), least: -Infinity })];
    default:
      return [];
  }
}

function boundsIn(value: Operand): Bounds {
  if (typeof value === 'number') return { least: value, greatest: value };
  return isDate(value) ? { least: value.from, greatest: value.to } : EVERYTHING;
}

const EVERYTHING: Bounds = Object.freeze({ least: -Infinity, greatest: Infinity });
