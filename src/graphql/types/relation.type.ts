import { Args, Field, ID, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { filteredList } from '../inputs/list-arguments.js';
import { Entity } from './entity.type.js';
import { ClaimConnection } from './lists.js';
import { Node } from './node.type.js';
import { Work } from './work.type.js';

const ClaimList = filteredList('Claim');

@ObjectType({
  description:
    'A sort of tie: killer-of, sibling-of, manages, distributed-by ... Universes bring their own.',
})
export class RelationKind {
  @Field(() => ID, { description: 'Its name in kebab-case, such as sibling-of.' })
  id!: string;

  @Field(() => String, { description: 'How it reads from its start: "is the killer of".' })
  label!: string;

  @Field(() => String, { description: 'How it reads from its end: "was killed by".' })
  inverseLabel!: string;

  @Field(() => Boolean, { description: 'Whether it holds both ways, as between siblings.' })
  symmetric!: boolean;
}

@ObjectType({
  implements: Node,
  description: 'A typed tie between two entities. Kinds are data: a universe brings its own.',
})
export class Relation extends Node {
  @Field(() => RelationKind, { description: 'What sort of tie it is.' })
  kind!: RelationKind;

  @Field(() => Entity, { description: 'The entity the label starts from.' })
  from!: Entity;

  @Field(() => Entity, { description: 'The entity the label leads to.' })
  to!: Entity;

  @Field(() => Work, { nullable: true, description: 'The work in which it holds or is shown.' })
  work!: Work | null;

  @Field(() => Boolean, { description: 'True when knowing it gives away an ending.' })
  spoiler!: boolean;

  @Field(() => ClaimConnection, { description: 'Who says so.' })
  claims(@Args(() => ClaimList) _: object): object {
    return declared();
  }
}
