import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { enumType } from '../enums.js';
import { Franchise } from './franchise.type.js';
import { Claim } from './provenance.type.js';
import { Work } from './work.type.js';

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
