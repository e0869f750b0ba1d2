import { Args, Field, ID, Int, ObjectType } from 'type-graphql';
import { MAX_CHAIN_DEPTH } from '../../domain/derive-chains.js';
import { declared } from '../declared.js';
import { orderedList } from '../inputs/list-arguments.js';
import { Entity } from './entity.type.js';
import { ClaimConnection } from './lists.js';
import { Node } from './node.type.js';
import { Work } from './work.type.js';

const ClaimList = orderedList('Claim');

@ObjectType({
  description:
    'A kind of relation: killer-of, sibling-of, manages, distributed-by and so on. Each universe may define its own.',
})
export class RelationKind {
  @Field(() => ID, { description: 'Its name in kebab-case, such as sibling-of.' })
  id!: string;

  @Field(() => String, { description: 'How it reads in its direction: "is the killer of".' })
  label!: string;

  @Field(() => String, { description: 'How it reads in the other direction: "was killed by".' })
  inverseLabel!: string;

  @Field(() => Boolean, {
    description: 'Whether it holds in both directions, as between siblings.',
  })
  symmetric!: boolean;

  @Field(() => Boolean, {
    description: 'Whether following it never leads back to where it began, as with sequels.',
  })
  acyclic!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many can stand so to one thing: one as its manager, two as its parents. Null where nothing limits it.',
  })
  atMost!: number | null;

  @Field(() => Boolean, {
    description: 'Whether it is a tie of a family: two are tied by one such kind at most.',
  })
  family!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether what it leads to leads further, as from parents to grandparents; such relations are followed by `chainsFrom` and `chainsTo`.',
  })
  transitive!: boolean;
}

@ObjectType({
  description: `Relations of one transitive kind that lead from one entity to another, such as from a grandparent to a grandchild, by the fewest there are; at most ${MAX_CHAIN_DEPTH}. A single relation is the shortest chain.`,
})
export class RelationChain {
  @Field(() => ID, {
    description: 'Identifies the chain, for caches; made from its kind and ends.',
  })
  id!: string;

  @Field(() => RelationKind, { description: 'The kind of its relations.' })
  kind!: RelationKind;

  @Field(() => Entity, { description: 'The entity that the label starts from.' })
  from!: Entity;

  @Field(() => Entity, { description: 'The entity that the chain leads to.' })
  to!: Entity;

  @Field(() => Int, { description: 'How many relations it takes, from 1: 2 for a grandparent.' })
  depth!: number;

  @Field(() => Boolean, {
    description: 'Whether no chain as short does without a relation that gives away an ending.',
  })
  spoiler!: boolean;
}

@ObjectType({
  implements: Node,
  description: 'A relation of some kind between two entities.',
})
export class Relation extends Node {
  @Field(() => RelationKind, { description: 'The kind of relation.' })
  kind!: RelationKind;

  @Field(() => Entity, { description: 'The entity that the label starts from.' })
  from!: Entity;

  @Field(() => Entity, { description: 'The entity that the label leads to.' })
  to!: Entity;

  @Field(() => Work, { nullable: true, description: 'The work in which it holds or is shown.' })
  work!: Work | null;

  @Field(() => Boolean, { description: 'Whether knowing it gives away an ending.' })
  spoiler!: boolean;

  @Field(() => ClaimConnection, { description: 'The claims that state it.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}
