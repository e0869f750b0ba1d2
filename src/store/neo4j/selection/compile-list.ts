import type { TypeName } from '../../../domain/type-names.js';
import type { Page } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import type { WantedParts } from '../../answer/answer-connection.js';
import type { Filter } from '../conditions/compile-filter.js';
import type { Execution } from '../cypher/execution.js';
import {
  flip,
  isAbsent,
  isAfter,
  isPresent,
  printOrderBy,
  type Section,
  type SortOrder,
  whereFirstIsPresent,
} from '../cypher/position.js';
import { and, or, type Predicate, printPredicate } from '../cypher/predicate.js';
import type { Read, Row, RowWriter, Take } from '../cypher/row.js';
import { derivedParameter, type StatementWriter, valueParameter } from '../cypher/statement.js';
import { count, countDistinct, indent } from '../cypher/subquery.js';
import { type Found, findItems, type ItemSource, isNever, itemExists } from './find-items.js';

/** The source of a list's items. */
export interface ListSource extends ItemSource {
  readonly target: TypeName;
  /** The node it is a list of; null for all nodes of a type, which an index on the first key can serve. */
  readonly of: string | null;
  readonly guard: Predicate;
  readonly hasEdgeKeys: boolean;
  /** Whether the conditions exclude items without a value under the first key. */
  readonly hasFirstKey: boolean;
  filter(node: string): Filter;
  order(node: string, edge: string): SortOrder;
}

interface ListParts {
  readonly source: ListSource;
  readonly node: string;
  readonly edge: string;
  /** The row that is read of each item. */
  readonly item: RowWriter;
  readonly page: Page;
  readonly wanted: WantedParts;
}

interface CompiledList {
  /** The items of the page, in the list's order. */
  readonly items: Read<readonly Row[]>;
  readonly hasNext: Read<boolean>;
  readonly hasPrevious: Read<boolean>;
  readonly total: Read<number>;
}

/**
 * Compiles a page of a list. The list is walked in the direction of the page: *start* is the cursor
 * to start after, *end* the one not to reach. Whether there are items *ahead* of the page is known
 * from reading one item more, or from items beyond the end; whether there are items *behind* it,
 * from items before the start.
 */
export function compileList(
  statement: StatementWriter,
  row: RowWriter,
  parts: ListParts,
): CompiledList {
  const { page, wanted } = parts;
  const isBackward = page.direction === 'backward';
  const given = (ref: Page['after']) => (ref === null || statement.isAbsent(ref) ? null : ref);
  const [start, end] = [given(page.after), given(page.before)];
  const walk: Walk = {
    ...parts,
    statement,
    row,
    start: isBackward ? end : start,
    end: isBackward ? start : end,
    order: (node, edge) => {
      const order = parts.source.order(node, edge);
      return isBackward ? flip(order) : order;
    },
  };
  const wantsAhead = isBackward ? wanted.hasPrevious : wanted.hasNext;
  const wantsBehind = isBackward ? wanted.hasNext : wanted.hasPrevious;
  const rows = wanted.items || wantsAhead ? readItems(walk, wantsAhead) : () => NO_ROWS;
  const isBeyond = wantsAhead ? readBeyond(walk) : () => false;
  const behind = wantsBehind ? readBehind(walk) : () => false;
  const sizeOf = ({ values }: Execution): number => valueAt(values, page.size);
  const ahead: Read<boolean> = (outer, execution) =>
    rows(outer, execution).length > sizeOf(execution) || isBeyond(outer, execution);
  return {
    items(outer, execution) {
      const items = rows(outer, execution).slice(0, sizeOf(execution));
      return isBackward ? items.reverse() : items;
    },
    hasNext: isBackward ? behind : ahead,
    hasPrevious: isBackward ? ahead : behind,
    total: wanted.total ? readTotal(walk) : () => 0,
  };
}

const NO_ROWS: readonly Row[] = Object.freeze([]);

interface Walk extends ListParts {
  readonly statement: StatementWriter;
  readonly row: RowWriter;
  readonly start: Page['after'];
  readonly end: Page['before'];
  /** The order of the walk. */
  readonly order: (node: string, edge: string) => SortOrder;
}

function readItems(walk: Walk, hasOneMore: boolean): Read<readonly Row[]> {
  const { statement, row, source, node, edge, item, page, start, end } = walk;
  const order = walk.order(node, edge);
  const limit = hasOneMore
    ? derivedParameter(statement, page.size, 'and one', (size) => size + 1)
    : valueParameter(statement, page.size);
  const variables = [node, ...(edge === '' ? [] : [edge])].join(', ');
  const branches = sectionsOf(walk, order, node).flatMap(
    ({ section, held, walked, filter }): readonly Branch[] => {
      const found: Found = {
        ...{ node, edge, paths: filter.paths },
        held: and(source.guard, held),
        lies: and(
          after(statement, order, start, section),
          after(statement, flip(order), end, section),
        ),
        asked: filter.predicate,
      };
      if (isNever(found)) return [];
      const clauses = findItems(source, found);
      return [{ clauses, isRepeated: filter.paths.length > 0, orderBy: printOrderBy(walked) }];
    },
  );
  const [only, ...others] = branches;
  if (only === undefined) return () => NO_ROWS;
  const orderBy = others.length > 0 ? printOrderBy(order) : only.orderBy;
  const [text, cut] = [item.print(), `LIMIT ${limit}`];
  if (others.length > 0) {
    const seen = statement.nodeListNames();
    const clauses = [...readInTurn(branches, { seen, variables, cut }), ...item.clauses];
    return row.list({ clauses, item: text, order: [orderBy] });
  }
  // Columns of the items themselves can be read while they are sorted.
  if (item.isPlain() && !only.isRepeated) {
    return row.list({ clauses: only.clauses, item: text, order: [orderBy, cut] });
  }
  const distinct = only.isRepeated ? 'DISTINCT ' : '';
  const clauses = [...only.clauses, `WITH ${distinct}${variables}`, orderBy, cut, ...item.clauses];
  return row.list({ clauses, item: text, order: [orderBy] });
}

