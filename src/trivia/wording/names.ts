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
    // Works outside the pool count too: whoever hears of Total Recall may think of either.
    const works = [...pool.things.values()].filter(isWorkType);
    const titles = groupBy(works, ({ name }) => fold(name));
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
  const isGroup = type === 'Organization' || type === 'Company';
  if (isGroup && takesArticle(name))
    return `the ${name.replace(COMMON_START, (word) => word.toLowerCase())}`;
  if (kind === undefined) return name.replace(/^The (?=\p{L})/u, 'the ');
  const isAmbiguous = type === 'Game' || type === 'Episode' || others.has(fold(name));
  return isAmbiguous ? `the ${kind} ${name}` : name;
}

/** Words for groups: "the Tarasov syndicate", but "Nakatomi", "Hans Gruber's gang" and "The High Table". */
const GROUP =
  /\b(agency|alliance|army|brotherhood|clan|colony|corporation|council|coven|covens|crew|cult|defence|family|gang|guild|league|network|order|resistance|roma|society|syndicate|union)\b/i;

/** What is said of a group rather than its name: "the crew of the Nebuchadnezzar". */
const COMMON_START = /^(Colony|Crew|Defence|Resistance)(?= of )/;

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

/** Whether another thing of its type goes by a name of this one, so that a name alone does not tell which is meant. */
export function hasNamesake(pool: FactPool, id: string): boolean {
  const { type, knownAs } = pool.thing(id);
  const known = pool.once('bearers', () => {
    const bearers = new Map<string, number>();
    for (const thing of pool.things.values()) {
      for (const name of thing.knownAs) {
        const key = `${thing.type} ${name}`;
        bearers.set(key, (bearers.get(key) ?? 0) + 1);
      }
    }
    return bearers;
  });
  return [...knownAs].some((name) => (known.get(`${type} ${name}`) ?? 0) > 1);
}

export function areNamesakes(one: Thing, other: Thing): boolean {
  return one.id !== other.id && [...one.knownAs].some((name) => other.knownAs.has(name));
}
