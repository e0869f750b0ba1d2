import type { EdgeType } from './edge-types.js';
import type { Link, OrderKey, Property } from './model-parts.js';
import type { TypeName } from './type-names.js';

/** The words that the tables of the model are written in. */

export const asc = (name: string): OrderKey => ({ of: 'node', name, descending: false });
export const byEdge = (name: string): OrderKey => ({ of: 'edge', name, descending: false });

export const out = (edge: EdgeType, target: TypeName, cardinality: Link['cardinality']) =>
  ({ edge, direction: 'out', target, cardinality }) as const;
export const into = (edge: EdgeType, target: TypeName, cardinality: Link['cardinality']) =>
  ({ edge, direction: 'in', target, cardinality }) as const;

/** The number of shared nodes that a link orders by. */
export const SHARED = 'shared';

/** Whether every edge has a number, so that none is ordered without it. */
export const isAlwaysKnown = (number: string): boolean => number === 'score' || number === SHARED;

/** For a link that is no field, but that `where` compares by the id of its target. */
export const byIdOnly = (name: string) =>
  ({ condition: { name, form: 'id' }, conditionOnly: true }) as const;

export const id = { id: { kind: 'id' } } as const satisfies Record<string, Property>;
