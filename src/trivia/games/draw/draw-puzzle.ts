import { createRandom, type Random } from '../../../domain/random.js';
import type { Steps } from '../../../steps.js';
import { periodOf, YEAR } from './days.js';

/** A puzzle that may do, found with little work. */
export interface Draft<Puzzle> {
  /** The same for the same puzzle, as likely any as any other. */
  readonly mark: number;
  /** Makes sure of it; undefined where it is none. */
  finish(): Puzzle | undefined;
}

/** What a puzzle is drawn by: a seed, or a day, which counts from 1970. */
export type Draw =
  | { readonly kind: 'seed'; readonly seed: string }
  | { readonly kind: 'day'; readonly day: number };

export interface Drawn<Puzzle> {
  readonly puzzle: Puzzle;
  /** Days within which a puzzle does not come back, where others have been found for them as well. */
  readonly period: number;
}

/** Bounds the work for universes that have few puzzles, or none: to finish a draft is as much as some sketches. */
const MOST_WORK = 6_000;
const FINISHING = 10;

/**
 * Draws a puzzle. Each day has a class of its own, and each puzzle belongs to one: so a day has a puzzle
 * that no other has, and nobody needs to know what was played before. Where no puzzle of the class is
 * found, classes are wider. A sketch is made of drafts that differ in one thing, so that one of a class
 * is found soon.
 */
export function* drawPuzzle<Puzzle>(
  draw: Draw,
  purpose: string,
  sketch: (random: Random) => readonly Draft<Puzzle>[],
): Steps<Drawn<Puzzle> | undefined> {
  const random = createRandom(
    `${purpose} ${draw.kind} ${draw.kind === 'day' ? draw.day : draw.seed}`,
  );
  const periodOfDraft = ({ mark }: Draft<Puzzle>): number =>
    draw.kind === 'day' ? periodOf(mark, draw.day) : 1;
  const longest = draw.kind === 'day' ? YEAR : 1;
  let found: Drawn<Puzzle> | undefined;
  let work = 0;
  while (work++ < MOST_WORK && found?.period !== longest) {
    yield;
    const drafts = sketch(random);
    const period = Math.max(...drafts.map(periodOfDraft));
    const best = drafts.find((draft) => periodOfDraft(draft) === period);
    if (best === undefined || period <= (found?.period ?? 0)) continue;
    work += FINISHING;
    const puzzle = best.finish();
    if (puzzle !== undefined) found = { puzzle, period };
  }
  return found;
}
