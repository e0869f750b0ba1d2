import type { FactPool } from '../../pool/fact-pool.js';
import type { Dispute, Part } from '../../pool/facts.js';
import { MOST_LINKED } from '../../pool/plan-scope.js';
import { partSentence } from '../../wording/sentences.js';
import type { Known } from './condition.js';

/** That somebody, or a character, is in a work. */
export interface Presence {
  readonly person: string | undefined;
  readonly character: string | undefined;
  readonly work: string;
  /** The series of a season or an episode; otherwise the work itself. */
  readonly whole: string;
  /** By which part; undefined where it is doubtful. */
  readonly part: Part | undefined;
}

/** Who acts, be it in youth or by voice; those who are seen in an old photograph, or fall from a roof, hardly do. */
const ACTING = new Set(['LIVE_ACTION', 'VOICE', 'MOTION_CAPTURE', 'YOUNGER', 'OLDER']);

/**
 * All that is claimed about who is in which work. Whoever is left out is in none, as far as is known: so
 * where the pool lacks works of its people, what it has of those outside the franchise is not used.
 */
export function presences(pool: FactPool): readonly Presence[] {
  return pool.once('presences', () => {
    const isAll = pool.works.length - pool.homeWorks.length < MOST_LINKED;
    const isUsed = isAll ? () => true : pool.isHome;
    const parts = pool.parts.map((part) => presence(pool, part, isActed(pool, part)));
    const doubts = pool.disputes
      .filter((dispute) => pool.isDisputed(dispute.about, dispute.with))
      .flatMap(({ about, with: other }) => [
        ...doubtful(pool, { about, with: other }),
        ...doubtful(pool, { about: other, with: about }),
      ]);
    return [...parts, ...doubts].filter(({ work }) => isUsed(work));
  });
}

function presence(pool: FactPool, part: Part, isCertain: boolean): Presence {
  const { person, character, work } = part;
  const { whole } = pool.work(work);
  return { person, character, work, whole, part: isCertain ? part : undefined };
}

function isActed(pool: FactPool, { isCertain, kind, work }: Part): boolean {
  return isCertain && ACTING.has(kind) && pool.isReleased(work);
}

/** That somebody is in a work or has the parts of another, as a claim says that no fact bears out. */
function doubtful(pool: FactPool, { about, with: other }: Dispute): readonly Presence[] {
  const type = pool.things.get(other)?.type;
  if (type !== 'Person' && type !== 'Character') return [];
  const as = (one: Presence): Presence =>
    type === 'Person' ? { ...one, person: other } : { ...one, character: other };
  const own = [...pool.partsBy(about), ...pool.partsAs(about)].map((part) =>
    as(presence(pool, part, false)),
  );
  const work = pool.works.find(({ id }) => id === about);
  if (work === undefined) return own;
  const { id, whole } = work;
  const nobody = { person: undefined, character: undefined, work: id, whole, part: undefined };
  return [...own, as(nobody)];
}

export function tellPart(pool: FactPool, part: Part): Known {
  return { sentence: partSentence(pool, part), facts: [part.id] };
}
