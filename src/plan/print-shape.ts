import { groupBy } from '../domain/group-by.js';
import type { Root, Selection } from './plan.js';

/** The canonical print of a shape, by which shapes are told apart. */
export function printShape(roots: readonly Root[]): string {
  return JSON.stringify(roots, withSharedFields);
}

/** The same of what is asked of nodes. */
export function printSelected(selection: Selection): string {
  return JSON.stringify({ selection }, withSharedFields);
}

/**
 * What several types are asked for alike is printed once: otherwise a text would grow by the number of
 * types of an interface with each level of nesting.
 */
function withSharedFields(name: string, value: unknown): unknown {
  if (name !== 'selection') return value;
  const { type, fields } = value as Selection;
  const groups = groupBy(Object.entries(fields), ([, list]) => list);
  return {
    type,
    fields: [...groups].map(([list, members]) => [members.map(([member]) => member), list]),
  };
}
