import { Field, ObjectType } from 'type-graphql';
import { Entity } from './entity.type.js';
import { Node } from './node.type.js';

@ObjectType({
  implements: [Node, Entity],
  description: 'An organization, fictional or real: the High Table, the Ruska Roma.',
})
export class Organization extends Entity {}

@ObjectType({
  implements: [Node, Entity],
  description: 'A place, fictional or real: the Continental New York, Prague.',
})
export class Place extends Entity {
  @Field(() => Boolean, { description: 'Whether it exists only in stories.' })
  fictional!: boolean;
}

@ObjectType({ implements: [Node, Entity], description: 'An object in a story: a marker, a coin.' })
export class Item extends Entity {}

@ObjectType({
  implements: [Node, Entity],
  description: 'A company that makes, distributes or shows works.',
})
export class Company extends Entity {}

@ObjectType({
  implements: [Node, Entity],
  description: 'Something that happens in a story: the Impossible Task.',
})
export class Event extends Entity {}
