import { columnOf, linkOf, propertyOf } from '../../../domain/graph-model.js';
import { constantCase } from '../../../domain/text.js';
import { type ConcreteType, concreteTypes, isAbstract } from '../../../domain/type-names.js';
import { variantOf } from '../../../domain/variants.js';
import type { Field, Selection } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { type AnswerField, assemble } from '../../answer/assemble.js';
import { readParts } from '../../answer/read-parts.js';
import { type AnswerObject, type AnswerValue, concreteType } from '../../graph-store.js';
import type { Compilation, ReadNode } from '../compilation.js';
import type { Execution } from '../execution/execution.js';
import type { Stored } from '../graph/table.js';
import { compileLinkConnection } from './compile-connection.js';
import { compileSharingConnection } from './compile-sharing.js';
import { compileStanding } from './compile-standing.js';

/**
 * Reads the fields of a selection from a node, once for each node where the execution remembers
 * everything. The fields of a type are compiled when the first node of that type is met.
 */
export function compileSelection(compilation: Compilation, selection: Selection): ReadNode {
  const { rows, types } = compilation.indexes.graph;
  const readers: ReadNode[] = [];
  const rememberedBy = compilation.oncePerExecution(() => new Map<number, AnswerObject>());
  const steps = 1 + Math.max(0, ...Object.values(selection.fields).map(({ length }) => length));

  const readerOf = (number: number): ReadNode => {
    const made = compileRow(compilation, selection, concreteTypes[number] as ConcreteType);
    readers[number] = made;
    return made;
  };
  const recall: ReadNode = (node, execution) => {
    const remembered = rememberedBy(execution);
    const known = remembered.get(node);
    if (known !== undefined) return known;
    const number = types[node] as number;
    const answer = (readers[number] ?? readerOf(number))(rows[node] as number, execution);
    remembered.set(node, answer);
    execution.slice.spend(steps);
    return answer;
  };
  return (node, execution) => {
    if (execution.slice.remembers) return recall(node, execution);
    const number = types[node] as number;
    const reader = readers[number];
    return (reader ?? readerOf(number))(rows[node] as number, execution);
  };
}

function compileRow(
  compilation: Compilation,
  selection: Selection,
  type: ConcreteType,
): (row: number, execution: Execution) => AnswerObject {
  const fields = selection.fields[type] ?? [];
  const read = assemble(
    fields.map((field) => ({ name: field.name, read: compileField(compilation, type, field) })),
  );
  if (!isAbstract(selection.type)) return read;
  return (row, execution) => {
    const answer = read(row, execution);
    answer[concreteType] = type;
    return answer;
  };
}

type ReadField = AnswerField<number, Execution>['read'];

function compileField(compilation: Compilation, type: ConcreteType, field: Field): ReadField {
  switch (field.kind) {
    case 'typename':
      return () => type;
    case 'property':
      return compileProperty(compilation, type, field);
    case 'standing':
      return compileStanding(compilation, type, field);
    case 'one': {
      const { nodes, offsets } = compilation.indexes.link(type, field.link);
      const read = compilation.selection(field.selection);
      return (row, execution) => {
        const at = offsets[row] as number;
        return at < (offsets[row + 1] as number) ? read(nodes[at] as number, execution) : null;
      };
    }
    case 'list': {
      const { nodes, offsets } = compilation.indexes.link(type, field.link);
      const read = compilation.selection(field.selection);
      return (row, execution) => {
        const answers: AnswerObject[] = [];
        const end = offsets[row + 1] as number;
        for (let at = offsets[row] as number; at < end; at++) {
          answers.push(read(nodes[at] as number, execution));
        }
        return answers;
      };
    }
    case 'connection':
      return linkOf(type, field.link).sharing === undefined
        ? compileLinkConnection(compilation, type, field)
        : compileSharingConnection(compilation, type, field);
  }
}

function compileProperty(
  compilation: Compilation,
  type: ConcreteType,
  field: Extract<Field, { kind: 'property' }>,
): ReadField {
  const property = propertyOf(type, field.property);
  if (property.kind === 'type') {
    const word = constantCase(type);
    return () => word;
  }
  const table = compilation.indexes.graph.tables[type];
  const column = table.column(columnOf(field.property, property));
  const present = field.parts === undefined ? readPlain : readParts(field.parts);
  const { variant } = field;
  if (variant === undefined || property.variants === undefined) {
    if (field.parts === undefined) return (row) => column[row] as AnswerValue;
    return (row) => present(column[row] as Stored);
  }
  const { argument, wanted } = variant;
  const choose = variantOf[argument];
  const kept = table.column(property.variants.column);
  return (row, execution) => {
    const value = valueAt(execution.values, wanted);
    const usual = column[row] as Stored;
    return present(value === null ? usual : (choose(value, kept[row], usual) as Stored));
  };
}

function readPlain(value: Stored): AnswerValue {
  return value as AnswerValue;
}
