import { Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../enums.js';
import { Entity } from './entity.type.js';

const EntityType = enumType('EntityType');

@ObjectType({ description: 'How many entities of one type there are.' })
export class EntityCount {
  @Field(() => EntityType, { description: 'The type that is counted.' })
  type!: string;

  @Field(() => Int, { description: 'How many there are.' })
  count!: number;
}

@ObjectType({ description: 'How often a field is filled, and its gaps by name.' })
export class Completeness {
  @Field(() => EntityType, { description: 'The type that has the field.' })
  type!: string;

  @Field(() => String, { description: 'The field.' })
  field!: string;

  @Field(() => Int, { description: 'For how many entities it is known.' })
  filled!: number;

  @Field(() => Int, { description: 'For how many it is not.' })
  missing!: number;

  @Field(() => [Entity], { description: 'A few entities for which it is not known.' })
  examples!: Entity[];
}

@ObjectType({ description: 'What the graph holds, and how much.' })
export class Dataset {
  @Field(() => String, { description: 'Changes exactly when the facts change.' })
  version!: string;

  @Field(() => [EntityCount], { description: 'How many entities of each type there are.' })
  entities!: EntityCount[];

  @Field(() => Int, { description: 'How many claims there are.' })
  claims!: number;

  @Field(() => Int, { description: 'How many sources they rest on.' })
  sources!: number;

  @Field(() => [Completeness], {
    description: 'How often each field that may be unknown is filled.',
  })
  completeness!: Completeness[];
}
