import { Args, Field, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { enumType } from '../enums.js';
import { filteredList } from '../inputs/list-arguments.js';
import { ClaimConnection } from './lists.js';
import { Node } from './node.type.js';
import { Work } from './work.type.js';

const SegmentRole = enumType('SegmentRole');
const ClaimList = filteredList('Claim');

@ObjectType({ implements: Node, description: 'A stretch of story time shown in one work.' })
export class Segment extends Node {
  @Field(() => Work, { description: 'The work that shows it.' })
  work!: Work;

  @Field(() => SegmentRole, { description: 'What it is to the work.' })
  role!: string;

  @Field(() => String, { description: 'What happens in it, in a few words.' })
  label!: string;

  @Field(() => ClaimConnection, { description: 'What sources state about its place in time.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}
