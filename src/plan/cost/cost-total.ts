import type { Value } from '../plan.js';

/** What an operation is predicted to take, before anything is read. */
export interface Cost {
  /** The most objects that the answer may hold: nodes, connections and relations in story time. */
  readonly objects: number;
  /**
   * Nodes looked at, edges walked and values compared, whether or not they come to be answered. What
   * a condition within another comes to is found out for each node once.
   */
  readonly work: number;
  /** The same where that is found out anew whenever a node is met, as a database does. */
  readonly unsharedWork: number;
  /** How long the answer may be as JSON. */
  readonly characters: number;
}

export type Total = { -readonly [Part in keyof Cost]: Cost[Part] };

/** Adds what a part of an answer takes that is there so many times. */
export type Add = (total: Total, count: number, values: readonly Value[]) => void;

export function nothing(): Total {
  return { objects: 0, work: 0, unsharedWork: 0, characters: 0 };
}

export function addWork(total: Total, work: number): void {
  total.work += work;
  total.unsharedWork += work;
}

export function times(count: number, add: Add): Add {
  return (total, outer, values) => add(total, outer * count, values);
}

export function addCosts(one: Cost, other: Cost): Cost {
  return {
    objects: one.objects + other.objects,
    work: one.work + other.work,
    unsharedWork: one.unsharedWork + other.unsharedWork,
    characters: one.characters + other.characters,
  };
}
