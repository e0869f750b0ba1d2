import { sharedFields } from './group-fields.js';
import type { AnyStart, Root, Selection } from './plan.js';
import { isValueRef } from './values.js';

/** The canonical print of a shape, by which shapes are compared. */
export function printShape(roots: readonly Root<AnyStart>[]): string {
  return JSON.stringify(roots, abridge);
}

/** The same of what is asked of nodes. */
export function printSelected(selection: Selection): string {
  return JSON.stringify({ selection }, abridge);
}

/**
 * References are printed as numbers. What several types are asked for alike is printed once: otherwise
 * a text would grow by the number of types of an interface with each level of nesting.
 */
function abridge(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isValueRef(value)) return value.index;
  if (!isSelection(value)) return value;
  const groups = sharedFields(value);
  return { type: value.type, fields: groups.map(({ members, fields }) => [members, fields]) };
}

function isSelection(part: object): part is Selection {
  return 'type' in part && 'fields' in part;
}
