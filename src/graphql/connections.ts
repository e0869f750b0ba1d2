import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
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

/** The type of paged lists: `FilmConnection`. */
export function connectionOf(
  name: string,
  node: () => ClassType | object,
  edge: ClassType = edgeOf(name, node),
): ClassType {
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
