import { Args, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { MAX_CHAINS } from '../../domain/derive-chains.js';
import { declared } from '../declared.js';
import { filteredList, orderedList, PageArguments } from '../inputs/list-arguments.js';
import {
  ClaimConnection,
  FranchiseConnection,
  RelationChainConnection,
  RelationConnection,
} from './lists.js';
import { Node } from './node.type.js';

const ClaimList = orderedList('Claim');
const ChainList = orderedList('RelationChain');
const RelationList = filteredList('Relation');

@ObjectType({ description: 'The id of the same thing in another collection.' })
export class ExternalId {
  @Field(() => String, { description: 'The collection, such as IMDb or Wikidata.' })
  authority!: string;

  @Field(() => String, { description: 'The id as that collection writes it.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'The page of that collection about it.' })
  url!: string | null;
}

@ObjectType({ description: 'A collection that gives ids to things, such as IMDb.' })
export class Authority {
  @Field(() => ID, { description: 'Identifies it, such as authority/imdb.' })
  id!: string;

  @Field(() => String, { description: 'Its name, as external ids give it.' })
  name!: string;

  @Field(() => [String], {
    description: 'The forms that its ids may have, each as a regular expression for all of an id.',
  })
  patterns!: string[];

  @Field(() => [String], {
    description:
      'For each of these forms the page that ids lead to, with {value} where the id goes.',
  })
  urls!: string[];
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
    description:
      'Its relations to other entities: sibling-of, manages, spin-off-of, filmed-in and so on.',
  })
  relations(@Args(() => RelationList) _: object): object {
    return declared();
  }

  @Field(() => RelationChainConnection, {
    description: `How relations of transitive kinds lead from it to others, to each by the shortest chain of a kind, the nearest first: to the descendants of a parent, the wholes of a part. At most ${MAX_CHAINS} of a kind.`,
  })
  chainsFrom(@Args(() => ChainList) _: object): object {
    return declared();
  }

  @Field(() => RelationChainConnection, {
    description:
      'How relations of transitive kinds lead to it from others, from each by the shortest chain of a kind, the nearest first: from the ancestors of a child, the parts of a whole.',
  })
  chainsTo(@Args(() => ChainList) _: object): object {
    return declared();
  }

  @Field(() => ClaimConnection, { description: 'What sources state about it.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}
