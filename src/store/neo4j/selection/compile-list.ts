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
} from '../cypher/position.js';
import { and, or, type Predicate, printPredicate } from '../cypher/predicate.js';
import type { Read, Row, RowWriter, Take } from '../cypher/row.js';
import { derivedParameter, type StatementWriter, valueParameter } from '../cypher/statement.js';
import { count, countDistinct, exists, indent, match } from '../cypher/subquery.js';

/** Where the items of a list come from. */
export interface ListSource {
  readonly target: TypeName;
  /** All nodes of a type, which an index on what they are ordered by can serve. */
  readonly isRoot: boolean;
  readonly guard: Predicate;
  readonly hasEdgeKeys: boolean;
  /** Whether the conditions let no item pass that has no value under the first key. */
  readonly hasFirstKey: boolean;
  pattern(node: string, edge: string): string;
  filter(node: string): Filter;
  order(node: string, edge: string): SortOrder;
}

interface ListParts {
  readonly source: ListSource;
  readonly node: string;
  readonly edge: string;
  /** What is read of each item. */
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
 * A list is walked in the direction of its page: *start* is the cursor it starts after, *end* the one
 * it must not reach. What lies *ahead* of the page is told by one item more than was asked, or where
 * the walk was ended by a cursor, by looking beyond it; what lies *behind* it by looking before the
 * start.
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
  /** The order in which the list is walked. */
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
      const predicate = and(
        source.guard,
        held,
        after(statement, order, start, section),
        after(statement, flip(order), end, section),
        filter.predicate,
      );
      if (predicate === false) return [];
      const clauses = match({ patterns: [source.pattern(node, edge), ...filter.paths], predicate });
      return [{ clauses, isRepeated: filter.paths.length > 0, orderBy: printOrderBy(walked) }];
    },
  );
  const orderBy = printOrderBy(order);
  const [only, ...others] = branches;
  if (only === undefined) return () => NO_ROWS;
  const [text, cut] = [item.print(), `LIMIT ${limit}`];
  if (others.length > 0) {
    const seen = statement.nodeListNames();
    const clauses = [...readInTurn(branches, { seen, variables, cut }), ...item.clauses];
    return row.list({ clauses, item: text, order: [orderBy] });
  }
  // What is read of the items themselves can be read as they are sorted.
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
  const total = paths.length === 0 ? count(found) : countDistinct(found, node);
  return row.column(total) as Take<number>;
}

/** Whether the list goes on where the walk was ended by a cursor. */
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

/** Whether there is anything up to where the walk has started. */
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
    const patterns = [source.pattern(node, edge), ...filter.paths];
    const predicate = and(source.guard, held, lies(order, section), filter.predicate);
    return exists({ patterns, predicate });
  });
  const isThere = or(...parts);
  if (typeof isThere === 'boolean') return () => isThere;
  const found = row.column(printPredicate(isThere));
  return (outer) => found(outer) === true;
}

interface ListSection {
  readonly section: Section | undefined;
  /** What holds of its items, in a form that an index on what they are ordered by serves. */
  readonly held: Predicate;
  /** Its own order: what is absent of all its items is of no matter. */
  readonly walked: SortOrder;
  readonly filter: Filter;
}

/**
 * An index knows nothing of absent values. So a list that one can serve is read section by section,
 * the second only where the first does not fill the page.
 */
function sectionsOf({ source }: Walk, order: SortOrder, node: string): readonly ListSection[] {
  const filter = source.filter(node);
  // What the filter finds by itself is better sorted than sought in the list.
  if (!source.isRoot || filter.paths.length > 0) {
    return [{ section: undefined, held: true, walked: order, filter }];
  }
  const [first, ...others] = order.keys;
  const present: ListSection = {
    section: 'present',
    held: isPresent(first ?? order.id),
    walked: order,
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
  return first.isDescending ? [absent, present] : [present, absent];
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
