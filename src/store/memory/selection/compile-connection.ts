import { linkOf } from '../../../domain/graph-model.js';
import type { ConcreteType, TypeName } from '../../../domain/type-names.js';
import type { Connection, Field } from '../../../plan/plan.js';
import type { AnswerField } from '../../answer/assemble.js';
import type { OrderedNodes } from '../../answer/ordered-nodes.js';
import { type ListRange, wholeList } from '../../answer/page.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Compilation } from '../compilation.js';
import { compileRange } from '../conditions/compile-range.js';
import type { Execution } from '../execution/execution.js';
import { countOf, createTypeTest } from '../graph/memory-graph.js';
import { orderOfLink, printOrder } from '../graph/order.js';
import { compilePage } from './compile-page.js';
import { compileSeek } from './compile-seek.js';

/** Shorter lists are scanned, as an index would not be faster. */
const SEEK_FROM = 32;
/** Shorter lists are sorted again, as that costs less than remembering them. */
const REMEMBERED_FROM = 100;

/** What a list of all nodes of a type is a list of. */
const EVERYTHING = '';

/** All nodes of a type that meet the conditions. */
export function compileRootConnection(
  compilation: Compilation,
  type: TypeName,
  connection: Connection,
): (execution: Execution) => AnswerObject {
  const { indexes, oncePerExecution } = compilation;
  const { where, order } = connection;
  const answer = compilePage(compilation, connection);
  const count = countOf(indexes.graph, type);
  const list = oncePerExecution(() => indexes.list(type, order), count);
  if (where === null) {
    return (execution) => answer(wholeList(list(execution)), execution, EVERYTHING);
  }
  const bind = compilation.condition(type, where);
  const seek = compileSeek(indexes, type, where);
  const narrow = compileRange(type, order, where);
  const sort = indexes.sorter(type, order);
  const isOfType = createTypeTest(indexes.graph, type);
  const rangeOf = oncePerExecution((execution): ListRange => {
    const holds = bind(execution);
    const found = seek?.(execution.values, Math.max(SEEK_FROM, count / 4));
    if (found !== undefined) {
      const items = found.filter((node) => isOfType(node) && holds(node));
      return wholeList(sort(Int32Array.from(items)));
    }
    const all = list(execution);
    const range = narrow?.(all, execution.values) ?? { start: 0, end: all.nodes.length };
    return { ...range, list: all, holds };
  }, SEEK_FROM);
  return (execution) => answer(rangeOf(execution), execution, EVERYTHING);
}

/** The nodes that a link leads to. */
export function compileLinkConnection(
  compilation: Compilation,
  type: ConcreteType,
  field: Extract<Field, { kind: 'connection' }>,
): AnswerField<number, Execution>['read'] {
  const { indexes, oncePerExecution } = compilation;
  const { where, order } = field.connection;
  const link = linkOf(type, field.link);
  const answer = compilePage(compilation, field.connection);
  const ids = indexes.graph.tables[type].column('id');
  const bind = where === null ? undefined : compilation.condition(link.target, where);
  const isOwnOrder = printOrder(order) === printOrder(orderOfLink(link));
  const sort = isOwnOrder ? undefined : indexes.sorter(link.target, order);
  const prepare = oncePerExecution((execution) => ({
    list: indexes.link(type, field.link),
    sorted: new Map<number, OrderedNodes>(),
    holds: bind?.(execution),
  }));
  return (row, execution) => {
    const { list, sorted, holds } = prepare(execution);
    const start = list.offsets[row] as number;
    const end = list.offsets[row + 1] as number;
    const of = ids[row] as string;
    if (sort === undefined) return answer({ list, start, end, holds }, execution, of);
    let inOrder = sorted.get(row);
    if (inOrder === undefined) {
      inOrder = sort(list.nodes.slice(start, end));
      if (end - start >= REMEMBERED_FROM) {
        sorted.set(row, inOrder);
        execution.slice.spend(end - start);
      }
    }
    return answer(wholeList(inOrder, holds), execution, of);
  };
}
