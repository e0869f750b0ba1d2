import {
  type AnyField,
  type AnyStart,
  type Connection,
  type OperationShape,
  type Selection,
  visit,
} from '../plan/index.js';
import { type AnswerObject, type AnswerValue, concreteType } from '../store/graph-store.js';

/**
 * Counts the objects of an answer as they are predicted: nodes, connections, chains and their steps, and
 * relations in story time, but not the parts of values.
 */
export function countObjects({ roots }: OperationShape, answer: AnswerObject): number {
  return sum(roots, ({ name, start }) => countValue(start, answer[name] ?? null));
}

function countValue(part: AnyStart | AnyField, value: AnswerValue): number {
  return visit(part, {
    leaf: () => 0,
    fields: (fields) =>
      sum(objectsOf(value), (object) => isItem(part) + countFields(fields, object)),
    selection: (selection) => sum(objectsOf(value), (node) => countNode(selection, node)),
    connection: (connection) => sum(objectsOf(value), (page) => countPage(connection, page)),
  });
}

/** Edges are no objects of their own: they hold one. */
function isItem({ kind }: AnyStart | AnyField): number {
  return kind === 'edges' ? 0 : 1;
}

function countNode({ type, fields }: Selection, node: AnswerObject): number {
  const read: Readonly<Record<string, readonly AnyField[] | undefined>> = fields;
  return 1 + countFields(read[node[concreteType] ?? type] ?? [], node);
}

function countPage({ fields }: Connection, page: AnswerObject): number {
  return 1 + countFields(fields, page);
}

function countFields(fields: readonly AnyField[], object: AnswerObject): number {
  return sum(fields, (field) => countValue(field, object[field.name] ?? null));
}

function objectsOf(value: AnswerValue): readonly AnswerObject[] {
  if (value === null || typeof value !== 'object') return [];
  if (!Array.isArray(value)) return [value as AnswerObject];
  return value.filter((item) => item !== null && typeof item === 'object');
}

function sum<Item>(items: readonly Item[], countIn: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += countIn(item);
  return total;
}
