import type { OrderedNodes } from '../../answer/ordered-nodes.js';
import type { ListRange } from '../../answer/page.js';
import type { Compilation } from '../compilation.js';
import type { Execution } from '../execution/execution.js';

/** A list of which all items are looked at. */
export interface ItemsView<List extends OrderedNodes = OrderedNodes> {
  readonly range: ListRange<List>;
  readonly execution: Execution;
  /** What it is a list of. */
  readonly of: string;
}

/** What is computed from the items of a list, one after the other. */
export interface Tally<Found> {
  add(node: number): void;
  found(): Found;
}

/** Shorter lists are walked again when an execution starts again. */
const KEPT_FROM = 100;
/** Items between two counts of steps. */
const STRIDE = 100;

interface Walk<Found> {
  readonly tally: Tally<Found>;
  at: number;
  found?: Found;
}

/**
 * Makes the function that computes something from all items of a list, `steps` for each. An execution
 * that starts again goes on in a long list where it was.
 */
export function compileTally<Found>(
  { oncePerExecution }: Pick<Compilation, 'oncePerExecution'>,
  begin: (view: ItemsView) => Tally<Found>,
  steps: number,
): (view: ItemsView) => Found {
  const walksOf = oncePerExecution(() => new Map<string, Walk<Found>>());
  return (view) => {
    const { range, execution, of } = view;
    const { start, end } = range;
    if (end - start < KEPT_FROM) {
      const walk = { tally: begin(view), at: start };
      goOn(walk, range, end);
      return walk.tally.found();
    }
    const walks = walksOf(execution);
    const walk = walks.get(of) ?? { tally: begin(view), at: start };
    walks.set(of, walk);
    while (walk.at < end) {
      goOn(walk, range, Math.min(end, walk.at + STRIDE));
      execution.slice.spend(STRIDE * steps);
    }
    walk.found ??= walk.tally.found();
    return walk.found;
  };
}

function goOn<Found>(walk: Walk<Found>, { list, holds }: ListRange, end: number): void {
  const { nodes } = list;
  for (; walk.at < end; walk.at++) {
    const node = nodes[walk.at] as number;
    if (holds === undefined || holds(node)) walk.tally.add(node);
  }
}
