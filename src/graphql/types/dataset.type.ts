import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumType } from '../enums.js';
import { Entity } from './entity.type.js';

const EntityType = enumType('EntityType');
const CreditJob = enumType('CreditJob');

@ObjectType({ description: 'How many entities of one type there are.' })
export class EntityCount {
  @Field(() => EntityType, { description: 'The type that is counted.' })
  type!: string;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
}

@ObjectType({
  description:
    'For how many entities of a type a field is known: has a value or, if it is a list, any item.',
})
export class Completeness {
  @Field(() => EntityType, { description: 'The type of the entities.' })
  type!: string;

  @Field(() => String, { description: 'The name of the field.' })
  field!: string;

  @Field(() => CreditJob, {
    nullable: true,
    description: 'The job of the credits that are counted, where the field is that of credits.',
  })
  job!: string | null;

  @Field(() => Int, { description: 'For how many entities it is known.' })
  filled!: number;

  @Field(() => Int, {
    description:
      'For how many entities it is not known. Of works that are not released, only what could be known by then counts as missing.',
  })
  missing!: number;

  @Field(() => [Entity], { description: 'A few entities for which it is not known.' })
  examples!: Entity[];
}

@ObjectType({ description: 'What the graph holds, and how much.' })
export class Dataset {
  @Field(() => ID, {
    description:
      'Identifies the data set, for caches; it stays the same from one import to the next.',
  })
  id!: string;

  @Field(() => String, {
    description: 'The version of the facts, which changes exactly when they do.',
  })
  version!: string;

  @Field(() => [EntityCount], { description: 'How many entities of each type there are.' })
  entities!: EntityCount[];

  @Field(() => Int, { description: 'How many claims there are.' })
  claims!: number;

  @Field(() => Int, { description: 'How many sources there are.' })
  sources!: number;

  @Field(() => [String], {
    description: 'The collections that entities have external ids in, such as IMDb.',
  })
  authorities!: string[];

  @Field(() => [Completeness], {
    description:
      'How complete each field is that may be unknown, and each list that no entity of its type should have empty.',
  })
  completeness!: Completeness[];
}
