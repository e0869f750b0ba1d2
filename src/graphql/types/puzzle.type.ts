import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { holds } from '../reads.js';
import { OrderBasis } from '../trivia-enums.js';
import { Choice, Proof } from './trivia.type.js';

/** What puzzles of every game have. */
@ObjectType()
abstract class Puzzle {
  @Field(() => String, {
    nullable: true,
    description: 'Give it back to get the same puzzle again; null where it is that of a day.',
  })
  seed!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days within which the puzzle of a day does not come back: 420 where there are enough puzzles, fewer where there are not, and 1 where it may come back at once; null where it was drawn by a seed.',
  })
  period!: number | null;

  @Field(() => String, { description: 'The version of the data that it was made of.' })
  datasetVersion!: string;

  @Field(() => String, {
    description:
      'What its check takes: the solution, sealed. It can be opened for an hour, by servers with the same secret and data.',
  })
  @Extensions(holds({ length: 6_000 }))
  token!: string;
}

@ObjectType({ description: 'Where a row and a column of a grid cross.' })
class GridCell {
  @Field(() => Int, { description: 'Its row, from 1 on.' })
  row!: number;

  @Field(() => Int, { description: 'Its column, from 1 on.' })
  column!: number;

  @Field(() => Int, { description: 'How many people are right for it, from 2 to 40.' })
  answers!: number;
}

@ObjectType({
  description:
    'Nine cells to be filled, each with a person of the franchise who meets the conditions of its row and of its column. Nine different people can fill it.',
})
export class GridPuzzle extends Puzzle {
  @Field(() => [String], { description: 'The conditions of its rows: "acts in The Matrix".' })
  @Extensions(holds({ length: 600 }))
  rows!: string[];

  @Field(() => [String], { description: 'The conditions of its columns.' })
  @Extensions(holds({ length: 600 }))
  columns!: string[];

  @Field(() => [GridCell], { description: 'Its cells, row by row.' })
  @Extensions(holds({ most: 9 }))
  cells!: GridCell[];
}

@ObjectType({
  description:
    'Sixteen names that make four groups of four, each of which has something in common. There is one way to part them, and some names would do in two groups.',
})
export class GroupsPuzzle extends Puzzle {
  @Field(() => [Choice], { description: 'The names, in the order to show them.' })
  @Extensions(holds({ most: 16 }))
  choices!: Choice[];
}

@ObjectType({
  description:
    'Five works to be put in order, or scenes of works beside them: "The Purge, in Underworld: Awakening".',
})
export class OrderPuzzle extends Puzzle {
  @Field(() => OrderBasis, { description: 'In which order.' })
  by!: string;

  @Field(() => [Choice], { description: 'The works and scenes, in the order to show them.' })
  @Extensions(holds({ most: 5 }))
  choices!: Choice[];
}

@ObjectType({ description: 'The puzzles of a day, the same for everyone.' })
export class DailyPuzzles {
  @Field(() => GridPuzzle, {
    nullable: true,
    description: 'The grid; null where too little is known of the franchise.',
  })
  grid!: GridPuzzle | null;

  @Field(() => GroupsPuzzle, {
    nullable: true,
    description: 'The groups; null where too little is known of the franchise.',
  })
  groups!: GroupsPuzzle | null;

  @Field(() => OrderPuzzle, {
    nullable: true,
    description: 'The order; null where too little is known of the franchise.',
  })
  order!: OrderPuzzle | null;
}

@ObjectType({ description: 'What is said to an answer to a cell of a grid.' })
export class CellVerdict {
  @Field(() => Boolean, { description: 'Whether the person is known to meet both conditions.' })
  correct!: boolean;

  @Field(() => String, { description: 'What is known of the person, and what is not.' })
  @Extensions(holds({ length: 1_000 }))
  explanation!: string;

  @Field(() => Int, { description: 'How many people are right for the cell.' })
  answers!: number;

  @Field(() => [Proof], { description: 'Why the person meets the conditions that they meet.' })
  @Extensions(holds({ most: 2 }))
  proof!: Proof[];
}

@ObjectType({ description: 'What is said to four names.' })
export class GroupVerdict {
  @Field(() => Boolean, { description: 'Whether they are one of the groups.' })
  correct!: boolean;

  @Field(() => Boolean, { description: 'Whether three of them are in one group.' })
  oneAway!: boolean;

  @Field(() => String, {
    description:
      'What they have in common, or that it is nothing; it says no more of the solution than that.',
  })
  @Extensions(holds({ length: 600 }))
  explanation!: string;

  @Field(() => [Proof], {
    description: 'How each has it in common, even if they are none of the groups.',
  })
  @Extensions(holds({ most: 4 }))
  proof!: Proof[];
}

@ObjectType({ description: 'Two works or scenes that were put in the wrong order.' })
class WrongPair {
  @Field(() => ID, { description: 'The id of the choice that comes first.' })
  earlier!: string;

  @Field(() => ID, { description: 'The id of the choice that was put before it.' })
  later!: string;

  @Field(() => Proof, { description: 'The claims that say so.' })
  proof!: Proof;
}

@ObjectType({ description: 'What is said to an order of works.' })
export class OrderVerdict {
  @Field(() => Boolean, {
    description:
      'Whether no two works are known to be in the wrong order; ties are right either way.',
  })
  correct!: boolean;

  @Field(() => [WrongPair], { description: 'The pairs that are in the wrong order.' })
  @Extensions(holds({ most: 10 }))
  wrong!: WrongPair[];
}
