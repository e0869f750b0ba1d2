import { linkOf } from '../../../domain/graph-model.js';
import type { ConcreteType, TypeName } from '../../../domain/type-names.js';
import type { Connection, Field } from '../../../plan/plan.js';
import type { AnswerField } from '../../answer/assemble.js';
import type { OrderedNodes } from '../../answer/ordered-nodes.js';
import { type ListRange, wholeList } from '../../answer/page.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Compilation } from '../compilation.js';
import { compileRange } from '../conditions/compile-range.js';
import { countOf, createTypeTest } from '../graph/memory-graph.js';
import { orderOfLink, printOrder } from '../graph/order.js';
import type { Run } from '../run/run.js';
import { compilePage } from './compile-page.js';
import { compileSeek } from './compile-seek.js';

/** Shorter lists are scanned, as an index would not be faster. */
const SEEK_FROM = 32;
/** Shorter lists are sorted again, as that costs less than remembering them. */
const REMEMBERED_FROM = 100;

/** All nodes of a type that meet the conditions. */
export function compileRootConnection(
  compilation: Compilation,
  type: TypeName,
  connection: Connection,
): (run: Run) => AnswerObject {
  const { indexes, oncePerRun } = compilation;
  const { where, order } = connection;
  const answer = compilePage(compilation, connection);
  const count = countOf(indexes.graph, type);
  const list = oncePerRun(() => indexes.list(type, order), count);
  if (where === null) {
    return (run) => answer(wholeList(list(run)), run);
  }
  const bind = compilation.condition(type, where);
  const seek = compileSeek(indexes, type, where);
  const narrow = compileRange(type, order, where);
  const sort = indexes.sorter(type, order);
  const isOfType = createTypeTest(indexes.graph, type);
  const rangeOf = oncePerRun((run): ListRange => {
    const holds = bind(run);
    const found = seek?.(run.values, Math.max(SEEK_FROM, count / 4));
    if (found !== undefined) {
      const items = found.filter((node) => isOfType(node) && holds(node));
      return wholeList(sort(Int32Array.from(items)));
    }
    const all = list(run);
    const range = narrow?.(all, run.values) ?? { start: 0, end: all.nodes.length };
    return { ...range, list: all, holds };
  }, SEEK_FROM);
  return (run) => answer(rangeOf(run), run);
}

/** The nodes that a link leads to. */
export function compileLinkConnection(
  compilation: Compilation,
  type: ConcreteType,
  field: Extract<Field, { kind: 'connection' }>,
): AnswerField<number, Run>['read'] {
  const { indexes, oncePerRun } = compilation;
  const { where, order } = field.connection;
  const link = linkOf(type, field.link);
  const answer = compilePage(compilation, field.connection);
  const bind = where === null ? undefined : compilation.condition(link.target, where);
  const isOwnOrder = printOrder(order) === printOrder(orderOfLink(link));
  const sort = isOwnOrder ? undefined : indexes.sorter(link.target, order);
  const prepare = oncePerRun((run) => ({
    list: indexes.link(type, field.link),
    sorted: new Map<number, OrderedNodes>(),
    holds: bind?.(run),
  }));
  return (row, run) => {
    const { list, sorted, holds } = prepare(run);
    const start = list.offsets[row] as number;
    const end = list.offsets[row + 1] as number;
    if (sort === undefined) return answer({ list, start, end, holds }, run);
    let inOrder = sorted.get(row);
    if (inOrder === undefined) {
      inOrder = sort(list.nodes.slice(start, end));
      if (end - start >= REMEMBERED_FROM) {
        sorted.set(row, inOrder);
        run.slice.spend(end - start);
      }
    }
    return answer(wholeList(inOrder, holds), run);
  };
}
