import { Arg, Args, Extensions, ID, Int, Query, Resolver } from 'type-graphql';
import { MAX_PAGE_SIZE } from '../plan/read/read-list.js';
import { DEFAULT_PATHS, MAX_PATH_LENGTH, MAX_PATHS } from '../plan/read/read-paths.js';
import { MAX_SEED_LENGTH } from '../plan/read/read-random.js';
import { MAX_SEARCH_LENGTH } from '../plan/read/read-roots.js';
import { MAX_IDS } from '../plan/read/read-value.js';
import { declared } from './declared.js';
import { enumType } from './enums.js';
import { ForwardPage } from './inputs/list-arguments.js';
import { reads } from './reads.js';
import * as types from './types/index.js';

const EntityType = enumType('EntityType');
const id = { description: 'A global id such as film/john-wick.' } as const;

/**
 * The root fields that no other is like: the rest are in nodes.resolver.ts. What they read is planned
 * and fetched with the whole operation.
 */
@Resolver()
export class QueryResolver {
  @Query(() => types.Node, {
    nullable: true,
    description: 'The object with this id; null where there is none.',
  })
  @Extensions(reads({ kind: 'node', type: 'Node' }))
  node(@Arg('id', () => ID, id) _: string): object | null {
    return declared();
  }

  @Query(() => [types.Node], {
    nullable: 'items',
    description: `The objects with these ids, in the same order; null for an id that nothing has. At most ${MAX_IDS}.`,
  })
  @Extensions(reads({ kind: 'nodes', type: 'Node' }))
  nodes(@Arg('ids', () => [ID], { description: 'Global ids.' }) _: string[]): object[] {
    return declared();
  }

  @Query(() => [types.RelationKind], { description: 'The kinds of relations in the data.' })
  @Extensions(reads({ kind: 'list', type: 'RelationKind' }))
  relationKinds(): object[] {
    return declared();
  }

  @Query(() => [types.Authority], {
    description: 'The collections whose ids are described, with the pages that these lead to.',
  })
  @Extensions(reads({ kind: 'list', type: 'Authority' }))
  authorities(): object[] {
    return declared();
  }

  @Query(() => types.Entity, {
    nullable: true,
    description:
      'The entity that has this id in another collection; null where there is none, and the first by its own id where there are several, all of which `where` finds by `externalIds`. A collection that no entity has an id in is an error, which names the most similar ones: see `dataset.authorities`.',
  })
  @Extensions(reads({ kind: 'identified' }))
  entity(
    @Arg('authority', () => String, {
      description: 'The collection, such as IMDb; case does not count.',
    })
    _authority: string,
    @Arg('value', () => String, { description: 'The id as that collection writes it.' })
    _value: string,
  ): object | null {
    return declared();
  }

  @Query(() => types.SearchConnection, {
    description:
      'Finds entities by names, titles, aliases and ids, those in other collections included, best first. Typing errors are tolerated except in numbers, words may be written together or apart, the last one may be incomplete, numbers may be figures, words or Roman numerals, and accents and case are ignored. Entities whose names lack one of the words come last.',
  })
  @Extensions(reads({ kind: 'search' }))
  search(
    @Arg('text', () => String, {
      description: `What a person would type; at most ${MAX_SEARCH_LENGTH} characters.`,
    })
    _text: string,
    @Arg('types', () => [EntityType], {
      nullable: true,
      description: 'The types to search; all when absent.',
    })
    _types: string[],
    @Args(() => ForwardPage) _: ForwardPage,
  ): object {
    return declared();
  }

  @Query(() => [types.Path], {
    description:
      'The shortest chains of facts between two entities, ordered by length and then by the ids along them. Chains lead through people, characters, works, the parts of works and whatever is connected to them, but not through franchises, companies and places, nor through an entity of more than a thousand facts. No chain becomes another one by leaving entities out. Empty where there is none within the bounds, where an id is unknown, or where both ids are the same.',
  })
  @Extensions(reads({ kind: 'paths' }))
  paths(
    @Arg('from', () => ID, { description: 'The entity that chains begin with.' }) _from: string,
    @Arg('to', () => ID, { description: 'The entity that chains end with.' }) _to: string,
    @Arg('maxLength', () => Int, {
      nullable: true,
      defaultValue: MAX_PATH_LENGTH,
      description: `The most steps a chain may have, from 1 to ${MAX_PATH_LENGTH}.`,
    })
    _maxLength: number,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PATHS,
      description: `The most chains to find, from 0 to ${MAX_PATHS}.`,
    })
    _first: number,
  ): object[] {
    return declared();
  }

  @Query(() => types.OnThisDay, {
    description:
      'What happened on a day of the year, in whatever year: releases, births and deaths. 29 February is a day of its own.',
  })
  @Extensions(reads({ kind: 'day' }))
  onThisDay(
    @Arg('month', () => Int, { description: 'The month, from 1 to 12.' }) _month: number,
    @Arg('day', () => Int, { description: 'A day that the month has in some year, from 1.' })
    _day: number,
  ): object {
    return declared();
  }

  @Query(() => types.RandomPick, {
    description:
      'Entities drawn at random, each as likely as the others and none twice; fewer than are asked for only where there are no more. One seed draws the same from the same version of the data. Conditions cannot be given: to draw fairly from what meets them, all of it would have to be found first. A list takes conditions, and its totalCount says from how many to choose.',
  })
  @Extensions(reads({ kind: 'random' }))
  random(
    @Arg('types', () => [EntityType], {
      nullable: true,
      description: 'The types to draw from; all when absent.',
    })
    _types: string[],
    @Arg('seed', () => String, {
      nullable: true,
      description: `What the draw depends on; at most ${MAX_SEED_LENGTH} characters. When absent, each request draws anew, and says with which seed.`,
    })
    _seed: string,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 1,
      description: `How many to draw, 0 to ${MAX_PAGE_SIZE}.`,
    })
    _first: number,
  ): object {
    return declared();
  }

  @Query(() => types.Dataset, { description: 'What the graph holds, and how much.' })
  @Extensions(reads({ kind: 'dataset' }))
  dataset(): object {
    return declared();
  }
}
