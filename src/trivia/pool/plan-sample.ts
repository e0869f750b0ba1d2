import { type PartialDate, readPartialDate } from '../../domain/partial-date.js';
import { createRandom } from '../../domain/random.js';
import type { Condition, Start } from '../../plan/plan.js';
import { changingText, compareWith } from '../../plan/values.js';
import { type AddValue, all, compare, connect, select, some } from './build-plan.js';
import type { About, Scope } from './scope.js';

/** Places in the order of ids from which films are drawn, and how many from each. */
const PLACES = 12;
const PER_PLACE = 4;
/** Films of people and characters are read from the first on, so that none is missed of a few. */
const OF_SOMEBODY = PLACES * PER_PLACE;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Draws films by a seed, without reading more than are drawn: it follows the index of ids from some places on. */
export function planSample(
  { seed, about }: Extract<Scope, { kind: 'sample' }>,
  value: AddValue,
): Readonly<Record<string, Start>> {
  const where = conditionOf(about, value);
  const isOfSomebody = about.people !== undefined || about.characters !== undefined;
  const places = isOfSomebody ? [undefined] : drawPlaces(seed);
  const size = value(isOfSomebody ? OF_SOMEBODY : PER_PLACE);
  return Object.fromEntries(
    places.map((id, index): [string, Start] => {
      const listed = connect(select('Film', ['id']), { size, ...(where && { where }) });
      const after = id === undefined ? null : changingText(value({ keys: [], id, list: 0 }));
      return [
        `home${index}`,
        {
          kind: 'connection',
          type: 'Film',
          connection: { ...listed, order: [], page: { ...listed.page, after } },
        },
      ];
    }),
  );
}

function drawPlaces(seed: string): readonly string[] {
  const random = createRandom(`sample ${seed}`);
  const letter = (): string => LETTERS.charAt(random.below(LETTERS.length));
  return Array.from({ length: PLACES }, () => `film/${letter()}${letter()}`).sort();
}

function conditionOf(
  { people, characters, decade, genre }: About,
  value: AddValue,
): Condition | undefined {
  const conditions = [
    ...(people ? [some('cast', 'Person', compare('id', 'in', value(people)))] : []),
    ...(characters
      ? [some('characters', 'Character', compare('id', 'in', value(characters)))]
      : []),
    ...(decade === undefined
      ? []
      : [
          compare('releaseDate', 'gte', value(yearOf(decade))),
          compare('releaseDate', 'lt', value(yearOf(decade + 10))),
        ]),
    ...(genre === undefined ? [] : [hasGenre(genre, value)]),
  ];
  return conditions.length === 0 ? undefined : all(...conditions);
}

function yearOf(year: number): PartialDate | null {
  return readPartialDate(String(year)) ?? null;
}

function hasGenre(genre: string, value: AddValue): Condition {
  return {
    kind: 'items',
    property: 'genres',
    quantifier: 'some',
    of: { kind: 'compare', ...compareWith('eq', false, value(genre)) },
  };
}
