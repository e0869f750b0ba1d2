import fc from 'fast-check';
import type { TypeName } from '../../src/domain/type-names.js';
import type { Condition, Item, Operator, Quantifier } from '../../src/plan/plan.js';
import { isPart } from '../../src/plan/read/read-condition.js';
import { compareWith } from '../../src/plan/values.js';
import { type AddValue, compare, compareText, date } from './build-plan.js';
import { authorities, dates, genres, idValues, kinds, names } from './graph-arbitrary.js';

/** Makes a condition, and adds its values to a plan. */
export type MakeCondition = (value: AddValue) => Condition;

const ordering: readonly Operator[] = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'];
const partial: readonly Operator[] = ['contains', 'startsWith', 'endsWith'];

function conditionsOn(type: TypeName, depth: number): fc.Arbitrary<MakeCondition> {
  const leaves = leavesOf(type);
  if (depth === 0) return fc.oneof(...leaves);
  const inner = conditionsOn(type, depth - 1);
  const several = fc.array(inner, { maxLength: 3 });
  return fc.oneof(
    ...leaves,
    fc.tuple(fc.constantFrom('all', 'any'), several).map(
      ([kind, parts]): MakeCondition =>
        (value) => ({ kind, of: parts.map((part) => part(value)) }),
    ),
    inner.map(
      (part): MakeCondition =>
        (value) => ({ kind: 'not', of: part(value) }),
    ),
    ...linksOf(type).map(([link, target]) =>
      fc.tuple(quantifiers, fc.option(conditionsOn(target, depth - 1))).map(
        ([quantifier, part]): MakeCondition =>
          (value) => ({
            kind: 'related',
            link,
            target,
            quantifier: quantifier(value),
            of: part?.(value) ?? { kind: 'all', of: [] },
          }),
      ),
    ),
  );
}

/** As words, or as one or two comparisons of a number. */
const quantifiers: fc.Arbitrary<(value: AddValue) => Quantifier> = fc.oneof(
  fc.constantFrom('some', 'every', 'none').map((word) => () => word),
  fc
    .array(fc.tuple(fc.constantFrom(...ordering), fc.nat(3)), { minLength: 1, maxLength: 2 })
    .map((drawn) => (value: AddValue) => ({
      count: drawn.map(([operator, number]) => compareWith(operator, false, value(number))),
    })),
);

function linksOf(type: TypeName): readonly (readonly [string, TypeName])[] {
  switch (type) {
    case 'Work':
      return [
        ['cast', 'Person'],
        ['portrayals', 'Portrayal'],
      ];
    case 'Portrayal':
      return [
        ['performer', 'Person'],
        ['work', 'Work'],
      ];
    default:
      return [['works', 'Work']];
  }
}

function leavesOf(type: TypeName): readonly fc.Arbitrary<MakeCondition>[] {
  if (type === 'Portrayal') {
    return [
      compared('id', [...ordering, 'in'], ['portrayal/x-0', 'portrayal/x-3']),
      compared('billing', [...ordering, 'in', 'notIn'], [0, 1, 2, 3]),
      compared('kind', ['eq', 'ne', 'in', 'notIn'], [...kinds]),
      compared('creditedAs', ['eq', 'in', 'contains'], [...names]),
      nullness('billing'),
    ];
  }
  const entity = [
    compared('id', ['eq', 'in', 'notIn'], ['film/w-0', 'film/w-1', 'person/p-0', 'person/p-1']),
    compared('name', [...ordering, ...partial, 'in', 'notIn'], [...names, 'a', 'é', '']),
  ];
  if (type === 'Person') return entity;
  return [
    ...entity,
    compared('title', ['eq', 'in'], [...names]),
    compared('type', ['eq', 'ne', 'in', 'notIn'], ['FILM', 'SERIES']),
    compared('releaseDate', [...ordering, 'in', 'notIn'], dates.map(date)),
    compared('runtimeMinutes', [...ordering, 'in'], [80, 81, 82]),
    compared('description', [...ordering, ...partial], [...names]),
    fc
      .constantFrom(...(['month', 'day'] as const))
      .chain((field) =>
        compared('releaseDate', ['eq'], field === 'month' ? [2, 6, 10] : [6, 24, 29], { field }),
      ),
    fc.constantFrom(undefined, 'USD', 'EUR', 'GBP').chain((currency) =>
      compared('boxOffice', ['lt', 'lte', 'gt', 'gte'], [0, 1, 2, 3, 4, 5], {
        ...(currency && { currency }),
      }),
    ),
    nullness('boxOffice'),
    nullness('releaseDate'),
    nullness('description'),
    genreItems,
    identified,
  ];
}

