import type { FactPool } from '../../pool/fact-pool.js';
import type { Segment } from '../../pool/facts.js';
import { choiceName, foldedName, nameOf } from '../../wording/names.js';

/** Scenes: the segments of works that are not their main story, or one of several. */

export function scenesOf(pool: FactPool): readonly Segment[] {
  return [...pool.segments.values()].filter(({ work, role, label }) => {
    const mains = [...pool.segments.values()].filter(
      (other) => other.work === work && other.role === 'MAIN',
    );
    const isScene = role !== 'MAIN' || mains.length > 1;
    return isScene && pool.isReleased(work) && label !== pool.work(work).name;
  });
}

/** The work that an item is, or that it is a scene of. */
export function workOf(pool: FactPool, item: string): string {
  return pool.segments.get(item)?.work ?? item;
}

/** An item as a choice: "Eve's childhood, in Ballerina". */
export function itemName(pool: FactPool, item: string): string {
  const scene = pool.segments.get(item);
  if (scene === undefined) return choiceName(pool, item);
  return `${scene.label}, in ${choiceName(pool, scene.work)}`;
}

export function foldedItem(pool: FactPool, item: string): string {
  return pool.segments.has(item) ? item : foldedName(pool, item);
}

/** An item within a sentence: "Eve's childhood in Ballerina". */
export function itemInSentence(pool: FactPool, item: string): string {
  const scene = pool.segments.get(item);
  return scene === undefined
    ? nameOf(pool, item)
    : `“${scene.label}” in ${nameOf(pool, scene.work)}`;
}
