import { columnOf, linkOf, modelOf, propertyOf } from '../../../domain/graph-model.js';
import { constantCase } from '../../../domain/text.js';
import { type ConcreteType, concreteTypesOf, isAbstract } from '../../../domain/type-names.js';
import { groupFields } from '../../../plan/group-fields.js';
import type { Field, Selection } from '../../../plan/plan.js';
import { assemble } from '../../answer/assemble.js';
import { type AnswerObject, type AnswerValue, concreteType } from '../../graph-store.js';
import type { BoundNode, GuardedNode } from '../cypher/bound-node.js';
import { escapeName } from '../cypher/escape-name.js';
import type { Execution } from '../cypher/execution.js';
import { linkPattern } from '../cypher/pattern.js';
import { printOrderBy, sortOrder } from '../cypher/position.js';
import { printPredicate, test, where } from '../cypher/predicate.js';
import { createRow, type Read, type Row, type Take } from '../cypher/row.js';
import { match } from '../cypher/subquery.js';
import { compileLinkConnection } from './compile-connection.js';
import { compileProperty } from './compile-property.js';
import { compileStanding } from './compile-standing.js';

/**
 * Reads the fields that a selection has on a node. All its types share one row; columns that only some
 * of them have are guarded by the labels of these.
 */
export function compileSelection(bound: BoundNode, selection: Selection): Read<AnswerObject> {
  const { row, node } = bound;
  const types = concreteTypesOf(selection.type);
  const [only] = types;
  if (!isAbstract(selection.type) && only !== undefined) {
    const read = compileFields(
      { ...bound, guard: true, select: compileSelection },
      [only],
      selection.fields[only] ?? [],
    );
    return (values, execution) => read(values, execution, only);
  }
  const labels = row.column(`labels(${node})`) as Take<readonly string[]>;
  const readers = new Map<string, ReadTyped>();
  for (const { members, fields } of groupFields(selection)) {
    const labelled = `${node}:${members.map(escapeName).join('|')}`;
    const guard = members.length === types.length || test(labelled);
    const read = compileFields({ ...bound, guard, select: compileSelection }, members, fields);
    for (const member of members) readers.set(member, read);
  }
  return (values, execution) => {
    const type = labels(values).find((label) => readers.has(label));
    const read = type === undefined ? undefined : readers.get(type);
    if (type === undefined || read === undefined) {
      throw new TypeError(
        `A ${selection.type} is one of ${types.join(', ')}; got ${labels(values)}.`,
      );
    }
    const answer = read(values, execution, type as ConcreteType);
    answer[concreteType] = type;
    return answer;
  };
}

type ReadTyped = (row: Row, execution: Execution, type: ConcreteType) => AnswerObject;

interface TypedRow {
  readonly row: Row;
  readonly type: ConcreteType;
}

function compileFields(
  bound: GuardedNode,
  members: readonly ConcreteType[],
  fields: readonly Field[],
): ReadTyped {
  const [type] = members;
  if (type === undefined) throw new TypeError('A selection has at least one type.');
  const read = assemble<TypedRow, Execution>(
    fields.map((field) => ({ name: field.name, read: compileField(bound, type, field) })),
  );
  return (row, execution, of) => read({ row, type: of }, execution);
}

type ReadField = (of: TypedRow, execution: Execution) => AnswerValue;

function compileField(bound: GuardedNode, type: ConcreteType, field: Field): ReadField {
  switch (field.kind) {
    case 'typename':
      return (of) => of.type;
    case 'property': {
      const property = propertyOf(type, field.property);
      if (property.kind === 'type') return (of) => constantCase(of.type);
      return ofRow(compileProperty(bound, columnOf(field.property, property), property, field));
    }
    case 'standing': {
      const property = propertyOf(type, field.property);
      return ofRow(compileStanding(bound, columnOf(field.property, property), field));
    }
    case 'one':
      return ofRow(compileOne(bound, type, field));
    case 'list':
      return ofRow(compileList(bound, type, field));
    case 'connection':
      return ofRow(compileLinkConnection(bound, type, field));
  }
}

function ofRow(read: Read): ReadField {
  return ({ row }, execution) => read(row, execution);
}

type Of<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

function compileOne(
  bound: GuardedNode,
  type: ConcreteType,
  { link: name, selection }: Of<'one'>,
): Read {
  const { statement, row, node, guard } = bound;
  const link = linkOf(type, name);
  const key = `${node} ${link.edge} ${link.direction} ${link.target} ${printPredicate(guard)}`;
  const neighbour = row.join(key, () => {
    const variable = statement.name('n');
    const clause = [`OPTIONAL MATCH ${linkPattern(link, node, variable)}`, ...where(guard)];
    return { variable, clause };
  });
  const id = row.property(neighbour, 'id');
  const read = compileSelection({ statement, row, node: neighbour }, selection);
  return (values, execution) => (id(values) === null ? null : read(values, execution));
}

/** A short list, which is not paged. */
function compileList(
  bound: GuardedNode,
  type: ConcreteType,
  { link: name, selection }: Of<'list'>,
): Read {
  const { statement, node, guard } = bound;
  const link = linkOf(type, name);
  const keys = link.order ?? modelOf(link.target).order;
  const isByEdge = keys.some((key) => key.of === 'edge');
  const edge = isByEdge ? statement.name('r') : '';
  const item = statement.name('n');
  const orderBy = printOrderBy(sortOrder(link.target, keys, item, edge));
  const row = createRow();
  const read = compileSelection({ statement, row, node: item }, selection);
  const rows = bound.row.list({
    clauses: [
      ...match({ patterns: [linkPattern(link, node, item, edge)], predicate: guard }),
      ...row.clauses,
    ],
    item: row.print(),
    order: [orderBy],
  });
  return (values, execution) => rows(values).map((each) => read(each, execution)) as AnswerValue;
}
