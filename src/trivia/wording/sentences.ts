import { capitalized } from '../../domain/text.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Credit, Dating, Part, Tie, Work } from '../pool/facts.js';
import { nameOf } from './names.js';

/** Facts as sentences. */

export function partSentence(pool: FactPool, part: Part): string {
  const [who, where] = [nameOf(pool, part.person), nameOf(pool, part.work)];
  if (part.character === undefined) return `${capitalized(who)} is in ${where}.`;
  return `${capitalized(who)} ${playVerb(part)} ${nameOf(pool, part.character)} in ${where}.`;
}

export function playVerb({ kind }: Pick<Part, 'kind'>): string {
  return kind === 'VOICE' ? 'voices' : 'plays';
}

export function creditSentence(pool: FactPool, { person, work, job }: Credit): string {
  return `${capitalized(nameOf(pool, person))} ${pastVerb(job)} ${nameOf(pool, work)}.`;
}

/** The jobs that questions are about, as verbs. */
const verbs: Readonly<Record<string, string>> = {
  DIRECTOR: 'directed',
  WRITER: 'wrote',
  COMPOSER: 'composed the music of',
  CINEMATOGRAPHER: 'was the cinematographer of',
  EDITOR: 'edited',
  CREATOR: 'created',
  SHOWRUNNER: 'was the showrunner of',
  PRODUCER: 'produced',
  EXECUTIVE_PRODUCER: 'was an executive producer of',
  STUNT_COORDINATOR: 'coordinated the stunts of',
  CHOREOGRAPHER: 'was a choreographer of',
};

function pastVerb(job: string): string {
  return verbs[job] ?? 'worked on';
}

export function tieSentence(pool: FactPool, { kind, from, to }: Tie): string {
  const label = pool.tieKinds.get(kind)?.label ?? 'is tied to';
  return `${capitalized(nameOf(pool, from))} ${label} ${nameOf(pool, to)}.`;
}

export function releaseSentence(pool: FactPool, { id, release }: Work): string {
  const title = capitalized(nameOf(pool, id));
  return release === undefined
    ? `${title} has no date.`
    : `${title} was released ${dateInWords(release.shown.text)}.`;
}

export function birthSentence(pool: FactPool, person: string, { shown }: Dating): string {
  return `${capitalized(nameOf(pool, person))} was born ${dateInWords(shown.text)}.`;
}

export function genreSentence(pool: FactPool, work: string, genre: string): string {
  return `The genres of ${nameOf(pool, work)} include ${genre}.`;
}

export function orderSentence(pool: FactPool, earlier: string, later: string): string {
  return `${capitalized(nameOf(pool, earlier))} is set before ${nameOf(pool, later)}.`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date with its preposition: "on 24 October 2014", "in 2014"; what is vaguer than that as it is written. */
function dateInWords(text: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined) return `at ${text}`;
  if (name === undefined) return `in ${year}`;
  return day === undefined ? `in ${name} ${year}` : `on ${Number(day)} ${name} ${year}`;
}
