import { followsRelation } from '../follows-relation.js';
import type {
  Condition,
  Connection,
  Field,
  PathField,
  PlanShape,
  Selection,
  StandingField,
  TextCondition,
} from '../plan.js';
import { type FieldGroup, groupFields } from '../read/group-fields.js';

/*
 * A database plans an operation before it answers it, which takes the longer the more is asked in one
 * breath, however little comes back. So a shape has a size: how many characters a statement takes that
 * asks all of it, at most. What is asked of the types of an interface counts once for all types that
 * it can be read of in the same way.
 */

/** What stands around a statement. */
const FRAME = 300;
/** A line of a statement, and what each level of nesting adds to it. */
const LINE = 16;
const INDENT = 2;
/** A node, its relationship and a neighbour. */
const PATH = 60;
const TYPE_NAME = 14;
const COMPARISON = 60;
/** What a condition takes besides that is asked of all nodes of a type. */
const SHARED = 120;
const ORDER_KEY = 26;
/** One key of a cursor, which is compared twice, or with nothing. */
const CURSOR_KEY = 100;
/** What lies around the ends of chains is found by one text for all of them. */
const SURROUNDINGS = 5_000;
/** The fact of a step, and how it is said. */
const TIE = 900;
const LABEL = 500;

/** The size of a shape in characters; never less than a store's statement for it has. */
export function sizeOf({ roots }: PlanShape): number {
  const sizes = roots.map(({ start }) => {
    const sought = PATH + 3 * lineAt(1);
    switch (start.kind) {
      case 'connection':
      case 'search':
        return sought + connectionSize(start.connection, { level: 1, guard: 0, sections: 2 });
      case 'paths':
        return sought + sum(start.fields, pathSize);
      default:
        return sought + 2 * ORDER_KEY + selectionSize(start.selection, 2);
    }
  });
  const findsChains = roots.some(({ start }) => start.kind === 'paths');
  return FRAME + (findsChains ? SURROUNDINGS : 0) + sum(sizes, (size) => size);
}

function pathSize(field: PathField): number {
  if (field.kind !== 'steps') return 0;
  return sum(field.fields, (part) => {
    switch (part.kind) {
      case 'typename':
        return 0;
      case 'label':
        return TIE + LABEL;
      case 'fact':
        return TIE + selectionSize(part.selection, 2);
      default:
        return PATH + 2 * ORDER_KEY + selectionSize(part.selection, 2);
    }
  });
}

function lineAt(level: number): number {
  return LINE + INDENT * level;
}

function selectionSize(selection: Selection, level: number): number {
  const groups = groupFields(selection);
  const guardOf = ({ members }: FieldGroup): number =>
    groups.length === 1 ? 0 : LINE + sum(members, () => TYPE_NAME);
  return lineAt(level) + sum(groups, (group) => fieldsSize(group.fields, guardOf(group), level));
}

function fieldsSize(fields: readonly Field[], guard: number, level: number): number {
  return sum(fields, (field) => {
    switch (field.kind) {
      case 'typename':
        return 0;
      case 'property':
        if (field.asOf !== undefined) return 6 * lineAt(level + 1) + 2 * PATH + guard;
        return (field.parts === undefined ? 1 : 3) * lineAt(level);
      case 'standing':
        // The claims are looked up by a statement of their own, which is no longer than all of them.
        return lineAt(level) + sum(field.fields, proofSize);
      case 'one':
        return PATH + guard + 2 * lineAt(level) + selectionSize(field.selection, level);
      case 'list':
        return (
          PATH + guard + 6 * (lineAt(level) + ORDER_KEY) + selectionSize(field.selection, level + 2)
        );
      case 'connection':
        return connectionSize(field.connection, { level, guard, sections: 1 });
    }
  });
}

function proofSize(field: StandingField): number {
  if (field.kind !== 'claims') return 0;
  return PATH + 4 * lineAt(2) + 2 * ORDER_KEY + selectionSize(field.selection, 2);
}

interface Around {
  readonly level: number;
  readonly guard: number;
  /** Items with and without a value under the first key are read apart where an index serves them. */
  readonly sections: number;
}

function connectionSize(connection: Connection, { level, guard, sections }: Around): number {
  const { where, order, page, fields } = connection;
  const bounds = [page.after, page.before].filter((bound) => bound !== null).length;
  const looksBeyond = fields.some(({ kind }) => kind === 'pageInfo') ? bounds : 0;
  const keys = (order.length + 1) * ORDER_KEY;
  const search = PATH + guard + (where === null ? 0 : conditionSize(where));
  const cursors = bounds * (order.length + 1) * CURSOR_KEY;
  const walks = (1 + looksBeyond) * sections * (search + cursors);
  const items = 6 * lineAt(level + 2) + 3 * keys + sections * (4 * lineAt(level + 2) + keys);
  const selections = sum(fields, (field) => {
    if (field.kind === 'nodes') return selectionSize(field.selection, level + 3);
    if (field.kind !== 'edges') return 0;
    return sum(field.fields, (part) =>
      part.kind === 'node' ? selectionSize(part.selection, level + 3) : 0,
    );
  });
  return search + walks + items + selections;
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
    case 'items':
      return PATH + 2 * LINE + conditionSize(condition.of);
    case 'related':
      return (
        PATH + 2 * LINE + (followsRelation(condition.of) ? SHARED : 0) + conditionSize(condition.of)
      );
  }
}

function sum<Item>(items: readonly Item[], size: (item: Item) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}
