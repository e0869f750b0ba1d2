import { groupBy } from '../../domain/group-by.js';
import { fold, kebabCase } from '../../domain/text.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Thing } from '../pool/facts.js';

/** The name of a thing as a choice. Two works of one title are told apart by their years. */
export function choiceName(pool: FactPool, id: string): string {
  return labelOf(pool, id).choice;
}

/** The same, folded. */
export function foldedName(pool: FactPool, id: string): string {
  return labelOf(pool, id).folded;
}

/** The same within a sentence: with a small article, and with its type where another thing has that name. */
export function nameOf(pool: FactPool, id: string): string {
  return labelOf(pool, id).inSentence;
}

interface Label {
  readonly choice: string;
  readonly folded: string;
  readonly inSentence: string;
}

function labelOf(pool: FactPool, id: string): Label {
  const label = labelsOf(pool).get(id);
  if (label === undefined) throw new TypeError(`The pool has no name for "${id}".`);
  return label;
}

function labelsOf(pool: FactPool): ReadonlyMap<string, Label> {
  return pool.once('labels', () => {
    const titles = groupBy(pool.works, ({ name }) => fold(name));
    const others = new Set(
      [...pool.things.values()].filter((thing) => !isWorkType(thing)).map(({ name }) => fold(name)),
    );
    const years = new Map(
      pool.works.map(({ id, name, release }) => {
        const isShared = (titles.get(fold(name)) ?? []).length > 1;
        return [id, isShared ? release?.shown.text.slice(0, 4) : undefined];
      }),
    );
    return new Map(
      [...pool.things.values()].map((thing) => {
        const year = years.get(thing.id);
        const choice = year === undefined ? thing.name : `${thing.name} (${year})`;
        const inSentence = sentenceName(thing, choice, others);
        return [thing.id, { choice, folded: fold(choice), inSentence }];
      }),
    );
  });
}

function sentenceName({ type }: Thing, name: string, others: ReadonlySet<string>): string {
  const kind = SPOKEN[type];
  if (type === 'Organization' && takesArticle(name)) return `the ${name}`;
  if (kind === undefined) return name.replace(/^The (?=\p{L})/u, 'the ');
  const isAmbiguous = type === 'Game' || type === 'Episode' || others.has(fold(name));
  return isAmbiguous ? `the ${kind} ${name}` : name;
}

/** Words for groups: "the Tarasov syndicate", but "Nakatomi", "Hans Gruber's gang" and "The High Table". */
const GROUP =
  /\b(agency|alliance|army|brotherhood|clan|colony|corporation|council|coven|covens|crew|cult|defence|family|gang|guild|league|network|order|resistance|roma|society|syndicate|union)\b/i;

function takesArticle(name: string): boolean {
  const isShort = /^[A-Z]{2,4}$/.test(name);
  const isPlural = /^(\p{L}+ )*\p{L}+s$/u.test(name);
  return !/^The |['’]s /.test(name) && (isShort || isPlural || GROUP.test(name));
}

const SPOKEN: Readonly<Record<string, string>> = {
  Film: 'film',
  Series: 'series',
  Season: 'season',
  Episode: 'episode',
  Game: 'game',
};

export function isWork(pool: FactPool, id: string): boolean {
  return isWorkType(pool.thing(id));
}

function isWorkType({ type }: Thing): boolean {
  return Object.hasOwn(SPOKEN, type);
}

/** Who is asked for: a person or a character is somebody, anything else something. */
export function isSomebody({ type }: Thing): boolean {
  return type === 'Person' || type === 'Character';
}

/** What works of these types are called together. */
export function worksWord(pool: FactPool, ids: readonly string[]): string {
  const types = new Set(ids.map((id) => pool.thing(id).type));
  const [type] = types;
  if (types.size !== 1 || type === undefined) return 'works';
  return type === 'Series' ? 'series' : `${kebabCase(type)}s`;
}

export function areNamesakes(one: Thing, other: Thing): boolean {
  return one.id !== other.id && [...one.knownAs].some((name) => other.knownAs.has(name));
}
