import { linkOf } from '../../../domain/graph-model.js';
import { SHARED } from '../../../domain/model-links.js';
import type { OrderKey } from '../../../domain/model-parts.js';
import type { ConcreteType } from '../../../domain/type-names.js';
import type { Condition, Connection, Field, Position, Start } from '../../../plan/plan.js';
import { answerConnection, namesItsList, wantedParts } from '../../answer/answer-connection.js';
import type { AnswerObject } from '../../graph-store.js';
import { compileCondition } from '../conditions/compile-condition.js';
import { compileFilter, NO_FILTER } from '../conditions/compile-filter.js';
import type { CompileSelection, GuardedNode } from '../cypher/bound-node.js';
import type { Execution } from '../cypher/execution.js';
import { linkPattern, nodePattern, sharingPattern } from '../cypher/pattern.js';
import { sortOrder } from '../cypher/position.js';
import { createRow, type Read, type Row, type RowWriter, type Take } from '../cypher/row.js';
import type { StatementWriter } from '../cypher/statement.js';
import { compileAggregate } from './compile-aggregate.js';
import { compileGroups } from './compile-groups.js';
import { compileList, type ListSource } from './compile-list.js';
import { compileShared, type SharedItem } from './compile-shared.js';

/** All nodes of a type that meet the conditions. */
export function compileRootConnection(
  statement: StatementWriter,
  row: RowWriter,
  { type, connection }: Pick<Extract<Start, { kind: 'connection' }>, 'type' | 'connection'>,
  select: CompileSelection,
): Read<AnswerObject> {
  return compileConnection({ statement, row, select }, connection, {
    target: type,
    of: null,
    guard: true,
    pattern: (node) => nodePattern(node, type),
    ofId: () => '',
  });
}

/** The nodes that a link leads to. */
export function compileLinkConnection(
  { statement, row, node, guard, select }: GuardedNode,
  type: ConcreteType,
  { link: name, connection }: Extract<Field, { kind: 'connection' }>,
): Read<AnswerObject> {
  const link = linkOf(type, name);
  const { sharing } = link;
  const ofId: Read<string> = namesItsList(connection)
    ? (row.property(node, 'id') as Take<string>)
    : () => '';
  return compileConnection({ statement, row, select }, connection, {
    target: link.target,
    of: node,
    guard,
    ofId,
    ...(sharing === undefined
      ? { pattern: (item, edge) => linkPattern(link, node, item, edge) }
      : {
          pattern: (item) => sharingPattern(link, node, item),
          gather: (item, edge) => `WITH ${item}, {${SHARED}: count(*)} AS ${edge}`,
          shared: (each) =>
            compileShared({ ...each, link: { ...link, sharing }, from: node, select }),
        }),
  });
}

/** A page that is being answered: its items, and the row that holds the list. */
interface PageView {
  readonly rows: readonly Row[];
  readonly outer: Row;
  readonly execution: Execution;
}

/** Where the items of a list come from, and the id of the node it is a list of. */
interface Origin extends Omit<ListSource, 'filter' | 'order' | 'hasEdgeKeys' | 'hasFirstKey'> {
  readonly ofId: Read<string>;
  /** Of a list of what shares something only: compiles what is read of that. */
  shared?(each: Each): ReturnType<typeof compileShared>;
}

/** An item of a list, and the field that is read of it. */
type Each = Pick<SharedItem, 'statement' | 'row' | 'to' | 'field'>;

function compileConnection(
  { statement, row, select }: Pick<GuardedNode, 'statement' | 'row' | 'select'>,
  connection: Connection,
  { ofId, shared, ...from }: Origin,
): Read<AnswerObject> {
  const { where, order, page } = connection;
  const source: ListSource = {
    ...from,
    hasEdgeKeys: order.some((key) => key.of === 'edge'),
    hasFirstKey: where !== null && order[0]?.of === 'node' && implies(where, order[0]),
    filter: (node) => {
      if (where === null) return NO_FILTER;
      if (from.of === null) return compileFilter(statement, from.target, where, node);
      return { paths: [], predicate: compileCondition(statement, from.target, where, node) };
    },
    order: (node, edge) => sortOrder(from.target, order, node, edge),
  };
  const wanted = wantedParts(connection);
  const node = statement.name('n');
  const edge = source.hasEdgeKeys ? statement.name('r') : '';
  const item = createRow();

  const answer = answerConnection<PageView, Row>(connection, {
    aggregate(field) {
      const read = compileAggregate(statement, row, source, field);
      return ({ outer, execution }) => read(outer, execution);
    },
    groups(field) {
      const read = compileGroups({ statement, row, source, select }, field);
      return ({ outer, execution }) => read(outer, execution);
    },
    items: ({ rows }) => rows,
    hasNext: ({ outer, execution }) => list.hasNext(outer, execution),
    hasPrevious: ({ outer, execution }) => list.hasPrevious(outer, execution),
    total: ({ outer, execution }) => list.total(outer, execution),
    values: ({ execution }) => execution.values,
    listOf: ({ outer, execution }) => ofId(outer, execution),
    cursor: (each) => readCursor(each, cursorKeys),
    sharedCount: (each) => sharedCount(each) as number,
    shared(field) {
      const read = shared?.({ statement, row: item, to: node, field });
      return (each, { execution }) => read?.(each, execution) ?? [];
    },
    node(selection) {
      const read = select({ statement, row: item, node }, selection);
      return (each, { execution }) => read(each, execution);
    },
  });
  const sharedCount = countsShared(connection) ? item.property(edge, SHARED) : () => null;
  const { keys, id } = source.order(node, edge);
  const cursorKeys = wanted.cursors ? [...keys, id].map((key) => key.addTo(item)) : [];
  const list = compileList(statement, row, { source, node, edge, item, page, wanted });
  return (outer, execution) => answer({ rows: list.items(outer, execution), outer, execution });
}

function countsShared({ fields }: Connection): boolean {
  const edges = fields.flatMap((field) => (field.kind === 'edges' ? field.fields : []));
  return edges.some(({ kind }) => kind === 'sharedCount');
}

/** Whether a condition holds only for nodes that have a value under a key. */
function implies(condition: Condition, key: OrderKey): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.some((part) => implies(part, key));
    case 'any':
      return condition.of.every((part) => implies(part, key));
    case 'compare':
      return condition.property === key.name && condition.currency === key.currency;
    case 'isNull':
      // A known amount may be in another currency.
      return condition.property === key.name && !condition.expected && key.currency === undefined;
    default:
      return false;
  }
}

function readCursor(row: Row, keys: readonly Take[]): Position {
  const values = keys.map((take) => take(row));
  return { keys: values.slice(0, -1) as Position['keys'], id: values.at(-1) as string };
}
