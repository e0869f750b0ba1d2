import { flatMapInSteps } from '../../steps.js';
import { nameOf, worksWord } from '../wording/names.js';
import { unique } from './rivals.js';
import type { Candidate, Template } from './template.js';
import { prepareAskableParts } from './worth.js';

/** In which work does P play X? */
export const work: Template = {
  kind: 'WORK',
  fewest: 3,
  *candidates(pool) {
    return yield* flatMapInSteps(yield* prepareAskableParts(pool), (part): readonly Candidate[] => {
      const { person, character, work: id } = part;
      if (!pool.isNearHome(part)) return [];
      return [
        {
          kind: 'WORK',
          requirements: [{ kind: 'has', person, character }],
          answer: id,
          subjects: [person, character],
          cues: [person, character],
          works: [id],
        },
      ];
    });
  },
  prompt: (pool, { subjects: [person = '', character = ''], answer }) =>
    `In which of these ${worksWord(pool, [answer])} does ${nameOf(pool, person)} play ${nameOf(pool, character)}?`,
  rivals(pool, { subjects: [person = '', character = ''], answer }) {
    const { type } = pool.work(answer);
    const others = [...pool.partsBy(person), ...pool.partsAs(character)].map((part) => part.work);
    return unique(others).filter((id) => pool.work(id).type === type);
  },
};
