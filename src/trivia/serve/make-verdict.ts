import { badUserInput } from '../../errors.js';
import type { Inputs, Maker } from '../../making/made-value.js';
import type { FetchOptions, GraphStore } from '../../store/graph-store.js';
import { explain } from '../explain.js';
import type { Seal } from '../seal/seal.js';
import { choiceId, indexOfChoice } from './choice-id.js';
import { textIn } from './inputs.js';
import { createProver } from './prove.js';
import { openQuestion, type SealedQuestion } from './sealed-question.js';
import { namesAnswer, planSearch } from './understand.js';

interface Means {
  readonly store: GraphStore;
  readonly seal: Seal;
}

/** Makes the field `checkAnswer`: opens a token, judges the answer, and proves the verdict. */
export function verdictMaker({ store, seal }: Means): Maker {
  const prove = createProver(store);

  /** The choice that was made; the right one where a text names it. Undefined for any other text. */
  async function chosen(
    { form, choices, answer }: SealedQuestion,
    inputs: Inputs,
    options: FetchOptions,
  ): Promise<number | undefined> {
    const [choice, text] = [textIn(inputs, 'choice'), textIn(inputs, 'text')];
    if (form === 'CHOICE') {
      if (choice === undefined || text !== undefined) {
        throw badUserInput('The question has choices: answer it by "choice" alone.');
      }
      return indexOfChoice(choice, choices.length);
    }
    if (text === undefined || choice !== undefined) {
      throw badUserInput('The question has no choices: answer it by "text" alone.');
    }
    const right = choices[answer]?.id ?? '';
    const found = await store.fetch(planSearch(text, right), options);
    return namesAnswer(text, right, found) ? answer : undefined;
  }

  return async (inputs, options) => {
    const { version } = await store.graph(options);
    const question = await openQuestion(seal, textIn(inputs, 'token') ?? '', version);
    const { choices, answer } = question;
    const choice = await chosen(question, inputs, options);
    const { sentence } = explain(question, choice ?? answer);
    const right = choices[answer];
    const wrong = choice === undefined || choice === answer ? undefined : choices[choice];
    const [proof = null, refutation = null] = await prove(
      [right, wrong].flatMap((one) => (one === undefined ? [] : [one.known])),
      options,
    );
    return {
      correct: choice === answer,
      answer: { id: choiceId(answer), text: right?.text ?? '' },
      entity: right?.id ?? null,
      explanation: sentence,
      proof,
      refutation,
    };
  };
}
