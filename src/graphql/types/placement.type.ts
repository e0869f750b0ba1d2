import { Field, ID, ObjectType } from 'type-graphql';
import { MOST_NEIGHBOURS } from '../../domain/vocabulary.js';
import { enumType } from '../enums.js';
import { Claim } from './provenance.type.js';
import { Segment } from './segment.type.js';
import { Work } from './work.type.js';

const IntervalRelation = enumType('IntervalRelation');

@ObjectType({
  description: 'When a work is set in story time: its segments, and its neighbours in story order.',
})
export class Placement {
  @Field(() => ID, {
    description:
      'Identifies the placement, for caches; it stays the same from one import to the next.',
  })
  id!: string;

  @Field(() => [Segment], {
    description: 'The stretches of story time it shows, the main story first.',
  })
  segments!: Segment[];

  @Field(() => [StoryNeighbour], {
    description: `Works that it certainly follows, with no other work certainly between them; the nearest first, at most ${MOST_NEIGHBOURS}.`,
  })
  after!: StoryNeighbour[];

  @Field(() => [StoryNeighbour], {
    description: `Works that it certainly precedes, with no other work certainly between them; the nearest first, at most ${MOST_NEIGHBOURS}.`,
  })
  before!: StoryNeighbour[];

  @Field(() => [StoryNeighbour], {
    description: `Works whose main story certainly holds all of its own, such as the series of an episode, without those that also hold another of them; at most ${MOST_NEIGHBOURS}. That an episode is part of its series needs no claim, so \`because\` may be empty.`,
  })
  during!: StoryNeighbour[];

  @Field(() => [StoryNeighbour], {
    description: `Works whose main story certainly lies within its own, without those that another of them holds as well; at most ${MOST_NEIGHBOURS}.`,
  })
  contains!: StoryNeighbour[];
}

@ObjectType({ description: 'A work next to another in story time.' })
export class StoryNeighbour {
  @Field(() => Work, { description: 'The neighbouring work.' })
  work!: Work;

  @Field(() => IntervalRelation, {
    description:
      'How the work that is placed relates to this one. Where several relations are possible, this is the first possible of BEFORE, MEETS and OVERLAPS, or of DURING, STARTS, FINISHES and EQUALS, or of their inverses; Timeline.relation lists them all.',
  })
  relation!: string;

  @Field(() => [Claim], {
    description:
      'Claims that are enough to prove that it is a neighbour on this side, and all needed for it; the best first.',
  })
  because!: Claim[];
}
