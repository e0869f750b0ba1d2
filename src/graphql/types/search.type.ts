import { Field, Float, ObjectType } from 'type-graphql';
import { pagesOf } from '../connections.js';
import { CursorScalar } from '../scalars.js';
import { Entity } from './entity.type.js';

@ObjectType({ description: 'One entity that a search found.' })
class SearchEdge {
  @Field(() => CursorScalar, { description: 'The position of this result among all.' })
  cursor!: string;

  @Field(() => Entity, { description: 'The entity that was found.' })
  node!: Entity;

  @Field(() => Float, {
    description: 'How well it matches; scores mean something only in comparison with each other.',
  })
  score!: number;

  @Field(() => String, { description: 'The name, title, alias or id that matched.' })
  matched!: string;
}

export const SearchConnection = pagesOf('Search', () => Entity, SearchEdge);
