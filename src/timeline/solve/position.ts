import type { Network } from '../network/network.js';
import type { Segment } from '../statements/statement.js';

/** A segment as two points of a network. */
export interface Position {
  readonly segment: Segment;
  readonly network: Network;
  readonly start: number;
  readonly end: number;
  /** Day 0 of the calendar of its continuity; undefined where no date ties that to the network. */
  readonly calendar: number | undefined;
}
