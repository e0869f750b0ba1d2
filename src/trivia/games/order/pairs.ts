import { capitalized } from '../../../domain/text.js';
import type { FactPool } from '../../pool/fact-pool.js';
import { releaseOf } from '../../right/judge-times.js';
import { releaseSentence } from '../../wording/sentences.js';
import type { Known } from '../conditions/condition.js';
import type { OrderBasis } from './order.js';
import { itemInSentence } from './scenes.js';

/**
 * How one item stands to another: certainly before it, as far as is known neither before nor after, or
 * before it by a proof that rests on a guess.
 */
type Standing =
  | { readonly kind: 'before'; tell(): Known }
  | { readonly kind: 'open' }
  | { readonly kind: 'doubtful' };

type StandingOf = (pool: FactPool, earlier: string, later: string) => Standing;

const OPEN: Standing = Object.freeze({ kind: 'open' });
const DOUBTFUL: Standing = Object.freeze({ kind: 'doubtful' });

export const standings: Readonly<Record<OrderBasis, StandingOf>> = {
  STORY(pool, earlier, later) {
    if (!pool.isBefore(earlier, later)) return OPEN;
    const claims = pool.whyBefore(earlier, later);
    if (claims === undefined) return DOUBTFUL;
    const [first, second] = [earlier, later].map((item) => itemInSentence(pool, item));
    const sentence = `${capitalized(first ?? '')} is set before ${second}.`;
    return { kind: 'before', tell: () => ({ sentence, facts: claims }) };
  },
  RELEASE(pool, earlier, later) {
    const [first, second] = [releaseOf(pool, earlier), releaseOf(pool, later)];
    if (first === undefined || second === undefined) return DOUBTFUL;
    if (first.to >= second.from) return OPEN;
    const works = [earlier, later].map((id) => releaseSentence(pool, pool.work(id)));
    return {
      kind: 'before',
      tell: () => ({ sentence: works.join(' '), facts: [...first.claims, ...second.claims] }),
    };
  },
};
