import { Args, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { groupingsOf } from '../domain/groupings.js';
import type { TypeName } from '../domain/type-names.js';
import { aggregateOf } from './aggregates.js';
import { declared } from './declared.js';
import { groupOf } from './groups.js';
import { groupArguments } from './inputs/group-arguments.js';
import { CursorScalar } from './scalars.js';
import { withArticle } from './words.js';

@ObjectType({ description: 'Whether a list has more items before and after a page.' })
class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list has items after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the list has items before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'The cursor of the first edge; null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'The cursor of the last edge; null on an empty page.',
  })
  endCursor!: string | null;
}

/** The edge type for nodes of a type: `FilmEdge`. */
function edgeOf(name: string, node: () => ClassType | object): ClassType {
  @ObjectType(`${name}Edge`, { description: `One item of ${withArticle(`${name}Connection`)}.` })
  class Edge {
    @Field(() => CursorScalar, { description: 'The position of this item in its list.' })
    cursor!: string;

    @Field(node as () => ClassType, { description: 'The item itself.' })
    node!: object;
  }
  return Edge;
}

/** The type of the pages of a list whose items are not simply those of the graph. */
export function pagesOf(name: string, node: () => ClassType | object, edge: ClassType): ClassType {
  @ObjectType(`${name}Connection`, {
    description: 'A page of a list, as the Relay specification defines it.',
  })
  class Connection {
    @Field(() => [edge], { description: 'The items of this page with their cursors.' })
    edges!: object[];

    @Field(() => [node()] as [ClassType], { description: 'The items of this page.' })
    nodes!: object[];

    @Field(() => PageInfo, {
      description: 'Whether the list has more items before and after this page.',
    })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: 'How many items the whole list has, exactly; counted only when asked for.',
    })
    totalCount!: number;
  }
  return Connection;
}

/** The type of paged lists of a type: `FilmConnection`. */
export function connectionOf(type: TypeName, node: () => ClassType | object): ClassType {
  const Connection = pagesOf(type, node, edgeOf(type, node));
  const aggregate = aggregateOf(type);
  Field(() => aggregate, {
    description:
      'What all items that meet the conditions come to together, whatever page is asked for.',
  })(Connection.prototype, 'aggregate');
  if (groupingsOf(type).size > 0) declareGroups(Connection, type);
  return Connection;
}

function declareGroups({ prototype }: ClassType, type: TypeName): void {
  const [group, groupList] = [groupOf(type), groupArguments(type)];
  const method = { value: declared };
  Object.defineProperty(prototype, 'groups', method);
  Args(() => groupList)(prototype, 'groups', 0);
  Field(() => [group], {
    description:
      'All items that meet the conditions, whatever page is asked for, by what they have in common. An item is in each group that it has a value for, and in none where it is unknown.',
  })(prototype, 'groups', method);
}
