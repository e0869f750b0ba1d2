import { SafeIntResolver as SafeInt } from 'graphql-scalars';
import { Arg, type ClassType, Field, Float, Int, ObjectType } from 'type-graphql';
import { DEFAULT_CURRENCY } from '../domain/currency.js';
import { modelOf } from '../domain/graph-model.js';
import type { Property } from '../domain/model-parts.js';
import type { TypeName } from '../domain/type-names.js';
import { declared } from './declared.js';
import { CurrencyScalar, PartialDateScalar } from './scalars.js';
import { Money } from './types/money.type.js';

const known = 'How many of the items have a known value; all others are left out.';

@ObjectType({ description: 'Whole numbers that several items have under one property.' })
class IntAggregate {
  @Field(() => Int, { description: known })
  known!: number;

  @Field(() => SafeInt, {
    nullable: true,
    description: 'Their sum; null where none is known, or where it is 2^53 or more.',
  })
  sum!: number | null;

  @Field(() => Int, { nullable: true, description: 'The least; null where none is known.' })
  min!: number | null;

  @Field(() => Int, { nullable: true, description: 'The greatest; null where none is known.' })
  max!: number | null;

  @Field(() => Float, { nullable: true, description: 'The sum by the number of known values.' })
  average!: number | null;
}

@ObjectType({
  description:
    'Amounts in one currency that several items have under one property. Amounts may be ranges, so what is computed of them is one too: at its `min` every amount is the least it may be, at its `max` the most.',
})
class MoneyAggregate {
  @Field(() => Int, {
    description:
      'How many of the items have a known amount in this currency; all others are left out.',
  })
  known!: number;

  @Field(() => Money, {
    nullable: true,
    description: 'Their sum; null where none is known, or where it is 2^53 or more.',
  })
  sum!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The least amount; null where none is known.',
  })
  min!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The greatest amount; null where none is known.',
  })
  max!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The sum by the number of known amounts, to the nearest whole unit.',
  })
  average!: Money | null;
}

@ObjectType({ description: 'Dates that several items have under one property.' })
class PartialDateAggregate {
  @Field(() => Int, { description: known })
  known!: number;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'The date that comes first where lists are ordered by it, however precise it is; null where none is known.',
  })
  min!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The date that comes last; null where none is known.',
  })
  max!: string | null;
}

const aggregates = new Map<TypeName, ClassType>();

/** What can be asked of all items of a list at once, derived from the graph model: `FilmAggregate`. */
export function aggregateOf(type: TypeName): ClassType {
  const made = aggregates.get(type);
  if (made !== undefined) return made;

  @ObjectType(`${type}Aggregate`, {
    description: 'What several items come to together. Values that are not known are left out.',
  })
  class Aggregate {
    @Field(() => Int, { description: 'How many items there are.' })
    count!: number;
  }
  for (const [name, property] of Object.entries(modelOf(type).properties)) {
    if (!property.hidden) declareSummary(Aggregate, name, property);
  }
  aggregates.set(type, Aggregate);
  return Aggregate;
}

function declareSummary({ prototype }: ClassType, name: string, { kind }: Property): void {
  const numbers = `The sum, the average, the least and the greatest of \`${name}\``;
  switch (kind) {
    case 'integer':
      Field(() => IntAggregate, { description: `${numbers}.` })(prototype, name);
      break;
    case 'date': {
      const description = `The first and the last of \`${name}\`.`;
      Field(() => PartialDateAggregate, { description })(prototype, name);
      break;
    }
    case 'money': {
      const method = { value: declared };
      Object.defineProperty(prototype, name, method);
      Arg('currency', () => CurrencyScalar, {
        defaultValue: DEFAULT_CURRENCY,
        description: 'The currency of amounts; those in others are left out.',
      })(prototype, name, 0);
      Field(() => MoneyAggregate, { description: `${numbers}, in one currency.` })(
        prototype,
        name,
        method,
      );
      break;
    }
    default:
      break;
  }
}