function compared(
  property: string,
  operators: readonly Operator[],
  items: readonly Item[],
  part: Pick<Extract<Condition, { kind: 'compare' }>, 'field' | 'currency'> = {},
): fc.Arbitrary<MakeCondition> {
  return fc
    .record({
      operator: fc.constantFrom(...operators),
      ignoreCase: fc.boolean(),
      one: fc.constantFrom(...items),
      some: fc.subarray([...items]),
    })
    .map(
      ({ operator, ignoreCase, one, some }): MakeCondition =>
        (value) => ({
          ...compare(
            property,
            operator,
            value(operator === 'in' || operator === 'notIn' ? some : one),
            ignoreCase && typeof one === 'string' && property !== 'id',
          ),
          ...part,
        }),
    );
}

function nullness(property: string): fc.Arbitrary<MakeCondition> {
  return fc.boolean().map(
    (expected): MakeCondition =>
      () => ({ kind: 'isNull', property, expected }),
  );
}

const genreItems = fc
  .record({
    quantifier: quantifiers,
    operator: fc.constantFrom<Operator>('eq', 'ne', 'contains', 'gt'),
    ignoreCase: fc.boolean(),
    text: fc.constantFrom(...genres, 'action'),
  })
  .map(
    ({ quantifier, operator, ignoreCase, text }): MakeCondition =>
      (value) => {
        const of = compareText(operator, value(text), ignoreCase);
        return {
          kind: 'items',
          property: 'genres',
          quantifier: quantifier(value),
          of: { kind: 'all', of: [of] },
        };
      },
  );

const identified = fc
  .record({
    quantifier: quantifiers,
    authority: fc.option(fc.constantFrom(...authorities, 'imdb', 'TMDB')),
    text: fc.option(fc.constantFrom(...idValues, 'TT1')),
  })
  .map(
    ({ quantifier, authority, text }): MakeCondition =>
      (value) => ({
        kind: 'items',
        property: 'externalIds',
        quantifier: quantifier(value),
        of: {
          kind: 'all',
          of: [
            ...(authority === null ? [] : [isPart('authority', value(authority))]),
            ...(text === null ? [] : [isPart('value', value(text))]),
          ],
        },
      }),
  );

/** Conditions on works, with conditions on their people and portrayals inside. */
export const workConditions = conditionsOn('Work', 3);

/** Ranges of a property that lists are ordered by, alone or combined with another condition. */
export const ranges: fc.Arbitrary<{ readonly property: string; readonly where: MakeCondition }> = fc
  .record({
    property: fc.constantFrom('releaseDate', 'runtimeMinutes'),
    operator: fc.constantFrom(...ordering),
    day: fc.constantFrom(...dates),
    minutes: fc.integer({ min: 79, max: 84 }),
    beside: fc.option(workConditions),
  })
  .map(({ property, operator, day, minutes, beside }) => ({
    property,
    where: (value) => {
      const operand = value(property === 'releaseDate' ? date(day) : minutes);
      const range = compare(property, operator, operand);
      return beside === null ? range : { kind: 'all', of: [beside(value), range] };
    },
  }));
