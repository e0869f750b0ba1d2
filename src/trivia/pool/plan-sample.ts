import { drawLot } from '../../domain/lots.js';
import { asc } from '../../domain/model-links.js';
import { type PartialDate, readPartialDate } from '../../domain/partial-date.js';
import { createRandom } from '../../domain/random.js';
import type { Condition, Start } from '../../plan/plan.js';
import { changingText, compareWith } from '../../plan/values.js';
import { type AddValue, all, compare, connect, select, some } from './build-plan.js';
import type { About, Scope } from './scope.js';

/** Films of a sample. */
export const SAMPLE = 48;

/**
 * Draws films by a seed. Lots are in no order that anybody knows, so those that follow a drawn lot are a
 * sample as good as any, and an index leads to them. Where too few follow it, the first ones are next.
 */
export function planSample(
  { seed, about }: Extract<Scope, { kind: 'sample' }>,
  value: AddValue,
): Readonly<Record<string, Start>> {
  const where = conditionOf(about, value);
  const size = value(SAMPLE);
  const lot = drawLot('Film', createRandom(`sample ${seed}`));
  const after = changingText(value({ keys: [lot], id: '', list: 0 }));
  const listed = connect(select('Film', ['id']), { size, ...(where && { where }) });
  const films = (from: typeof after | null): Start => ({
    kind: 'connection',
    type: 'Film',
    connection: { ...listed, order: [asc('lot')], page: { ...listed.page, after: from } },
  });
  return { home: films(after), homeFirst: films(null) };
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
