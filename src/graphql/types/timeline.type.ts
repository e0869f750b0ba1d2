import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { enumType } from '../enums.js';
import { DurationScalar } from '../scalars.js';
import { Franchise } from './franchise.type.js';
import { Claim } from './provenance.type.js';
import { Work } from './work.type.js';

const IntervalRelation = enumType('IntervalRelation');
const TimelineOrder = enumType('TimelineOrder');

@ObjectType({
  description: 'When the stories of a franchise take place, as far as sources tell.',
})
export class Timeline {
  @Field(() => ID, {
    description:
      'Identifies the timeline, for caches; it stays the same from one import to the next.',
  })
  id!: string;

  @Field(() => Franchise, { description: 'The franchise whose stories these are.' })
  franchise!: Franchise;

  @Field(() => [TimelineStep], {
    description:
      'Its works in order, as steps. Story order leaves out works that no claim places, and lists one strand of works that claims tie together after the other, the longest first; order of release leaves out works that have not been released or have no known date, and has a series in the place of its seasons and episodes.',
  })
  order(
    @Arg('by', () => TimelineOrder, {
      defaultValue: 'STORY',
      description: 'What puts the works in order.',
    })
    _: string,
  ): TimelineStep[] {
    return declared();
  }

  @Field(() => TemporalRelation, {
    description:
      'How two works or segments relate in time, and why. A work is compared by its main segments. Nothing is known of two that are not both of the story of this franchise, which it may share with others; `storyRelation` relates any two.',
  })
  relation(
    @Arg('of', () => ID, { description: 'The id of a work or segment.' }) _of: string,
    @Arg('to', () => ID, { description: 'The id of the work or segment it is compared with.' })
    _to: string,
  ): TemporalRelation {
    return declared();
  }

  @Field(() => [TimelineConflict], {
    description: 'Contradictions between claims about its stories.',
  })
  conflicts!: TimelineConflict[];
}

@ObjectType({ description: 'One step of an order of works.' })
export class TimelineStep {
  @Field(() => Int, {
    description: 'Its position in the list, from 1. What it certainly follows is in `after`.',
  })
  position!: number;

  @Field(() => [Work], {
    description: 'The works of this step, by title; several where nothing known orders them.',
  })
  works!: Work[];

  @Field(() => [Work], {
    description:
      'The works that those of this step certainly follow, with no other certainly between. In story order these need not be the step before: nothing orders two steps unless a chain of these leads from one to the other. Empty for the first step of a strand, whose works no claim ties to those of other strands.',
  })
  after!: Work[];

  @Field(() => [Claim], {
    description:
      'The claims by which it follows the works in `after` or, in order of release, on which its dates are based.',
  })
  because!: Claim[];
}

@ObjectType({ description: 'Claims that cannot all be true.' })
export class TimelineConflict {
  @Field(() => [Claim], {
    description:
      'The claims, best first. Without any one of them the others could be true; the last one was set aside.',
  })
  claims!: Claim[];

  @Field(() => Claim, {
    description:
      'The claim that was set aside: the last by status, kind, tier of its sources and date, in the order in which fields choose among claims.',
  })
  outvoted!: Claim;

  @Field(() => String, { description: 'What contradicts what, in one sentence.' })
  explanation!: string;
}

@ObjectType({ description: 'How one work or segment relates to another in story time.' })
export class TemporalRelation {
  @Field(() => [IntervalRelation], {
    description:
      'The relations that the accepted claims leave possible; all thirteen when nothing is known.',
  })
  possible!: string[];

  @Field(() => IntervalRelation, {
    nullable: true,
    description: 'The only possible relation; null when there are several.',
  })
  certain!: string | null;

  @Field(() => DurationScalar, {
    nullable: true,
    description:
      'The least time from the end of the earlier to the start of the later, in the units of the claims. Null when only their order is known, or not even that.',
  })
  minGap!: string | null;

  @Field(() => DurationScalar, {
    nullable: true,
    description: 'The most time between them; null where there is no bound, or no gap.',
  })
  maxGap!: string | null;

  @Field(() => [Claim], {
    description:
      'Claims that are enough to prove all of this, including the gap, and all needed for it; the best first.',
  })
  because!: Claim[];

  @Field(() => [Claim], {
    description:
      'Claims that are enough to prove which relations are possible, and all needed for it; the best first. Proving the gap often takes more.',
  })
  relationBecause!: Claim[];
}
