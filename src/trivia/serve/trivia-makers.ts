import type { Makers } from '../../making/made-value.js';
import type { GraphStore } from '../../store/graph-store.js';
import { createSeal, type SealOptions } from '../seal/seal.js';
import { puzzleCheckers } from './check-puzzles.js';
import { puzzleMakers } from './make-puzzles.js';
import { quizMaker } from './make-quiz.js';
import { verdictMaker } from './make-verdict.js';
import { createPools } from './pools.js';

/** What makes the root fields of trivia. */
export function createTriviaMakers(store: GraphStore, sealing: SealOptions): Makers {
  const seal = createSeal(sealing);
  const readPool = createPools(store);
  return {
    quiz: quizMaker({ readPool, seal }),
    checkAnswer: verdictMaker({ store, seal }),
    ...puzzleMakers({ readPool, seal }),
    ...puzzleCheckers({ store, readPool, seal }),
  };
}
