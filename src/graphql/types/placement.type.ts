import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../enums.js';
import { Claim } from './provenance.type.js';
import { Segment } from './segment.type.js';
import { Work } from './work.type.js';

const IntervalRelation = enumType('IntervalRelation');

@ObjectType({
  description:
    'Where a work stands in story time: its segments, and the works next to it with none certainly between.',
})
export class Placement {
  @Field(() => [Segment], {
    description: 'The stretches of story time it shows, the main story first.',
  })
  segments!: Segment[];

  @Field(() => [StoryNeighbour], {
    description: 'The works it certainly follows, nearest first; nothing known stands between.',
  })
  after!: StoryNeighbour[];

  @Field(() => [StoryNeighbour], {
    description: 'The works it certainly precedes, nearest first; nothing known stands between.',
  })
  before!: StoryNeighbour[];
}

@ObjectType({ description: 'A work next to another in story time.' })
export class StoryNeighbour {
  @Field(() => Work, { description: 'The work that stands next to it.' })
  work!: Work;

  @Field(() => IntervalRelation, {
    description:
      'How the work whose placement this is stands to this one. Where several relations are open it is the first open of BEFORE, MEETS and OVERLAPS, or of their inverses; Timeline.relation tells them all.',
  })
  relation!: string;

  @Field(() => [Claim], {
    description: 'Claims that alone prove the order, none of which can be spared; the best first.',
  })
  because!: Claim[];
}
