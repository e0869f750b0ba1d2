import type { FactPool } from '../pool/fact-pool.js';
import type { Credit, Part } from '../pool/facts.js';
import { areNamesakes } from '../wording/names.js';

/**
 * Parts and jobs whose holders are known for certain. They are what makes other people wrong: a part that
 * has a performer has no other, while a cast list that lacks a name proves nothing.
 */

/** Who plays a part by playing, and not in youth, in an old photograph or in a fall from a roof. */
const PLAYING = new Set(['LIVE_ACTION', 'VOICE', 'MOTION_CAPTURE']);
/** Who stands in for whoever plays a part. */
const STANDING_IN = new Set(['STUNT', 'DOUBLE']);

/**
 * The part of a character in a work, where it is certain and nobody else plays that character there or in
 * another season or episode, and no other character there goes by one of its names.
 */
export function certainPart(pool: FactPool, character: string, work: string): Part | undefined {
  return pool.once(`part ${character} ${work}`, () => findPart(pool, character, work));
}

function findPart(pool: FactPool, character: string, work: string): Part | undefined {
  const played = pool
    .partsOf(character, pool.work(work).whole)
    .filter(({ kind }) => !STANDING_IN.has(kind));
  const own = played.find((part) => part.work === work);
  const isClear =
    own !== undefined &&
    pool.work(work).isReleased &&
    played.every((part) => isPlain(part) && part.person === own.person) &&
    !pool.isDisputed(own.person, work) &&
    !pool.isDisputed(own.person, character) &&
    !hasNamesake(pool, character, work);
  return isClear ? own : undefined;
}

function isPlain({ isCertain, credited, kind }: Part): boolean {
  return isCertain && credited && PLAYING.has(kind);
}

function hasNamesake(pool: FactPool, character: string, work: string): boolean {
  const thing = pool.thing(character);
  return pool
    .partsIn(work)
    .some(
      (part) => part.character !== undefined && areNamesakes(thing, pool.thing(part.character)),
    );
}

/** Whether somebody stands in for a character, so that they half play it. */
export function standsIn(pool: FactPool, person: string, character: string): boolean {
  return pool
    .partsAs(character)
    .some((part) => part.person === person && STANDING_IN.has(part.kind));
}

/** All that a person does in a work, where all of it is certain. */
export function certainParts(pool: FactPool, person: string, work: string): readonly Part[] {
  const { whole } = pool.work(work);
  const parts = pool.partsBy(person).filter((part) => pool.work(part.work).whole === whole);
  const isClear = parts.every(
    (part) => part.character !== undefined && certainPart(pool, part.character, part.work) === part,
  );
  return isClear && !pool.isDisputed(person, work) ? parts : [];
}

/** Who did a job on a work, where all that are known are credited and undisputed. */
export function certainCredits(pool: FactPool, job: string, work: string): readonly Credit[] {
  const credits = pool.creditsOn(work).filter((credit) => credit.job === job);
  const isClear =
    pool.work(work).isReleased &&
    credits.every(
      ({ isCertain, credited, person }) => isCertain && credited && !pool.isDisputed(person, work),
    );
  return isClear ? credits : [];
}

/** Whether a person has anything to do with the making of a work or of what it is part of. */
export function isInCrew(pool: FactPool, person: string, work: string): boolean {
  const { whole } = pool.work(work);
  return pool.creditsBy(person).some((credit) => pool.work(credit.work).whole === whole);
}
