import { graphModel } from '../../domain/graph-model.js';
import type { ConcreteType, TypeName } from '../../domain/type-names.js';
import type { Connection, Field } from '../../plan/plan.js';
import type { AnswerField } from '../assemble.js';
import type { AnswerObject } from '../graph-store.js';
import type { Compilation } from './compilation.js';
import { compileConnectionFields } from './compile-connection-fields.js';
import { compileRange } from './compile-range.js';
import { compileSeek } from './compile-seek.js';
import { countOf, createTypeTest } from './memory-graph.js';
import { orderOfLink, printOrder } from './order.js';
import type { Stretch } from './page.js';
import type { Run } from './run.js';
import type { Matches } from './search.js';

/** Lists shorter than this are looked through rather than sought in. */
const SEEK_FROM = 32;

/** All nodes of a type that meet the conditions. */
export function compileRootConnection(
  compilation: Compilation,
  type: TypeName,
  connection: Connection,
): (run: Run) => AnswerObject {
  const { indexes } = compilation;
  const { where, order } = connection;
  const answer = compileConnectionFields(compilation, connection);
  if (where === null) {
    return (run) => answer(whole(indexes.list(type, order)), run);
  }
  const bind = compilation.condition(type, where);
  const seek = compileSeek(indexes, type, where);
  const narrow = compileRange(type, order, where);
  const sort = indexes.sorter(type, order);
  const isOfType = createTypeTest(indexes.graph, type);
  const count = countOf(indexes.graph, type);
  return (run) => {
    const holds = bind(run);
    const found = seek?.(run.values, Math.max(SEEK_FROM, count / 4));
    if (found !== undefined) {
      const items = found.filter((node) => isOfType(node) && holds(node));
      return answer(whole(sort(Int32Array.from(items))), run);
    }
    const list = indexes.list(type, order);
    const { start, end } = narrow?.(list, run.values) ?? { start: 0, end: list.nodes.length };
    return answer({ list, start, end, holds }, run);
  };
}

/** The nodes that a link leads to. */
export function compileLinkConnection(
  compilation: Compilation,
  type: ConcreteType,
  field: Extract<Field, { kind: 'connection' }>,
): AnswerField<number, Run>['read'] {
  const { indexes, oncePerRun } = compilation;
  const { where, order } = field.connection;
  const link = graphModel[type].links[field.link];
  if (link === undefined) throw new TypeError(`${type} has no link "${field.link}".`);
  const answer = compileConnectionFields(compilation, field.connection);
  const bind = where === null ? undefined : compilation.condition(link.target, where);
  const isOwnOrder = printOrder(order) === printOrder(orderOfLink(link));
  const sort = isOwnOrder ? undefined : indexes.sorter(link.target, order);
  const prepare = oncePerRun((run) => ({
    list: indexes.link(type, field.link),
    holds: bind?.(run),
  }));
  return (row, run) => {
    const { list, holds } = prepare(run);
    const start = list.offsets[row] as number;
    const end = list.offsets[row + 1] as number;
    if (sort === undefined) return answer({ list, start, end, holds }, run);
    return answer({ ...whole(sort(list.nodes.slice(start, end))), holds }, run);
  };
}

/** Entities whose names match a text; the list brings its own order. */
export function compileMatches(
  compilation: Compilation,
  connection: Connection,
): (matches: Matches, run: Run) => AnswerObject {
  const answer = compileConnectionFields(compilation, connection);
  const bind = connection.where && compilation.condition('Entity', connection.where);
  return (matches, run) => answer({ ...whole(matches), holds: bind?.(run) }, run);
}

function whole(list: Stretch['list']): Stretch {
  return { list, start: 0, end: list.nodes.length, holds: undefined };
}
