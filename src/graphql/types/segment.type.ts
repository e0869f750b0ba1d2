import { Args, Field, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { enumType } from '../enums.js';
import { orderedList } from '../inputs/list-arguments.js';
import { DurationScalar, PartialDateScalar } from '../scalars.js';
import { ClaimConnection } from './lists.js';
import { Node } from './node.type.js';
import { Work } from './work.type.js';

const SegmentRole = enumType('SegmentRole');
const ClaimList = orderedList('Claim');

@ObjectType({ implements: Node, description: 'A stretch of story time shown in one work.' })
export class Segment extends Node {
  @Field(() => Work, { description: 'The work that shows it.' })
  work!: Work;

  @Field(() => SegmentRole, { description: 'The part that it has in the work.' })
  role!: string;

  @Field(() => String, { description: 'What happens in it, in a few words.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The world that it belongs to, such as another Earth, if not the main one of its franchise. Each has a calendar of its own: no dates put segments of two in order, only claims that name both.',
  })
  continuity!: string | null;

  @Field(() => DurationScalar, {
    nullable: true,
    description:
      "The earliest that it may start, counted from the origin: the start of the main story of its franchise's first release, which `origin` names. Null where there is no bound.",
  })
  earliestStart!: string | null;

  @Field(() => DurationScalar, {
    nullable: true,
    description:
      'The latest that it may start, counted from the origin; null where there is no bound.',
  })
  latestStart!: string | null;

  @Field(() => DurationScalar, {
    nullable: true,
    description:
      'The earliest that it may end, counted from the origin; null where there is no bound.',
  })
  earliestEnd!: string | null;

  @Field(() => DurationScalar, {
    nullable: true,
    description:
      'The latest that it may end, counted from the origin; null where there is no bound.',
  })
  latestEnd!: string | null;

  @Field(() => Work, {
    nullable: true,
    description:
      'The origin from which these times are counted: the work whose main story starts then. Null where nothing is known of them.',
  })
  origin!: Work | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'The date in the calendar of its story, or the range of dates, within which it certainly takes place; null where claims bound neither end.',
  })
  storyDate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same in words: 1975, the 1970s, from June 1975 to May 1983, 2014 or earlier.',
  })
  storyDateInWords!: string | null;

  @Field(() => ClaimConnection, { description: 'What sources state about when it takes place.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}
