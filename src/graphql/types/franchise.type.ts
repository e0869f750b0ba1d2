import { Args, Field, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { orderedList } from '../inputs/list-arguments.js';
import { Entity } from './entity.type.js';
import { CharacterConnection, WorkConnection } from './lists.js';
import { Node } from './node.type.js';
import { Timeline } from './timeline.type.js';

const CharacterList = orderedList('Character');
const WorkList = orderedList('Work');

@ObjectType({
  implements: [Node, Entity],
  description: 'A family of works that share a story world.',
})
export class Franchise extends Entity {
  @Field(() => WorkConnection, {
    description: 'Its works; by release date unless another order is asked for.',
  })
  works(@Args(() => WorkList) _: object): object {
    return declared();
  }

  @Field(() => CharacterConnection, {
    description: 'The characters of its works; by name unless another order is asked for.',
  })
  characters(@Args(() => CharacterList) _: object): object {
    return declared();
  }

  @Field(() => Timeline, {
    description: 'When its stories take place, as far as sources tell.',
  })
  timeline!: Timeline;
}
