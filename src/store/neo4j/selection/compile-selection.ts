import { columnOf, graphModel, modelOf } from '../../../domain/graph-model.js';
import type { Property } from '../../../domain/model-parts.js';
import { type ConcreteType, concreteTypesOf, isAbstract } from '../../../domain/type-names.js';
import type { Field, Selection } from '../../../plan/plan.js';
import { groupFields } from '../../../plan/read/group-fields.js';
import { assemble } from '../../assemble.js';
import { type AnswerObject, type AnswerValue, concreteType } from '../../graph-store.js';
import { escapeName } from '../cypher/escape-name.js';
import { pathTo } from '../cypher/path-to.js';
import { type GuardedPlace, linkOf, type Place } from '../cypher/place.js';
import { printOrderBy, sortOrder } from '../cypher/position.js';
import { where } from '../cypher/predicate.js';
import { createRow, type Read, type Row, type Take } from '../cypher/row.js';
import type { Run } from '../cypher/run.js';
import { compileLinkConnection } from './compile-connection.js';
import { compileProperty } from './compile-property.js';
import { compileRelation } from './compile-relation.js';

/**
 * Reads what a selection asks of a node. Its types share one row; those that are asked for more have
 * columns of their own, which are guarded by their labels.
 */
export function compileSelection(place: Place, selection: Selection): Read<AnswerObject> {
  const { row, node } = place;
  const types = concreteTypesOf(selection.type);
  const [only] = types;
  if (!isAbstract(selection.type) && only !== undefined) {
    const read = compileFields(
      { ...place, guard: null, select: compileSelection },
      [only],
      selection.fields[only] ?? [],
    );
    return (values, run) => read(values, run, only);
  }
  const labels = row.column(`labels(${node})`) as Take<readonly string[]>;
  const readers = new Map<string, ReadTyped>();
  for (const { members, fields } of groupFields(selection)) {
    const guard =
      members.length === types.length ? null : `${node}:${members.map(escapeName).join('|')}`;
    const read = compileFields({ ...place, guard, select: compileSelection }, members, fields);
    for (const member of members) readers.set(member, read);
  }
  return (values, run) => {
    const type = labels(values).find((label) => readers.has(label));
    const read = type === undefined ? undefined : readers.get(type);
    if (type === undefined || read === undefined) {
      throw new TypeError(
        `A ${selection.type} is one of ${types.join(', ')}; got ${labels(values)}.`,
      );
    }
    const answer = read(values, run, type as ConcreteType);
    answer[concreteType] = type;
    return answer;
  };
}

type ReadTyped = (row: Row, run: Run, type: ConcreteType) => AnswerObject;

interface TypedRow {
  readonly row: Row;
  readonly type: ConcreteType;
}

function compileFields(
  place: GuardedPlace,
  members: readonly ConcreteType[],
  fields: readonly Field[],
): ReadTyped {
  const [type] = members;
  if (type === undefined) throw new TypeError('A selection speaks of some type.');
  const read = assemble<TypedRow, Run>(
    fields.map((field) => ({ name: field.name, read: compileField(place, type, field) })),
  );
  return (row, run, of) => read({ row, type: of }, run);
}

type ReadField = (of: TypedRow, run: Run) => AnswerValue;

function compileField(place: GuardedPlace, type: ConcreteType, field: Field): ReadField {
  switch (field.kind) {
    case 'typename':
      return (of) => of.type;
    case 'property': {
      const property = propertyOf(type, field.property);
      if (property.kind === 'type') return (of) => of.type.toUpperCase();
      return ofRow(compileProperty(place, columnOf(field.property, property), property, field));
    }
    case 'relation': {
      const property = propertyOf(type, field.property);
      return ofRow(compileRelation(place, columnOf(field.property, property), field));
    }
    case 'one':
      return ofRow(compileOne(place, type, field));
    case 'list':
      return ofRow(compileList(place, type, field));
    case 'connection':
      return ofRow(compileLinkConnection(place, type, field));
  }
}

function ofRow(read: Read): ReadField {
  return ({ row }, run) => read(row, run);
}

function propertyOf(type: ConcreteType, name: string): Property {
  const property = graphModel[type].properties[name];
  if (property === undefined) throw new TypeError(`${type} has no property "${name}".`);
  return property;
}

type Of<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

function compileOne(
  place: GuardedPlace,
  type: ConcreteType,
  { link: name, selection }: Of<'one'>,
): Read {
  const { statement, row, node, guard } = place;
  const link = linkOf(type, name);
  const key = `${node} ${link.edge} ${link.direction} ${link.target} ${guard}`;
  const neighbour = row.join(key, () => {
    const variable = statement.name('n');
    const clause = [`OPTIONAL MATCH ${pathTo(link, node, variable)}`, ...where(guard ?? true)];
    return { variable, clause };
  });
  const id = row.property(neighbour, 'id');
  const read = compileSelection({ statement, row, node: neighbour }, selection);
  return (values, run) => (id(values) === null ? null : read(values, run));
}

/** A short list that is answered whole. */
function compileList(
  place: GuardedPlace,
  type: ConcreteType,
  { link: name, selection }: Of<'list'>,
): Read {
  const { statement, node, guard } = place;
  const link = linkOf(type, name);
  const keys = link.order ?? modelOf(link.target).order;
  const isByEdge = keys.some((key) => key.of === 'edge');
  const edge = isByEdge ? statement.name('r') : '';
  const item = statement.name('n');
  const orderBy = printOrderBy(sortOrder(link.target, keys, item, edge));
  const row = createRow();
  const read = compileSelection({ statement, row, node: item }, selection);
  const rows = place.row.list({
    clauses: [`MATCH ${pathTo(link, node, item, edge)}`, ...where(guard ?? true), ...row.clauses],
    item: row.print(),
    order: [orderBy],
  });
  return (values, run) => rows(values).map((each) => read(each, run)) as AnswerValue;
}
