import { worksWord } from '../wording/names.js';
import { isReleasedEarlier, laterWorks, orderCandidates } from './orders.js';
import type { Template } from './template.js';

/** Which of these was released first? */
export const releasedFirst: Template = {
  kind: 'RELEASED_FIRST',
  candidates: (pool) => orderCandidates(pool, 'RELEASED_FIRST', isReleasedEarlier(pool)),
  prompt: (pool, { answer }) => `Which of these ${worksWord(pool, [answer])} was released first?`,
  rivals: (pool, candidate) => laterWorks(pool, candidate, isReleasedEarlier(pool)),
};
