import { Field, Int, ObjectType } from 'type-graphql';
import { Portrayal } from './portrayal.type.js';
import { Claim } from './provenance.type.js';
import { Work } from './work.type.js';

@ObjectType({ description: 'One stop of the journey of a character through story time.' })
export class JourneyStop {
  @Field(() => Int, {
    description: 'Its position in the journey, from 1. What it certainly follows is in `after`.',
  })
  position!: number;

  @Field(() => [Work], {
    description:
      'The works of this stop, by title; several where nothing known orders them, so that they are tied.',
  })
  works!: Work[];

  @Field(() => [Portrayal], {
    description:
      'Who portrays the character in these works, and how; empty where sources name no performer.',
  })
  portrayals!: Portrayal[];

  @Field(() => Boolean, {
    description:
      'Whether a claim places these works in story time. Those that no claim places come last, by release.',
  })
  isPlaced!: boolean;

  @Field(() => [Work], {
    description:
      'The works of earlier stops that those of this one certainly follow, with no other of the journey certainly between. Empty where nothing ties this stop to one before it.',
  })
  after!: Work[];

  @Field(() => [Claim], {
    description: 'The claims by which it follows the works in `after`.',
  })
  because!: Claim[];
}
