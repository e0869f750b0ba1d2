import { Arg, Extensions, ID, Query, Resolver } from 'type-graphql';
import { declared } from './declared.js';
import { reads } from './reads.js';
import * as types from './types/index.js';

/** The root fields of story time. */
@Resolver()
export class StoryResolver {
  @Query(() => types.Timeline, {
    nullable: true,
    description: 'The timeline of the franchise with this id; null where there is none.',
  })
  @Extensions(reads({ kind: 'timeline' }))
  timeline(
    @Arg('franchise', () => ID, { description: 'The id of a franchise: franchise/john-wick.' })
    _: string,
  ): object | null {
    return declared();
  }

  @Query(() => types.TemporalRelation, {
    description:
      'How two works or segments relate in story time, and why, whatever franchises they are in. A work is compared by its main segments. Nothing is known of two that no claim or date of one story ties together.',
  })
  @Extensions(reads({ kind: 'standing' }))
  storyRelation(
    @Arg('of', () => ID, { description: 'The id of a work or segment.' }) _of: string,
    @Arg('to', () => ID, { description: 'The id of the work or segment it is compared with.' })
    _to: string,
  ): object {
    return declared();
  }
}
