import { flatMapInSteps } from '../../steps.js';
import { certainPart, certainParts } from '../right/roles.js';
import { nameOf } from '../wording/names.js';
import { unique } from './rivals.js';
import type { Candidate, Template } from './template.js';
import { askableIn, prepareAskableParts } from './worth.js';

/** Which character does P play in W? */
export const character: Template = {
  kind: 'CHARACTER',
  isOpen: true,
  *candidates(pool) {
    return yield* flatMapInSteps(yield* prepareAskableParts(pool), (part): readonly Candidate[] => {
      const { person, character, work } = part;
      const isAlone = certainParts(pool, person, work).length === 1;
      if (!isAlone || !pool.isNearHome(part)) return [];
      return [
        {
          kind: 'CHARACTER',
          requirements: [{ kind: 'isPlayedBy', person, work }],
          answer: character,
          subjects: [person, work],
          cues: [person],
          works: [work],
        },
      ];
    });
  },
  prompt(pool, { subjects: [person = '', work = ''], answer }) {
    const verb = certainPart(pool, answer, work)?.kind === 'VOICE' ? 'voice' : 'play';
    return `Which character does ${nameOf(pool, person)} ${verb} in ${nameOf(pool, work)}?`;
  },
  rivals(pool, { works: [work = ''], answer }) {
    const parts = askableIn(pool, work);
    const own = parts.find((part) => part.character === answer)?.billing ?? 0;
    return unique(
      [...parts]
        .sort(
          (a, b) => Math.abs(a.billing - own) - Math.abs(b.billing - own) || (a.id < b.id ? -1 : 1),
        )
        .map((part) => part.character),
    );
  },
};
