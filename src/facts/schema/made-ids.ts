import { hash } from 'node:crypto';
import { fold, slug } from '../../domain/text.js';

/**
 * The ids of things that are written without one: the ids of what they connect, joined. They depend
 * on nothing else, so they stay the same when files are rearranged.
 */

/** Leaves room for the ids of claims about a thing, which contain its own. */
export const MAX_SUBJECT_ID_LENGTH = 200;

interface TitleParts {
  readonly work: string;
  readonly text: string;
  readonly kind: string;
  readonly language?: string | undefined;
  readonly country?: string | undefined;
}

/** A title that the letters of ids cannot tell in full has a hash at the end. */
export function titleId({ work, text, kind, language, country }: TitleParts): string {
  const words = slug(text);
  const isTold = words.length <= MAX_SLUG && !/[^\P{L}a-z]|[^\P{N}0-9]/u.test(fold(text));
  const ending = isTold ? words : [...shortened(words), hash('sha1', text).slice(0, 8)].join('-');
  const parts = [joined(work), slug(kind), language?.toLowerCase(), country?.toLowerCase(), ending];
  return `title/${parts.filter((part) => part !== undefined).join('-')}`;
}

interface PortrayalParts {
  readonly work: string;
  readonly performer: string;
  readonly character?: string | undefined;
  readonly kind: string;
  readonly language?: string | undefined;
}

/**
 * The voice and the movements of one character are two portrayals, also where one person gives both, and
 * so are its voices in two languages.
 */
export function portrayalId(parts: PortrayalParts): string {
  const { work, performer, character, kind, language } = parts;
  const part = character === undefined ? '' : `-${nameOf(character)}`;
  const manner = kind === 'LIVE_ACTION' ? '' : `-${slug(kind)}`;
  return `portrayal/${joined(work)}-${nameOf(performer)}${part}${manner}${ending(language)}`;
}

interface CreditParts {
  readonly work: string;
  readonly person: string;
  readonly job: string;
  readonly detail?: string | undefined;
}

/** A detail is part of the id: one person may be credited as writer for story and for screenplay. */
export function creditId({ work, person, job, detail }: CreditParts): string {
  return `credit/${joined(work)}-${nameOf(person)}-${slug(job)}${ending(detail)}`;
}

interface ReleaseParts {
  readonly work: string;
  readonly kind: string;
  readonly country?: string | undefined;
  readonly note?: string | undefined;
}

/** The day is no part of it: claims may differ about that, and plans change. */
export function releaseId({ work, kind, country, note }: ReleaseParts): string {
  return `release/${joined(work)}-${slug(kind)}${ending(country)}${ending(note)}`;
}

interface CertificationParts {
  readonly work: string;
  readonly country: string;
}

export function certificationId({ work, country }: CertificationParts): string {
  return `certification/${joined(work)}-${slug(country)}`;
}

interface RelationParts {
  readonly from: string;
  readonly kind: string;
  readonly to: string;
}

export function relationId({ from, kind, to }: RelationParts): string {
  return `relation/${joined(from)}-${kind}-${joined(to)}`;
}

/** The key of the segment that every work has. */
export const MAIN_SEGMENT = 'main';

export function segmentId(work: string, key: string): string {
  return `segment/${joined(work)}-${key}`;
}

/** `hash` distinguishes the claims about one property. */
export function claimId(subject: string, property: string, hash: string): string {
  return `claim/${joined(subject)}-${property}-${hash}`;
}

/** Words at the end of an id, none where there are none. */
function ending(words: string | undefined): string {
  return shortened(slug(words ?? ''))
    .map((part) => `-${part}`)
    .join('');
}

/** film/ballerina as film-ballerina. */
function joined(id: string): string {
  return id.replace('/', '-');
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

const MAX_SLUG = 60;

/** As much of a slug as an id has room for; nothing of an empty one. */
function shortened(words: string): readonly string[] {
  return words === '' ? [] : [words.slice(0, MAX_SLUG).replace(/-+$/, '')];
}
