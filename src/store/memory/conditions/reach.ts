import { concreteTypesOf } from '../../../domain/type-names.js';
import type { Execution, OncePerExecution } from '../execution/execution.js';
import type { Indexes } from '../graph/indexes.js';
import { typeOfNode } from '../graph/memory-graph.js';
import type { ConditionOf } from './compile-comparison.js';

/** Finds the works to which a chain of links leads from a work. */
type Reach = (execution: Execution, from: number) => ReadonlySet<number>;

/** A search that goes on where it was when an execution starts again. */
interface Search {
  isStarted: boolean;
  readonly found: Set<number>;
  /** Works whose own links are still to be followed. */
  readonly open: number[];
}

/** The link by which works are found on each side of a work: what is set after it, it is set before. */
const linkOn = { after: 'setBefore', before: 'setAfter' } as const;

/** Each condition has its works found once in an execution, whatever types it is asked of. */
export function createReach(
  { graph, link }: Indexes,
  oncePerExecution: OncePerExecution,
): (condition: ConditionOf<'set'>) => Reach {
  const known = new Map<ConditionOf<'set'>, Reach>();
  return (condition) => {
    const reach = known.get(condition) ?? compileReach(condition);
    known.set(condition, reach);
    return reach;
  };

  function compileReach({ side }: ConditionOf<'set'>): Reach {
    const links = new Map(concreteTypesOf('Work').map((type) => [type, link(type, linkOn[side])]));
    const searchOf = oncePerExecution(
      (): Search => ({ isStarted: false, found: new Set(), open: [] }),
    );
    return (execution, from) => {
      const search = searchOf(execution);
      const { found, open } = search;
      if (!search.isStarted) open.push(from);
      search.isStarted = true;
      for (let work = open.pop(); work !== undefined; work = open.pop()) {
        const { nodes = NONE, offsets = NONE } = links.get(typeOfNode(graph, work)) ?? {};
        const row = graph.rows[work] as number;
        const [start = 0, end = 0] = [offsets[row], offsets[row + 1]];
        for (const next of nodes.subarray(start, end)) {
          if (found.has(next)) continue;
          found.add(next);
          open.push(next);
        }
        execution.slice.spend(1 + end - start);
      }
      return found;
    };
  }
}

const NONE = new Int32Array();