/** One way to find items: all of a list, or those of one section. */
interface Branch {
  readonly clauses: readonly string[];
  /** Whether an item may be found more than once. */
  readonly isRepeated: boolean;
  readonly orderBy: string;
}

/** Reads the branches of a list one after another, until the page is full. */
function readInTurn(
  branches: readonly Branch[],
  { seen, variables, cut }: Readonly<Record<'seen' | 'variables' | 'cut', string>>,
): readonly string[] {
  const parts = branches.flatMap(({ clauses, orderBy }, at) => [
    ...(at === 0 ? [] : ['UNION ALL']),
    ...clauses,
    `RETURN ${variables}`,
    orderBy,
    cut,
  ]);
  return [`CALL (${seen}) {`, ...indent(parts), '}', `WITH ${variables}`, cut];
}

function readTotal({ row, source, statement }: Walk): Read<number> {
  const node = statement.name('n');
  const { paths, predicate } = source.filter(node);
  const held = and(source.guard, predicate);
  if (held === false) return () => 0;
  const found = { patterns: [source.pattern(node, ''), ...paths], predicate: held };
  const isOnce = paths.length === 0 && source.gather === undefined;
  const total = isOnce ? count(found) : countDistinct(found, node);
  return row.column(total) as Take<number>;
}

/** Whether there are items at or beyond the cursor that ends the walk. */
function readBeyond(walk: Walk): Read<boolean> {
  const { statement, start, end } = walk;
  if (end === null) return () => false;
  return readExistence(walk, (order, section) =>
    and(
      after(statement, order, start, section),
      isAfter(order, { statement, cursor: end, isInclusive: true, section }),
    ),
  );
}

/** Whether there are items at or before the cursor that starts the walk. */
function readBehind(walk: Walk): Read<boolean> {
  const { statement, start } = walk;
  if (start === null) return () => false;
  return readExistence(walk, (order, section) =>
    isAfter(flip(order), { statement, cursor: start, isInclusive: true, section }),
  );
}

function readExistence(
  walk: Walk,
  lies: (order: SortOrder, section: Section | undefined) => Predicate,
): Read<boolean> {
  const { statement, row, source } = walk;
  const node = statement.name('n');
  const edge = source.hasEdgeKeys ? statement.name('r') : '';
  const order = walk.order(node, edge);
  const parts = sectionsOf(walk, order, node).map(({ section, held, filter }): Predicate => {
    return itemExists(source, {
      ...{ node, edge, paths: filter.paths },
      held: and(source.guard, held),
      lies: lies(order, section),
      asked: filter.predicate,
    });
  });
  const isThere = or(...parts);
  if (typeof isThere === 'boolean') return () => isThere;
  const found = row.column(printPredicate(isThere));
  return (outer) => found(outer) === true;
}

interface ListSection {
  readonly section: Section | undefined;
  /** A condition that all its items meet, in a form that an index on the first key can serve. */
  readonly held: Predicate;
  /** Its order, without a key that is absent from all its items. */
  readonly walked: SortOrder;
  readonly filter: Filter;
}

/**
 * Indexes do not contain absent values. So a list that an index can serve is read section by
 * section, and the second section only where the first does not fill the page.
 */
function sectionsOf({ source }: Walk, order: SortOrder, node: string): readonly ListSection[] {
  const filter = source.filter(node);
  // The few nodes that a filter finds by other patterns are better sorted than looked up in an index.
  if (source.of !== null || filter.paths.length > 0) {
    return [{ section: undefined, held: true, walked: order, filter }];
  }
  const [first, ...others] = order.keys;
  const present: ListSection = {
    section: 'present',
    held: isPresent(first?.isStored === true ? first : order.id),
    walked: whereFirstIsPresent(order),
    filter,
  };
  if (first?.isNullable !== true || source.hasFirstKey) return [present];
  const next = others[0]?.isNullable === false ? others[0] : order.id;
  const absent: ListSection = {
    section: 'absent',
    held: and(isAbsent(first), isPresent(next)),
    walked: { ...order, keys: others },
    filter: source.filter(node),
  };
  return first.hasAbsentFirst ? [absent, present] : [present, absent];
}

function after(
  statement: StatementWriter,
  order: SortOrder,
  cursor: Page['after'],
  section: Section | undefined,
): Predicate {
  if (cursor === null) return true;
  return isAfter(order, { statement, cursor, isInclusive: false, section });
}
