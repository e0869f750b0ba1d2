import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { Draw } from './draw.js';
import {
  fillOutline,
  type Operation,
  type PagedOperation,
  type SharedValues,
} from './fill-outline.js';
import { type OperationSize, OutlineWriter } from './operation-outline.js';
import type { ValuePool } from './value-pool.js';

export type { Operation };

/** Most are broad, some deep, and a few as deep as they come. */
const SIZES: readonly OperationSize[] = [
  ...Array.from({ length: 6 }, () => ({ maxDepth: 4, maxFields: 4 })),
  ...Array.from({ length: 3 }, () => ({ maxDepth: 6, maxFields: 2 })),
  { maxDepth: 12, maxFields: 1 },
];

/** Valid operations over a schema: any fields, arguments, aliases, fragments, directives and variables. */
export function arbitraryOperation(
  schema: GraphQLSchema,
  pool: ValuePool,
  size?: OperationSize,
): fc.Arbitrary<Operation> {
  return arbitraryOperations(schema, pool, 1, size).map(([first]) => {
    if (first === undefined) throw new Error('There is one operation.');
    return first;
  });
}

/** Several operations that differ only in their values and how these are passed. */
export function arbitraryOperations(
  schema: GraphQLSchema,
  pool: ValuePool,
  length: number,
  size?: OperationSize,
): fc.Arbitrary<readonly PagedOperation[]> {
  return fc.gen().map((generate) => {
    const draw = new Draw(generate);
    const outline = new OutlineWriter(schema, draw, size ?? draw.pick(SIZES)).write();
    const shared: SharedValues = new Map();
    return Array.from({ length }, () => fillOutline(draw, pool, outline, shared));
  });
}
