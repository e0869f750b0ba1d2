import { Args, Field, InterfaceType, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { filteredList, PageArguments } from '../inputs/list-arguments.js';
import { ClaimConnection, FranchiseConnection, RelationConnection } from './lists.js';
import { Node } from './node.type.js';

const ClaimList = filteredList('Claim');
const RelationList = filteredList('Relation');

@ObjectType({ description: 'An id under which other collections know the same thing.' })
export class ExternalId {
  @Field(() => String, { description: 'Whose id it is, such as IMDb or Wikidata.' })
  authority!: string;

  @Field(() => String, { description: 'The id as the authority writes it.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'Where the authority shows it.' })
  url!: string | null;
}

@InterfaceType({ implements: Node, description: 'Anything facts are known about.' })
export abstract class Entity extends Node {
  @Field(() => String, { description: 'Display name; for a work, its title.' })
  name!: string;

  @Field(() => [String], { description: 'Other names it goes by.' })
  aliases!: string[];

  @Field(() => String, { nullable: true, description: 'What it is, in a sentence or two.' })
  description!: string | null;

  @Field(() => [ExternalId], { description: 'Its ids in other collections.' })
  externalIds!: ExternalId[];

  @Field(() => FranchiseConnection, {
    description: 'The franchises it belongs to; for people and characters, those of their works.',
  })
  franchises(@Args(() => PageArguments) _: PageArguments): object {
    return declared();
  }

  @Field(() => RelationConnection, {
    description: 'Typed ties to other entities: sibling-of, manages, spin-off-of, filmed-in ...',
  })
  relations(@Args(() => RelationList) _: object): object {
    return declared();
  }

  @Field(() => ClaimConnection, { description: 'What sources state about it.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}
