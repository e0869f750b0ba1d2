import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { TypeName } from '../domain/type-names.js';
import { aggregateOf } from './aggregates.js';
import { Node } from './types/node.type.js';

/** The type of groups of a list: `FilmGroup`. They are no items of a list, so they have no edges. */
export function groupOf(type: TypeName): ClassType {
  const aggregate = aggregateOf(type);

  @ObjectType(`${type}Group`, { description: 'The items of a list that have something in common.' })
  class Group {
    @Field(() => String, {
      description:
        'What they have in common, as it is written in conditions: a value, a date such as 1999 or 199X that theirs lie within, or the id of what they are linked to.',
    })
    key!: string;

    @Field(() => String, {
      description: 'The same for people: a name rather than an id, 1990s rather than 199X.',
    })
    label!: string;

    @Field(() => Node, {
      nullable: true,
      description: 'What they are linked to; null where they are grouped by a value.',
    })
    node!: object | null;

    @Field(() => Int, { description: 'How many items there are.' })
    count!: number;

    @Field(() => aggregate, { description: 'What these items come to together.' })
    aggregate!: object;
  }
  return Group;
}
