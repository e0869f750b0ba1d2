import type { MadeObject, Maker } from '../../making/made-value.js';
import { runInTurns } from '../../steps.js';
import { drawQuiz } from '../quiz/generate-quiz.js';
import type { Question } from '../quiz/question.js';
import type { AnswerForm } from '../quiz/request.js';
import type { Seal } from '../seal/seal.js';
import { choiceId } from './choice-id.js';
import type { ReadPool } from './pools.js';
import { readRequest, readScope } from './read-request.js';
import { sealQuestion } from './sealed-question.js';

interface Means {
  readonly readPool: ReadPool;
  readonly seal: Seal;
}

/** Makes the field `quiz`: draws questions, and seals their answers. */
export function quizMaker({ readPool, seal }: Means): Maker {
  return async (inputs, options) => {
    const request = readRequest(inputs);
    const pool = await readPool(readScope(inputs, request.seed), options);
    const quiz = await runInTurns(drawQuiz(pool, request), options.signal);
    const { seed, datasetVersion, shortfall = null } = quiz;
    const { answer = 'CHOICE' } = request;
    const questions = await Promise.all(
      quiz.questions.map(async (question) => ({
        ...shownOf(question, answer),
        token: await sealQuestion(seal, question, answer, datasetVersion),
      })),
    );
    return { seed, datasetVersion, questions, shortfall };
  };
}

/** What of a question gives nothing away. */
function shownOf(
  { kind, difficulty, key, prompt, choices }: Question,
  form: AnswerForm,
): MadeObject {
  const shown = form === 'TEXT' ? [] : choices;
  return {
    kind,
    difficulty,
    key,
    prompt,
    choices: shown.map(({ text }, index) => ({ id: choiceId(index), text })),
  };
}
