import type { Page, Position, Value } from '../../plan/plan.js';
import { valueAt } from '../../plan/values.js';
import {
  compareInOrder,
  compareKeys,
  type Key,
  type KeyOrder,
  type KeyReader,
  type OrderedNodes,
} from './ordered-nodes.js';

/** A range of an ordered list, the end excluded. Its items are the nodes for which `holds` is true. */
export interface ListRange<List extends OrderedNodes = OrderedNodes> {
  readonly list: List;
  readonly start: number;
  readonly end: number;
  readonly holds: ((node: number) => boolean) | undefined;
}

/** The positions of a page. An empty page is where the cursor would have it begin. */
export interface PageSpan {
  readonly positions: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A list with all its nodes, which may have to meet a condition. */
export function wholeList<List extends OrderedNodes>(
  list: List,
  holds?: ListRange['holds'],
): ListRange<List> {
  return { list, start: 0, end: list.nodes.length, holds };
}

/** Finds a page; `ids` are those of all nodes. */
export function readPage(
  range: ListRange,
  page: Page,
  values: readonly Value[],
  ids: readonly string[],
): PageSpan {
  const { list, start, end } = range;
  const size = valueAt(values, page.size);
  const after = page.after && valueAt(values, page.after);
  const before = page.before && valueAt(values, page.before);
  const first =
    after === null ? start : findFirst(start, end, (at) => compareAt(list, at, after, ids) > 0);
  const last =
    before === null ? end : findFirst(start, end, (at) => compareAt(list, at, before, ids) >= 0);
  return page.direction === 'forward'
    ? readForward(range, first, last, size)
    : readBackward(range, first, last, size);
}

function readForward(range: ListRange, first: number, last: number, size: number): PageSpan {
  const positions: number[] = [];
  for (let at = first; at < last && positions.length < size; at++) {
    if (holdsAt(range, at)) positions.push(at);
  }
  return spanOf(positions, first);
}

function readBackward(range: ListRange, first: number, last: number, size: number): PageSpan {
  const positions: number[] = [];
  for (let at = last - 1; at >= first && positions.length < size; at--) {
    if (holdsAt(range, at)) positions.push(at);
  }
  return spanOf(positions.reverse(), last);
}

function spanOf(positions: readonly number[], emptyAt: number): PageSpan {
  const last = positions.at(-1);
  if (last === undefined) return { positions, from: emptyAt, to: emptyAt };
  return { positions, from: positions[0] ?? emptyAt, to: last + 1 };
}

export function hasNext(range: ListRange, { to }: PageSpan): boolean {
  return hasItem(range, to, range.end);
}

export function hasPrevious(range: ListRange, { from }: PageSpan): boolean {
  return hasItem(range, range.start, from);
}

function hasItem(range: ListRange, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (holdsAt(range, at)) return true;
  }
  return false;
}

export function countItems(range: ListRange): number {
  if (range.holds === undefined) return range.end - range.start;
  let count = 0;
  for (let at = range.start; at < range.end; at++) {
    if (holdsAt(range, at)) count++;
  }
  return count;
}

export function cursorAt(list: OrderedNodes, position: number, ids: readonly string[]): Position {
  return {
    keys: list.keys.map((read) => read(position)),
    id: ids[list.nodes[position] as number] as string,
  };
}

/** The first position from which on a test holds, by binary search; the end where it never does. */
export function findFirst(start: number, end: number, test: (at: number) => boolean): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function holdsAt(range: ListRange, at: number): boolean {
  return range.holds === undefined || range.holds(range.list.nodes[at] as number);
}

/** Compares the node at a position with a cursor, whose own node may be gone. */
function compareAt(
  list: OrderedNodes,
  at: number,
  cursor: Position,
  ids: readonly string[],
): number {
  for (let i = 0; i < list.keys.length; i++) {
    const key = (list.keys[i] as KeyReader)(at);
    const compared = compareInOrder(key, cursor.keys[i] as Key, list.orders[i] as KeyOrder);
    if (compared !== 0) return compared;
  }
  return compareKeys(ids[list.nodes[at] as number] as string, cursor.id);
}
