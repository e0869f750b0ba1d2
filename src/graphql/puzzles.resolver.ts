import { Arg, Args, ArgsType, Extensions, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { MAX_SEED_LENGTH } from '../plan/read/read-random.js';
import { MAX_TOKEN_LENGTH } from '../trivia/index.js';
import { declared } from './declared.js';
import { reads } from './reads.js';
import * as types from './types/index.js';

/** Reading a franchise and drawing from it, in things looked at. */
const DRAW_WORK = 100_000;
/** The same for the puzzles of a day, which are drawn until some are found that no other day has. */
const DAILY_WORK = 300_000;
/** Reading a franchise, and what facts rest on. */
const CHECK_WORK = 50_000;

const franchise = { description: 'The id of the franchise: franchise/john-wick.' };

@ArgsType()
class PuzzleArguments {
  @Field(() => ID, franchise)
  franchise!: string;

  @Field(() => String, {
    nullable: true,
    description: `What the draw follows from, at most ${MAX_SEED_LENGTH} characters; a new one when absent.`,
  })
  seed?: string;

  @Field(() => String, {
    nullable: true,
    description: 'A day such as 2026-11-30, in place of a seed: its puzzle is that of everyone.',
  })
  date?: string;
}

const token = { description: 'The token of the puzzle.' };

const draws = (work: number) =>
  reads({
    kind: 'made',
    work,
    takes: {
      franchise: { kind: 'id', type: 'Franchise' },
      seed: { kind: 'text', longest: MAX_SEED_LENGTH },
    },
  });

const checks = reads({
  kind: 'made',
  work: CHECK_WORK,
  takes: { token: { kind: 'text', longest: MAX_TOKEN_LENGTH } },
});

/** The root fields of games. */
@Resolver()
export class PuzzlesResolver {
  @Query(() => types.GridPuzzle, {
    description:
      'Draws a grid of conditions that people of a franchise meet. The same seed or date gives the same grid on every server, as long as the data stays the same.',
  })
  @Extensions(draws(DRAW_WORK))
  gridPuzzle(@Args(() => PuzzleArguments) _: PuzzleArguments): object {
    return declared();
  }

  @Query(() => types.GroupsPuzzle, {
    description: 'Draws sixteen names that make four groups in one way.',
  })
  @Extensions(draws(DRAW_WORK))
  groupsPuzzle(@Args(() => PuzzleArguments) _: PuzzleArguments): object {
    return declared();
  }

  @Query(() => types.OrderPuzzle, {
    description: 'Draws five works to be put in the order of the story or of their release.',
  })
  @Extensions(draws(DRAW_WORK))
  orderPuzzle(@Args(() => PuzzleArguments) _: PuzzleArguments): object {
    return declared();
  }

  @Query(() => types.DailyPuzzles, { description: 'The puzzles of a day, the same for everyone.' })
  @Extensions(draws(DAILY_WORK))
  dailyPuzzles(
    @Arg('date', () => String, { description: 'The day: 2026-11-30.' }) _date: string,
    @Arg('franchise', () => ID, franchise) _franchise: string,
  ): object {
    return declared();
  }

  @Query(() => types.CellVerdict, {
    description: 'Says whether a person is right for a cell of a grid, and why.',
  })
  @Extensions(checks)
  checkCell(
    @Arg('token', () => String, token) _token: string,
    @Arg('row', () => Int, { description: 'The row, from 1 to 3.' }) _row: number,
    @Arg('column', () => Int, { description: 'The column, from 1 to 3.' }) _column: number,
    @Arg('entity', () => ID, { description: 'The id of the person.' }) _entity: string,
  ): object {
    return declared();
  }

  @Query(() => types.GroupVerdict, {
    description: 'Says whether four names are one of the groups of a puzzle, or one away, and why.',
  })
  @Extensions(checks)
  checkGroup(
    @Arg('token', () => String, token) _token: string,
    @Arg('choices', () => [ID], { description: 'The ids of four choices.' }) _choices: string[],
  ): object {
    return declared();
  }

  @Query(() => types.OrderVerdict, {
    description: 'Says which works of a puzzle are in the wrong order, and which claims say so.',
  })
  @Extensions(checks)
  checkOrder(
    @Arg('token', () => String, token) _token: string,
    @Arg('choices', () => [ID], { description: 'The ids of all choices, in order.' })
    _choices: string[],
  ): object {
    return declared();
  }
}
