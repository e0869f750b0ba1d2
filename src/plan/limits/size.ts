import { followsRelation } from '../follows-relation.js';
import { type FieldGroup, groupFields } from '../group-fields.js';
import { isGathered } from '../is-gathered.js';
import type {
  AnyField,
  AnyStart,
  Condition,
  Connection,
  OperationShape,
  Quantifier,
  Selection,
  TextCondition,
} from '../plan.js';
import { visit } from '../visit.js';

/*
 * A database plans a statement before it runs it. Planning takes longer the longer the statement is,
 * however little it returns. So a shape has a size: an upper bound on the characters of a statement that
 * reads all of it. Fields of an interface count once for all types that they are read of in the same way.
 */

/** What surrounds every statement. */
const FRAME = 320;
/** A line of a statement, and what each level of nesting adds to it. */
const LINE = 16;
const INDENT = 2;
/** A node, its relationship and a neighbour. */
const PATH = 60;
const TYPE_NAME = 14;
const COMPARISON = 60;
/** What a condition takes in addition when it is evaluated for all nodes of a type at once. */
const FOR_ALL = 120;
/** Finding what a chain leads to from a work, and comparing bounds in the calendar. */
const ORDER_IN_TIME = 360;
const ORDER_KEY = 26;
/** What an order key takes in addition that is counted. */
const COUNT = 40;
/** What an order key takes in addition where what has no value is not where a database has it. */
const NULLS = 40;
/** One key of a cursor, which is compared twice, or with nothing. */
const CURSOR_KEY = 100;
/** A second edge, and counting what is shared. */
const SHARING = 200;
/** A count, a sum or an extreme, which of money is one of each bound. */
const STATISTIC = 130;
/** Finding the surroundings of the ends of chains, once for all of them. */
const SURROUNDINGS = 5_000;
/** Finding the story that tells of two nodes, and whether each of them is a work or a segment. */
const STANDING = 240;
/** Asking the full-text index. */
const INDEX_QUERY = 100;
/** The fact of a step, and its label. */
const TIE = 900;
const LABEL = 500;

/** The size of a shape in characters; never less than a store's statement for it has. */
export function sizeOf({ roots }: OperationShape): number {
  const findsChains = roots.some(({ start }) => start.kind === 'paths');
  const around = { level: 1, guard: 0, sections: 2 };
  return (
    FRAME +
    (findsChains ? SURROUNDINGS : 0) +
    sum(roots, ({ start }) => {
      const inner = visit(start, {
        leaf: () => 0,
        fields: (fields) => fieldsSize(fields, around),
        selection: (selection) => 2 * ORDER_KEY + selectionSize(selection, 2),
        connection: (connection) => connectionSize(connection, around),
      });
      return PATH + 3 * lineAt(1) + findingSize(start) + inner;
    })
  );
}

/** What it takes to find what some roots are about. */
function findingSize(start: AnyStart): number {
  switch (start.kind) {
    case 'standing':
      return STANDING;
    case 'identified':
      return INDEX_QUERY + conditionSize(start.where);
    default:
      return 0;
  }
}

/** Where something is read. */
interface Around {
  readonly level: number;
  /** The length of the condition that selects types of an interface. */
  readonly guard: number;
  /** Items with and without a value under the first key are read apart where an index serves them. */
  readonly sections: number;
}

function lineAt(level: number): number {
  return LINE + INDENT * level;
}

function selectionSize(selection: Selection, level: number): number {
  const groups = groupFields(selection);
  const guardOf = ({ members }: FieldGroup): number =>
    groups.length === 1 ? 0 : LINE + TYPE_NAME * members.length;
  return (
    lineAt(level) +
    sum(groups, (group) => fieldsSize(group.fields, { level, guard: guardOf(group), sections: 1 }))
  );
}

function fieldsSize(fields: readonly AnyField[], around: Around): number {
  return sum(fields, (field) => fieldSize(field, around));
}

