import { flatMapInSteps, type Steps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import { questionKinds } from '../templates/template.js';
import { prepareCandidates } from './compose.js';
import { passes, type QuizRequest, subjectFilters } from './request.js';

const filters = [...subjectFilters, 'kinds'] as const;
type Filter = (typeof filters)[number];

/** Says which filter keeps a quiz short: the one without which most more could be asked. */
export function* explainShortfall(
  pool: FactPool,
  request: QuizRequest,
  found: number,
): Steps<string> {
  const now = yield* count(pool, request);
  const gains: { readonly filter: Filter; readonly gain: number }[] = [];
  for (const filter of filters.filter((one) => request[one] !== undefined)) {
    gains.push({ filter, gain: (yield* count(pool, request, filter)) - now });
  }
  const [best] = gains.sort((a, b) => b.gain - a.gain);
  const said = `${found} of ${request.size} questions could be asked`;
  if (best !== undefined && best.gain > 0) return `${said}: loosen "${best.filter}".`;
  if (request.difficulty !== undefined) return `${said}: loosen "difficulty".`;
  if ((request.avoid ?? []).length > 0) return `${said}: "avoid" leaves no others.`;
  const wider =
    pool.scope.kind === 'works'
      ? 'name more in "works"'
      : 'ask about another franchise, or for fewer';
  return `${said}: ${wider}.`;
}

/** How much may be asked, with one filter loosened if it is given. */
function* count(pool: FactPool, request: QuizRequest, loosened?: Filter): Steps<number> {
  const kinds = loosened === 'kinds' ? questionKinds : (request.kinds ?? questionKinds);
  let sum = 0;
  for (const kind of kinds) {
    const candidates = yield* prepareCandidates(pool, kind);
    const passing = yield* flatMapInSteps(candidates, (candidate) =>
      subjectFilters.every(
        (filter) => filter === loosened || passes(pool, request, filter, candidate),
      )
        ? [candidate]
        : [],
    );
    sum += passing.length;
  }
  return sum;
}
