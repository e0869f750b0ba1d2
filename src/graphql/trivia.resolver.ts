import { Arg, Args, ArgsType, Extensions, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { MAX_SEED_LENGTH } from '../plan/read/read-random.js';
import { MAX_SEARCH_LENGTH } from '../plan/read/read-roots.js';
import { MAX_IDS } from '../plan/read/read-value.js';
import { MAX_QUIZ_SIZE, MAX_TOKEN_LENGTH } from '../trivia/index.js';
import { declared } from './declared.js';
import { reads } from './reads.js';
import { AnswerForm, Difficulty, QuestionKind } from './trivia-enums.js';
import * as types from './types/index.js';

const DEFAULT_SIZE = 10;
/** Reading a franchise and drawing from it, in things looked at. */
const QUIZ_WORK = 100_000;
/** Searching, and reading what facts rest on. */
const CHECK_WORK = 20_000;

@ArgsType()
class QuizArguments {
  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the franchise to ask about: franchise/john-wick. Without it and `works`, films are drawn from all there are.',
  })
  franchise?: string;

  @Field(() => [ID], {
    nullable: true,
    description: `Ids of the works that a player knows, a series with all its episodes; at most ${MAX_IDS}. Nothing outside them is named anywhere, and what they give away may be. With \`franchise\`, questions are about those of it.`,
  })
  works?: string[];

  @Field(() => [QuestionKind], { nullable: true, description: 'What to ask; all when absent.' })
  kinds?: string[];

  @Field(() => Difficulty, { nullable: true, description: 'How hard; any when absent.' })
  difficulty?: string;

  @Field(() => [ID], {
    nullable: true,
    description: `Ids of people of whom each question names one; at most ${MAX_IDS}.`,
  })
  people?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: `Ids of characters of whom each question names one; at most ${MAX_IDS}.`,
  })
  characters?: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'The first year of the decade in which the works of a question came out: 1990.',
  })
  decade?: number;

  @Field(() => String, {
    nullable: true,
    description: 'A genre of the works of a question, as they have it.',
  })
  genre?: string;

  @Field(() => Int, {
    defaultValue: DEFAULT_SIZE,
    description: `How many questions, from 1 to ${MAX_QUIZ_SIZE}.`,
  })
  size!: number;

  @Field(() => String, {
    nullable: true,
    description: `What the draw follows from, at most ${MAX_SEED_LENGTH} characters; a new one when absent.`,
  })
  seed?: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Keys of questions that a player has seen already.',
  })
  avoid?: string[];

  @Field(() => AnswerForm, {
    defaultValue: 'CHOICE',
    description: 'How to answer. With `TEXT`, only what makes sense without choices is asked.',
  })
  answer!: string;
}

/** The root fields of trivia. */
@Resolver()
export class TriviaResolver {
  @Query(() => types.Quiz, {
    description:
      'Draws questions whose answers are sealed. The same arguments, seed and data give the same quiz on every server, but for the tokens.',
  })
  @Extensions(
    reads({
      kind: 'made',
      work: QUIZ_WORK,
      takes: {
        franchise: { kind: 'id', type: 'Franchise' },
        works: { kind: 'ids', type: 'Work' },
        people: { kind: 'ids', type: 'Person' },
        characters: { kind: 'ids', type: 'Character' },
        size: { kind: 'count', least: 1, most: MAX_QUIZ_SIZE, otherwise: DEFAULT_SIZE },
        seed: { kind: 'text', longest: MAX_SEED_LENGTH },
      },
    }),
  )
  quiz(@Args(() => QuizArguments) _: QuizArguments): object {
    return declared();
  }

  @Query(() => types.Verdict, {
    description:
      'Says whether an answer to a question is right, and why. A token that was changed, has expired, or was made of other data is refused with BAD_USER_INPUT.',
  })
  @Extensions(
    reads({
      kind: 'made',
      work: CHECK_WORK,
      takes: {
        token: { kind: 'text', longest: MAX_TOKEN_LENGTH },
        text: { kind: 'text', longest: MAX_SEARCH_LENGTH },
      },
    }),
  )
  checkAnswer(
    @Arg('token', () => String, { description: 'The token of the question.' }) _token: string,
    @Arg('choice', () => ID, {
      nullable: true,
      description: 'The id of a choice, where the question has choices.',
    })
    _choice: string,
    @Arg('text', () => String, {
      nullable: true,
      description: `What the player typed, where it has none; at most ${MAX_SEARCH_LENGTH} characters. What a search would take for the answer is right: other names of it, without accents, with a small typo.`,
    })
    _text: string,
  ): object {
    return declared();
  }
}
