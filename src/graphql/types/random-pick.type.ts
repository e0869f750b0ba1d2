import { Field, ObjectType } from 'type-graphql';
import { Entity } from './entity.type.js';

@ObjectType({ description: 'Entities drawn at random, and how to draw them again.' })
export class RandomPick {
  @Field(() => String, {
    description: 'The seed that they were drawn with: the one that was given, or a new one.',
  })
  seed!: string;

  @Field(() => [Entity], { description: 'What was drawn, in the order of drawing.' })
  nodes!: Entity[];
}
