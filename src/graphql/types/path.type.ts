import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from './entity.type.js';
import { Node } from './node.type.js';

@ObjectType({
  description:
    'One step of a chain: a fact that connects two entities, read from one to the other.',
})
export class PathStep {
  @Field(() => Entity, { description: 'The entity the step leads from.' })
  from!: Entity;

  @Field(() => Entity, { description: 'The entity the step leads to.' })
  to!: Entity;

  @Field(() => String, {
    description:
      'The words that make a sentence between their names: "played Joi in", "was directed by", "is a sibling of".',
  })
  label!: string;

  @Field(() => Node, {
    description:
      'The fact itself: a portrayal, a credit, a relation or, between a work and one that it is part of, the part. Where several facts connect the two, parts come first, then portrayals, credits and relations, those that give away an ending last; then the first by id is taken.',
  })
  fact!: Node;
}

@ObjectType({ description: 'A chain of facts from one entity to another.' })
export class Path {
  @Field(() => Int, { description: 'How many steps it has.' })
  length!: number;

  @Field(() => [PathStep], { description: 'Its steps; each begins where the one before ends.' })
  steps!: PathStep[];
}
