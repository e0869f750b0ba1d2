import { linkOf } from '../../../domain/graph-model.js';
import type { ConcreteType } from '../../../domain/type-names.js';
import type { Field } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import type { AnswerField } from '../../answer/assemble.js';
import { atPosition, type OrderedNodes } from '../../answer/ordered-nodes.js';
import { wholeList } from '../../answer/page.js';
import type { Compilation } from '../compilation.js';
import type { Execution } from '../execution/execution.js';
import { createKeyReader } from '../graph/order.js';
import type { Sharers } from '../graph/sharers.js';
import { compilePage } from './compile-page.js';

/** Those that a node shares something with, those of most first. */
interface SharingList extends OrderedNodes {
  readonly count: (position: number) => number;
  /** What the node itself has. */
  readonly shared: Int32Array;
}

/** The nodes that share something with a node, found when the list is read. */
export function compileSharingConnection(
  compilation: Compilation,
  type: ConcreteType,
  { link: name, connection }: Extract<Field, { kind: 'connection' }>,
): AnswerField<number, Execution>['read'] {
  const { indexes, oncePerExecution } = compilation;
  const { target, order = [] } = linkOf(type, name);
  const sharers = indexes.sharers(type, name);
  const { nodes } = indexes.graph.tables[type];
  const ids = indexes.graph.tables[type].column('id');
  const sort = indexes.sorter(target, order.slice(1));
  const readers = order.slice(1).map((key) => createKeyReader(indexes.graph, target, key));
  const bind =
    connection.where === null ? undefined : compilation.condition(target, connection.where);
  const answer = compilePage<SharingList>(compilation, connection, {
    sharedCount: (at, { range }) => range.list.count(at),
    shared({ selection, size }) {
      const read = compilation.selection(selection);
      return (at, { range, execution }) => {
        const other = range.list.nodes[at] as number;
        const most = valueAt(execution.values, size);
        const both = range.list.shared.filter((shared) => sharers.isSharer(shared, other));
        return Array.from(both.subarray(0, most), (shared) => read(shared, execution));
      };
    },
  });
  const prepare = oncePerExecution((execution) => ({
    lists: new Map<number, SharingList>(),
    walks: new Map<number, Walk>(),
    holds: bind?.(execution),
  }));
  const makeList = (walk: Walk): SharingList => {
    const { counts, shared } = walk;
    const inOrder = byCount(sort(Int32Array.from(counts.keys())).nodes, counts);
    const count = (position: number): number => counts.get(inOrder[position] as number) as number;
    return {
      nodes: inOrder,
      keys: [count, ...readers.map((read) => atPosition(inOrder, read))],
      orders: order,
      count,
      shared,
    };
  };
  return (row, execution) => {
    const { lists, walks, holds } = prepare(execution);
    let list = lists.get(row);
    if (list === undefined) {
      const walk = walks.get(row) ?? { shared: sharers.sharedBy(row), next: 0, counts: new Map() };
      walks.set(row, walk);
      goOn(walk, nodes[row] as number, sharers, execution);
      list = makeList(walk);
      lists.set(row, list);
      walks.delete(row);
      execution.slice.spend(list.nodes.length);
    }
    return answer(wholeList(list, holds), execution, ids[row] as string);
  };
}

/** Counting what a node shares with others, which goes on where a slice of it ended. */
interface Walk {
  readonly shared: Int32Array;
  /** How much of that has been looked at. */
  next: number;
  readonly counts: Map<number, number>;
}

function goOn(walk: Walk, node: number, { sharersOf }: Sharers, { slice }: Execution): void {
  const { shared, counts } = walk;
  while (walk.next < shared.length) {
    const others = sharersOf(shared[walk.next++] as number);
    for (const other of others) {
      if (other !== node) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    slice.spend(others.length);
  }
}

/** Puts the nodes with the greatest counts first and leaves the others in their order. */
function byCount(nodes: Int32Array, counts: ReadonlyMap<number, number>): Int32Array {
  const groups: number[][] = [];
  for (const node of nodes) {
    const count = counts.get(node) as number;
    const group = groups[count];
    if (group === undefined) groups[count] = [node];
    else group.push(node);
  }
  return Int32Array.from(groups.reverse().flat());
}
