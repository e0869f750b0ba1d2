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
  description:
    'When the stories of a franchise take place, as far as sources tell: intervals that claims relate to each other.',
})
export class Timeline {
  @Field(() => Franchise, { description: 'The franchise whose stories these are.' })
  franchise!: Franchise;

  @Field(() => [TimelineStep], {
    description:
      'Its works as steps. In story order, works that nothing places are left out; in order of release, those of unknown date.',
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
      'How two works or segments stand to each other, and why. A work stands for its main segments. Of an id that is neither, or not of this franchise, nothing is known.',
  })
  relation(
    @Arg('of', () => ID, { description: 'The id of a work or segment.' }) _of: string,
    @Arg('to', () => ID, { description: 'The id of the work or segment it is compared with.' })
    _to: string,
  ): TemporalRelation {
    return declared();
  }

  @Field(() => [TimelineConflict], {
    description: 'Contradictions among claims about its stories.',
  })
  conflicts!: TimelineConflict[];
}

@ObjectType({ description: 'One step of an order of works.' })
export class TimelineStep {
  @Field(() => Int, { description: 'Its place in the order, from 1.' })
  position!: number;

  @Field(() => [Work], {
    description:
      'The works of this step, by name; where there are several, nothing known orders them.',
  })
  works!: Work[];

  @Field(() => [Claim], {
    description:
      'Why the step follows the one before, or in order of release, what its dates rest on.',
  })
  because!: Claim[];
}

@ObjectType({ description: 'Claims that cannot all be true.' })
export class TimelineConflict {
  @Field(() => [Claim], {
    description:
      'The claims, best first; any of them could be left out to make the others so, and the last one was.',
  })
  claims!: Claim[];

  @Field(() => Claim, {
    description: 'The claim that stepped back: the lowest-ranked, then the oldest of them.',
  })
  outvoted!: Claim;

  @Field(() => String, { description: 'What contradicts what, in one sentence.' })
  explanation!: string;
}

@ObjectType({ description: 'How one work or segment stands to another in story time.' })
export class TemporalRelation {
  @Field(() => [IntervalRelation], {
    description:
      'The relations that the accepted claims leave open; all thirteen when nothing is known.',
  })
  possible!: string[];

  @Field(() => IntervalRelation, {
    nullable: true,
    description: 'The only relation left open; null when there are several.',
  })
  certain!: string | null;

  @Field(() => DurationScalar, {
    nullable: true,
    description:
      'The least time from the end of the earlier to the start of the later, in whole minutes: PT1M when only their order is known. Null when it is not certain that one ends before the other starts.',
  })
  minGap!: string | null;

  @Field(() => DurationScalar, {
    nullable: true,
    description: 'The most time between them; null when nothing bounds it, or there is no gap.',
  })
  maxGap!: string | null;

  @Field(() => [Claim], {
    description:
      'Claims that alone prove all of this, the gap included, none of which can be spared; the best first.',
  })
  because!: Claim[];

  @Field(() => [Claim], {
    description:
      'Claims that alone prove which relations are possible, none of which can be spared; the best first. They are often fewer than it takes to prove the gap.',
  })
  relationBecause!: Claim[];
}