function fieldSize(field: AnyField, around: Around): number {
  const { level, guard } = around;
  switch (field.kind) {
    case 'typename':
    case 'part':
    case 'totalCount':
    case 'pageInfo':
    case 'cursor':
    case 'score':
    case 'matched':
    case 'sharedCount':
    case 'length':
    case 'seed':
    case 'nothing':
    case 'said':
      return 0;
    case 'count':
      return STATISTIC;
    case 'key':
      return lineAt(level);
    case 'summary':
      return STATISTIC * (1 + field.parts.length * (field.currency === null ? 1 : 2));
    case 'aggregate':
      return fieldsSize(field.fields, around);
    case 'groups':
      return 2 * PATH + 8 * lineAt(level) + 4 * ORDER_KEY + fieldsSize(field.fields, around);
    case 'property':
      return (field.parts === undefined ? 1 : 3) * lineAt(level);
    case 'standing':
      return lineAt(level) + fieldsSize(field.fields, around);
    case 'claims':
      // They are looked up by a further statement, which is no longer than their sizes together.
      return PATH + 4 * lineAt(2) + 2 * ORDER_KEY + selectionSize(field.selection, 2);
    case 'one':
      return PATH + guard + 2 * lineAt(level) + selectionSize(field.selection, level);
    case 'list':
      return (
        PATH + guard + 6 * (lineAt(level) + ORDER_KEY) + selectionSize(field.selection, level + 2)
      );
    case 'shared':
      return (
        2 * PATH + 6 * (lineAt(level + 3) + ORDER_KEY) + selectionSize(field.selection, level + 5)
      );
    case 'connection':
      return connectionSize(field.connection, around);
    case 'listing':
      return PATH + 3 * lineAt(level) + connectionSize(field.connection, around);
    case 'nodes':
    case 'node':
      return selectionSize(field.selection, level + 3);
    case 'edges':
    case 'steps':
    case 'made':
      return fieldsSize(field.fields, around);
    case 'named':
      // A root of its own.
      return PATH + 3 * lineAt(1) + 2 * ORDER_KEY + selectionSize(field.selection, 2);
    case 'label':
      return TIE + LABEL;
    case 'fact':
      return TIE + selectionSize(field.selection, 2);
    case 'from':
    case 'to':
      return PATH + 2 * ORDER_KEY + selectionSize(field.selection, 2);
  }
}

function connectionSize(connection: Connection, around: Around): number {
  const { level, guard, sections } = around;
  const { where, order, page, fields } = connection;
  const bounds = [page.after, page.before].filter((bound) => bound !== null).length;
  const looksBeyond = fields.some(({ kind }) => kind === 'pageInfo') ? bounds : 0;
  const keys = ORDER_KEY + sum(order, keySize);
  const search =
    PATH +
    (isGathered(connection) ? SHARING : 0) +
    guard +
    (where === null ? 0 : conditionSize(where));
  const cursors = bounds * (CURSOR_KEY + sum(order, (key) => CURSOR_KEY + 2 * countSize(key)));
  const walks = (1 + looksBeyond) * sections * (search + cursors);
  const items = 6 * lineAt(level + 2) + 3 * keys + sections * (4 * lineAt(level + 2) + keys);
  const computed = fields.filter(({ kind }) => kind === 'aggregate' || kind === 'groups').length;
  const subqueries = computed * (search + 4 * lineAt(level + 2));
  return search + walks + items + subqueries + fieldsSize(fields, around);
}

type ListKey = Connection['order'][number];

function keySize(key: ListKey): number {
  const { descending, nullsFirst } = key;
  return ORDER_KEY + countSize(key) + (descending === (nullsFirst === true) ? 0 : NULLS);
}

function countSize({ of }: ListKey): number {
  return of === 'count' ? COUNT : 0;
}

function conditionSize(condition: Condition | TextCondition): number {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return sum<Condition | TextCondition>(condition.of, (part) => 4 + conditionSize(part));
    case 'not':
      return 8 + conditionSize(condition.of);
    case 'isNull':
    case 'compare':
      return COMPARISON;
    case 'set':
      return PATH + FOR_ALL + ORDER_IN_TIME;
    case 'items':
      return PATH + 2 * LINE + quantifierSize(condition.quantifier) + conditionSize(condition.of);
    case 'related':
      return (
        PATH +
        2 * LINE +
        quantifierSize(condition.quantifier) +
        (followsRelation(condition.of) ? FOR_ALL : 0) +
        conditionSize(condition.of)
      );
  }
}

function quantifierSize(quantifier: Quantifier): number {
  return typeof quantifier === 'string' ? 0 : COMPARISON * quantifier.count.length;
}

function sum<Item>(items: readonly Item[], size: (item: Item) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}
