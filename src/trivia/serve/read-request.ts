import { badUserInput } from '../../errors.js';
import type { Inputs } from '../../making/made-value.js';
import { newSeed } from '../../plan/new-seed.js';
import type { Scope } from '../pool/scope.js';
import { difficulties } from '../quiz/question.js';
import { answerForms, type QuizRequest } from '../quiz/request.js';
import { questionKinds } from '../templates/template.js';
import { numberIn, textIn, textsIn } from './inputs.js';

/** What a quiz is asked for by the arguments of its field. */
export function readRequest(inputs: Inputs): QuizRequest {
  const kinds = textsIn(inputs, 'kinds');
  return {
    seed: textIn(inputs, 'seed') ?? newSeed(),
    size: numberIn(inputs, 'size') ?? 0,
    ...given({
      ...filtersIn(inputs),
      kinds: kinds && questionKinds.filter((kind) => kinds.includes(kind)),
      difficulty: difficulties.find((level) => level === inputs.difficulty),
      avoid: textsIn(inputs, 'avoid'),
      answer: answerForms.find((form) => form === inputs.answer),
    }),
  };
}

/** Where the facts of a quiz come from. Works that a player has seen go before their franchise. */
export function readScope(inputs: Inputs, seed: string): Scope {
  const franchise = textIn(inputs, 'franchise');
  const works = textsIn(inputs, 'works');
  if (works !== undefined) {
    return { kind: 'works', works: [...new Set(works)].sort(), ...given({ franchise }) };
  }
  return franchise === undefined
    ? { kind: 'sample', seed, about: given(filtersIn(inputs)) }
    : { kind: 'franchise', franchise };
}

/** What questions are about. */
function filtersIn(inputs: Inputs) {
  return {
    people: textsIn(inputs, 'people'),
    characters: textsIn(inputs, 'characters'),
    decade: readDecade(inputs),
    genre: textIn(inputs, 'genre'),
  };
}

function readDecade(inputs: Inputs): number | undefined {
  const decade = numberIn(inputs, 'decade');
  if (decade === undefined || decade % 10 === 0) return decade;
  throw badUserInput(
    `"decade" takes the first year of one, such as ${decade - (decade % 10)}, and got ${decade}.`,
  );
}

type Given<All> = { readonly [Key in keyof All]?: Exclude<All[Key], undefined> };

/** What is given of some arguments. */
function given<All extends object>(all: All): Given<All> {
  const entries = Object.entries(all).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Given<All>;
}
