import type { FactPool } from '../pool/fact-pool.js';
import { questionKinds } from '../templates/template.js';
import { candidatesOf } from './compose.js';
import { passes, type QuizRequest, subjectFilters } from './request.js';

/** Says which filter keeps a quiz short: the one without which most more could be asked. */
export function explainShortfall(pool: FactPool, request: QuizRequest, found: number): string {
  const count = (loosened: string | undefined): number =>
    (loosened === 'kinds' ? questionKinds : (request.kinds ?? questionKinds))
      .flatMap((kind) => candidatesOf(pool, kind))
      .filter((candidate) =>
        subjectFilters.every(
          (filter) => filter === loosened || passes(pool, request, filter, candidate),
        ),
      ).length;
  const now = count(undefined);
  const gains = [...subjectFilters, 'kinds' as const]
    .filter((filter) => request[filter] !== undefined)
    .map((filter) => ({ filter, gain: count(filter) - now }))
    .sort((a, b) => b.gain - a.gain);
  const [best] = gains;
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
