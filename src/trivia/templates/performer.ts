import { flatMapInSteps } from '../../steps.js';
import { certainPart } from '../right/roles.js';
import { nameOf } from '../wording/names.js';
import { playVerb } from '../wording/sentences.js';
import { castRivals } from './rivals.js';
import type { Candidate, Template } from './template.js';
import { prepareAskableParts } from './worth.js';

/** Who plays X in W? */
export const performer: Template = {
  kind: 'PERFORMER',
  isOpen: true,
  *candidates(pool) {
    return yield* flatMapInSteps(yield* prepareAskableParts(pool), (part): readonly Candidate[] => {
      const { person, character, work } = part;
      if (!pool.isNearHome(part)) return [];
      return [
        {
          kind: 'PERFORMER',
          requirements: [{ kind: 'plays', character, work }],
          answer: person,
          subjects: [character, work],
          cues: [character],
          works: [work],
        },
      ];
    });
  },
  prompt(pool, { subjects: [character = '', work = ''] }) {
    const part = certainPart(pool, character, work);
    return `Who ${playVerb(part ?? { kind: '' })} ${nameOf(pool, character)} in ${nameOf(pool, work)}?`;
  },
  rivals: (pool, { works, answer }) => castRivals(pool, works, answer),
};
