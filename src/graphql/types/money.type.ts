import { SafeIntResolver as SafeInt } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An amount, or the range it lies in.' })
export class Money {
  @Field(() => SafeInt, { description: 'The least it may be, in whole units of the currency.' })
  min!: number;

  @Field(() => SafeInt, { description: 'The most it may be; the same as min when it is exact.' })
  max!: number;

  @Field(() => String, { description: 'The currency by its ISO 4217 code, such as USD.' })
  currency!: string;
}
