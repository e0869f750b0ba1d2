import { badUserInput } from '../../errors.js';
import type { Inputs, Makers } from '../../making/made-value.js';
import { runInTurns } from '../../steps.js';
import type { FetchOptions, GraphStore } from '../../store/graph-store.js';
import {
  checkCell,
  checkGroup,
  checkOrder,
  type Grid,
  type Groups,
  type Order,
  prepareConditions,
} from '../games/index.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Seal } from '../seal/seal.js';
import { choiceId, indexOfChoice } from './choice-id.js';
import { numberIn, textIn, textsIn } from './inputs.js';
import type { ReadPool } from './pools.js';
import { createProver } from './prove.js';
import { type Game, openPuzzle } from './sealed-puzzle.js';

interface Means {
  readonly store: GraphStore;
  readonly readPool: ReadPool;
  readonly seal: Seal;
}

const GROUP = 4;

/** Makes the fields that judge what players make of puzzles. */
export function puzzleCheckers({ store, readPool, seal }: Means): Makers {
  const prove = createProver(store);

  return {
    async checkCell(inputs, options) {
      const { puzzle, pool } = await open<Grid>('grid', inputs, options);
      await runInTurns(prepareConditions(pool, 'PERSON'), options.signal);
      const cell = {
        row: (numberIn(inputs, 'row') ?? 0) - 1,
        column: (numberIn(inputs, 'column') ?? 0) - 1,
      };
      const verdict = checkCell(pool, puzzle, cell, textIn(inputs, 'entity') ?? '');
      if (verdict === undefined) throw badUserInput('The grid has rows and columns from 1 to 3.');
      const { isCorrect, sentence, proof, count } = verdict;
      return {
        correct: isCorrect,
        explanation: sentence,
        answers: count,
        proof: await prove(proof, options),
      };
    },
    async checkGroup(inputs, options) {
      const { puzzle, pool } = await open<Groups>('groups', inputs, options);
      await runInTurns(prepareConditions(pool, puzzle.members), options.signal);
      const names = chosenIn(inputs, puzzle.names, GROUP);
      const { isCorrect, isOneAway, sentence, proof } = checkGroup(pool, puzzle, names);
      return {
        correct: isCorrect,
        oneAway: isOneAway,
        explanation: sentence,
        proof: await prove(proof, options),
      };
    },
    async checkOrder(inputs, options) {
      const { puzzle, pool } = await open<Order>('order', inputs, options);
      const items = chosenIn(inputs, puzzle.items, puzzle.items.length);
      const { isCorrect, wrong } = checkOrder(pool, puzzle, items);
      const proofs = await prove(
        wrong.map(({ proof }) => proof),
        options,
      );
      return {
        correct: isCorrect,
        wrong: wrong.map(({ earlier, later }, at) => ({
          earlier: choiceId(puzzle.items.indexOf(earlier)),
          later: choiceId(puzzle.items.indexOf(later)),
          proof: proofs[at] ?? null,
        })),
      };
    },
  };

  /** The puzzle of a token, and the facts that it was made of. */
  async function open<Puzzle>(
    of: Game,
    inputs: Inputs,
    options: FetchOptions,
  ): Promise<{ readonly puzzle: Puzzle; readonly pool: FactPool }> {
    const { version } = await store.graph(options);
    const token = textIn(inputs, 'token') ?? '';
    const { puzzle, franchise } = await openPuzzle<Puzzle>(seal, { of, version }, token);
    return { puzzle, pool: await readPool({ kind: 'franchise', franchise }, options) };
  }
}

/** The things whose places are given, each once. */
function chosenIn(inputs: Inputs, all: readonly string[], count: number): readonly string[] {
  const places = textsIn(inputs, 'choices') ?? [];
  if (new Set(places).size !== count || places.length !== count) {
    throw badUserInput(`"choices" takes ${count} different ids of choices.`);
  }
  return places.flatMap((place) => all[indexOfChoice(place, all.length)] ?? []);
}
