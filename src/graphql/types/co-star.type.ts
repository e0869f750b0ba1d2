import { Args, Field, Int, ObjectType } from 'type-graphql';
import { declared } from '../declared.js';
import { FirstItems } from '../inputs/list-arguments.js';
import { CursorScalar } from '../scalars.js';
import { Person } from './person.type.js';
import { Work } from './work.type.js';

@ObjectType({ description: 'Somebody who acted in the same works, and in which.' })
export class CoStarEdge {
  @Field(() => CursorScalar, { description: 'The position of this item in its list.' })
  cursor!: string;

  @Field(() => Person, { description: 'The other performer.' })
  node!: Person;

  @Field(() => Int, { description: 'In how many works both acted.' })
  count!: number;

  @Field(() => [Work], {
    description: 'The works in which both acted, by release date; no more than are asked for.',
  })
  sharedWorks(@Args(() => FirstItems) _: FirstItems): Work[] {
    return declared();
  }
}
