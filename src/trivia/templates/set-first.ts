import { isSetEarlier, laterWorks, orderCandidates } from './orders.js';
import type { Template } from './template.js';

/** Which of these is set first? */
export const setFirst: Template = {
  kind: 'SET_FIRST',
  fewest: 3,
  candidates: (pool) => orderCandidates(pool, 'SET_FIRST', isSetEarlier(pool)),
  prompt: () => 'In the order of the story, which of these comes first?',
  rivals: (pool, candidate) => laterWorks(pool, candidate, isSetEarlier(pool)),
};
