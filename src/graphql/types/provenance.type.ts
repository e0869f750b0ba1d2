import { Args, Field, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { enumType } from '../enums.js';
import { orderedList } from '../inputs/list-arguments.js';
import { PartialDateScalar } from '../scalars.js';
import { Entity } from './entity.type.js';
import { ClaimConnection } from './lists.js';
import { Node } from './node.type.js';

const SourceTier = enumType('SourceTier');
const ClaimKind = enumType('ClaimKind');
const ClaimStatus = enumType('ClaimStatus');
const ClaimList = orderedList('Claim');

@ObjectType({ implements: Node, description: 'A page, film or document that states facts.' })
export class Source extends Node {
  @Field(() => String, { description: 'What it is, in words.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  publisher!: string | null;

  @Field(() => String, { nullable: true, description: 'Who wrote it.' })
  author!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was found.' })
  url!: string | null;

  @Field(() => SourceTier, { description: 'How close it is to the work itself.' })
  tier!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was published.' })
  publishedOn!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When it was read, for sources that change.',
  })
  retrievedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What others may do with it: the SPDX id of a licence such as CC-BY-SA-4.0, or words. Null where nobody has found out.',
  })
  licence!: string | null;

  @Field(() => String, { nullable: true, description: 'What to know before trusting it.' })
  note!: string | null;

  @Field(() => ClaimConnection, { description: 'What it states.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}

@ObjectType({
  implements: Node,
  description:
    'One statement about one property, with its sources. Claims may disagree; none is discarded.',
})
export class Claim extends Node {
  @Field(() => Node, { description: 'What it is about.' })
  subject!: Node;

  @Field(() => String, {
    description:
      'The field that it is about (releaseDate, budget, portrayals, placement and so on), or a word for what has no field (reception).',
  })
  property!: string;

  @Field(() => String, { description: 'The value in words, always present.' })
  text!: string;

  @Field(() => Entity, { nullable: true, description: 'The value when it is an entity.' })
  entity!: Entity | null;

  @Field(() => ClaimKind, { description: 'The kind of statement.' })
  kind!: string;

  @Field(() => ClaimStatus, {
    description: 'How it is rated.',
  })
  status!: string;

  @Field(() => Boolean, {
    description:
      'Whether a field shows what it states. Of competing claims that is the best by status, then by kind (FACT, FORECAST, ATTRIBUTION, and last SPECULATION and OPINION), then the more exact of two that agree, then by the tier of its sources, then the newest.',
  })
  isShown!: boolean;

  @Field(() => Claim, {
    nullable: true,
    description:
      'The competing claim that the field shows in its place; null where it is shown itself, or no field shows one value of several.',
  })
  outrankedBy!: Claim | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When it was stated.' })
  statedOn!: string | null;

  @Field(() => [Source], { description: 'The sources that state it, the main one first.' })
  sources!: Source[];

  @Field(() => String, {
    nullable: true,
    description: "The source's own words, when they are short.",
  })
  quote!: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know about the statement.' })
  note!: string | null;
}
