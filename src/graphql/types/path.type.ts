import { Field, Int, ObjectType } from 'type-graphql';
import { Entity } from './entity.type.js';
import { Node } from './node.type.js';

@ObjectType({
  description: 'One step of a chain: a fact that ties two entities, read from one to the other.',
})
export class PathStep {
  @Field(() => Entity, { description: 'The entity the step leads from.' })
  from!: Entity;

  @Field(() => Entity, { description: 'The entity the step leads to.' })
  to!: Entity;

  @Field(() => String, {
    description:
      'What stands between their names to make a sentence: "played Joi in", "was directed by", "is a sibling of".',
  })
  label!: string;

  @Field(() => Node, {
    description:
      'The fact itself: a portrayal, a credit or a relation. Of several that tie the two, portrayals come first, then credits, then relations, those that give away an ending last; then the first by id.',
  })
  fact!: Node;
}

@ObjectType({ description: 'A chain of facts from one entity to another.' })
export class Path {
  @Field(() => Int, { description: 'How many steps it has.' })
  length!: number;

  @Field(() => [PathStep], { description: 'Its steps, each from where the one before leads to.' })
  steps!: PathStep[];
}
