import { Args, Field, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { enumType } from '../enums.js';
import { filteredList } from '../inputs/list-arguments.js';
import { DurationScalar } from '../scalars.js';
import { ClaimConnection } from './lists.js';
import { Node } from './node.type.js';
import { Work } from './work.type.js';

const SegmentRole = enumType('SegmentRole');
const ClaimList = filteredList('Claim');

@ObjectType({ implements: Node, description: 'A stretch of story time shown in one work.' })
export class Segment extends Node {
  @Field(() => Work, { description: 'The work that shows it.' })
  work!: Work;

  @Field(() => SegmentRole, { description: 'The part that it has in the work.' })
  role!: string;

  @Field(() => String, { description: 'What happens in it, in a few words.' })
  label!: string;

  @Field(() => DurationScalar, {
    nullable: true,
    description:
      "The earliest that it may start, counted from the origin: the start of the main story of its franchise's first release. Null where there is no bound.",
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

  @Field(() => ClaimConnection, { description: 'What sources state about when it takes place.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}
