import type { Cursor } from '../../../plan/plan.js';
import { compareKeys, type Key, type KeyReader, type OrderedNodes } from './order.js';

/** A stretch of an ordered list, the end excluded; those of its nodes that hold are the items. */
export interface Stretch {
  readonly list: OrderedNodes;
  readonly start: number;
  readonly end: number;
  readonly holds: ((node: number) => boolean) | undefined;
}

export interface PageRequest {
  readonly direction: 'forward' | 'backward';
  readonly size: number;
  readonly after: Cursor | null;
  readonly before: Cursor | null;
}

/** The positions of a page. An empty page stands at the cursor it would have started from. */
export interface PageSpan {
  readonly positions: readonly number[];
  readonly from: number;
  readonly to: number;
}

export function readPage(stretch: Stretch, request: PageRequest, ids: readonly string[]): PageSpan {
  const { list, start, end } = stretch;
  const { after, before, size } = request;
  const first =
    after === null ? start : findPlace(start, end, (at) => comparePlace(list, at, after, ids) > 0);
  const last =
    before === null ? end : findPlace(start, end, (at) => comparePlace(list, at, before, ids) >= 0);
  return request.direction === 'forward'
    ? readForward(stretch, first, last, size)
    : readBackward(stretch, first, last, size);
}

function readForward(stretch: Stretch, first: number, last: number, size: number): PageSpan {
  const positions: number[] = [];
  for (let at = first; at < last && positions.length < size; at++) {
    if (holdsAt(stretch, at)) positions.push(at);
  }
  return spanOf(positions, first);
}

function readBackward(stretch: Stretch, first: number, last: number, size: number): PageSpan {
  const positions: number[] = [];
  for (let at = last - 1; at >= first && positions.length < size; at--) {
    if (holdsAt(stretch, at)) positions.push(at);
  }
  return spanOf(positions.reverse(), last);
}

function spanOf(positions: readonly number[], standing: number): PageSpan {
  const last = positions.at(-1);
  if (last === undefined) return { positions, from: standing, to: standing };
  return { positions, from: positions[0] ?? standing, to: last + 1 };
}

/** Whether the list has an item from one position up to another. */
export function hasItem(stretch: Stretch, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (holdsAt(stretch, at)) return true;
  }
  return false;
}

export function countItems(stretch: Stretch): number {
  if (stretch.holds === undefined) return stretch.end - stretch.start;
  let count = 0;
  for (let at = stretch.start; at < stretch.end; at++) {
    if (holdsAt(stretch, at)) count++;
  }
  return count;
}

export function cursorAt(list: OrderedNodes, position: number, ids: readonly string[]): Cursor {
  return {
    keys: list.keys.map((read) => read(position)),
    id: ids[list.nodes[position] as number] as string,
  };
}

/** The first position for which something is so, given that it then is for all that follow. */
export function findPlace(start: number, end: number, isSo: (at: number) => boolean): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function holdsAt(stretch: Stretch, at: number): boolean {
  return stretch.holds === undefined || stretch.holds(stretch.list.nodes[at] as number);
}

/** Where the node at a position stands to a cursor, whose own node need not exist any more. */
function comparePlace(
  list: OrderedNodes,
  at: number,
  cursor: Cursor,
  ids: readonly string[],
): number {
  for (let i = 0; i < list.keys.length; i++) {
    const key = (list.keys[i] as KeyReader)(at);
    const compared = compareKeys(key, cursor.keys[i] as Key);
    if (compared !== 0) return list.descending[i] ? -compared : compared;
  }
  return compareKeys(ids[list.nodes[at] as number] as string, cursor.id);
}
