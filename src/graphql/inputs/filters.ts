import { SafeIntResolver as SafeInt } from 'graphql-scalars';
import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { DEFAULT_CURRENCY } from '../../domain/currency.js';
import type { EnumName } from '../../domain/vocabulary.js';
import type { ConditionField } from '../../plan/read/condition-fields.js';
import { enumType } from '../enums.js';
import { CurrencyScalar, PartialDateScalar } from '../scalars.js';
import { withArticle } from '../words.js';

type PropertyKind = Exclude<ConditionField, { kind: 'link' }>;
type TypeThunk = NonNullable<Parameters<typeof Field>[0]>;

interface Operand {
  readonly type: TypeThunk;
  readonly description: string;
  readonly defaultValue?: string;
}
type Operands = Readonly<Record<string, Operand>>;

const filters = new Map<string, ClassType>();

/** The input for conditions on a property; one class for each kind of value. */
export function filterFor(field: PropertyKind): ClassType {
  switch (field.kind) {
    case 'id':
      return filter('IDFilter', 'Conditions on an id.', {
        ...equality(() => ID),
        ...presence,
      });
    case 'text':
      return filter('TextFilter', 'Conditions on a text.', { ...textOperands, ...presence });
    case 'texts':
      if (field.enum !== undefined) return wordListFilter(field.enum);
      return filter(
        'TextListFilter',
        'Conditions on a list of texts.',
        quantified('TextItem', textItemFilter()),
      );
    case 'externalIds':
      return filter(
        'ExternalIdListFilter',
        'Conditions on ids in other collections.',
        quantified('ExternalId', externalIdFilter()),
      );
    case 'integer':
      return filter('IntFilter', 'Conditions on a whole number.', {
        ...equality(() => Int),
        ...comparison(() => Int),
        ...presence,
      });
    case 'date':
      return filter('PartialDateFilter', 'Conditions on a date; met only where that is certain.', {
        ...dateComparison,
        ...presence,
      });
    case 'money':
      return filter('MoneyFilter', 'Conditions on an amount; met only where that is certain.', {
        currency: {
          type: () => CurrencyScalar,
          description: 'Only amounts in this currency are compared.',
          defaultValue: DEFAULT_CURRENCY,
        },
        ...comparison(() => SafeInt),
        ...presence,
      });
    case 'boolean':
      return filter('BooleanFilter', 'Conditions on a value that is true or false.', {
        ...sameness(() => Boolean),
        ...presence,
      });
    case 'enum':
      return filter(`${field.enum}Filter`, `Conditions on ${withArticle(field.enum)}.`, {
        ...equality(() => enumType(field.enum)),
        ...presence,
      });
  }
}

/** `some`, `every`, `none` and `count` with conditions on the items of a list. */
export function quantified(name: string, item: ClassType): Operands {
  const type = () => item;
  const count = filter(`${name}CountFilter`, 'Conditions on how many items a list has.', {
    where: { type, description: 'Count only items that meet these conditions; all when absent.' },
    ...sameness(() => Int),
    ...comparison(() => Int),
  });
  return {
    some: { type, description: 'At least one item meets these conditions.' },
    every: { type, description: 'Every item meets these conditions, as is true of an empty list.' },
    none: { type, description: 'No item meets these conditions, as is true of an empty list.' },
    count: {
      type: () => count,
      description: 'So many items meet conditions; takes at least one comparison.',
    },
  };
}

/** An input class with optional fields, created once for each name. */
export function filter(name: string, description: string, operands: Operands): ClassType {
  const known = filters.get(name);
  if (known !== undefined) return known;
  class Filter {}
  InputType(name, { description })(Filter);
  for (const [operand, { type, description, defaultValue }] of Object.entries(operands)) {
    const options = defaultValue === undefined ? {} : { defaultValue };
    Field(type, { nullable: true, description, ...options })(Filter.prototype, operand);
  }
  filters.set(name, Filter);
  return Filter;
}

const sameness = (type: TypeThunk): Operands => ({
  eq: { type, description: 'Is this value.' },
  ne: { type, description: 'Is known and is not this value.' },
});

const equality = (type: TypeThunk): Operands => ({
  ...sameness(type),
  in: {
    type: () => [type()],
    description: 'Is one of these values, at most 1,000.',
  },
  notIn: {
    type: () => [type()],
    description: 'Is known and is none of these values, at most 1,000.',
  },
});

const comparison = (type: TypeThunk): Operands => ({
  gt: { type, description: 'Is greater than this value.' },
  gte: { type, description: 'Is this value or a greater one.' },
  lt: { type, description: 'Is less than this value.' },
  lte: { type, description: 'Is this value or a lesser one.' },
});

const dateComparison: Operands = {
  eq: {
    type: () => PartialDateScalar,
    description:
      'Is this date, as precise as it is given: 2008-07-18 is not 2008, but lies within it.',
  },
  ne: {
    type: () => PartialDateScalar,
    description: 'Is known and is not this date, as precise as it is given.',
  },
  in: {
    type: () => [PartialDateScalar],
    description: 'Is one of these dates, each as precise as it is given; at most 1,000.',
  },
  notIn: {
    type: () => [PartialDateScalar],
    description:
      'Is known and is none of these dates, each as precise as it is given; at most 1,000.',
  },
  within: {
    type: () => PartialDateScalar,
    description:
      'Begins no earlier and ends no later than this date: both 2008-07-18 and 2008 lie within 2008.',
  },
  gt: { type: () => PartialDateScalar, description: 'Begins after this date has ended.' },
  gte: { type: () => PartialDateScalar, description: 'Begins no earlier than this date.' },
  lt: { type: () => PartialDateScalar, description: 'Ends before this date begins.' },
  lte: { type: () => PartialDateScalar, description: 'Ends no later than this date.' },
  month: { type: () => Int, description: 'Is certainly in this month, from 1 to 12, of any year.' },
  day: { type: () => Int, description: 'Is certainly this day, from 1 to 31, of any month.' },
};

const presence: Operands = {
  isNull: { type: () => Boolean, description: 'Is unknown (true) or known (false).' },
};

const textOperands: Operands = {
  ...equality(() => String),
  ...comparison(() => String),
  contains: { type: () => String, description: 'Contains this text.' },
  startsWith: { type: () => String, description: 'Starts with this text.' },
  endsWith: { type: () => String, description: 'Ends with this text.' },
  ignoreCase: {
    type: () => Boolean,
    description:
      'Whether all comparisons of this filter ignore case and accents; false by default.',
  },
};

const wordListFilter = (name: EnumName): ClassType =>
  filter(
    `${name}ListFilter`,
    'Conditions on a list of words.',
    quantified(
      name,
      filter(
        `${name}ItemFilter`,
        'Conditions on one word of a list.',
        equality(() => enumType(name)),
      ),
    ),
  );

const textItemFilter = (): ClassType =>
  filter('TextItemFilter', 'Conditions on one text of a list.', textOperands);

const externalIdFilter = (): ClassType =>
  filter('ExternalIdFilter', 'Conditions on one id in another collection.', {
    authority: { type: () => String, description: 'Is of this collection; case does not count.' },
    value: { type: () => String, description: 'Is this id, as the collection writes it.' },
  });
