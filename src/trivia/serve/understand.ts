import { typeOfId } from '../../domain/ids.js';
import { constantCase } from '../../domain/text.js';
import type { Plan } from '../../plan/plan.js';
import type { AnswerObject } from '../../store/graph-store.js';
import { isName, saysName } from '../../store/search/says-name.js';
import { buildPlan, connect, select } from '../pool/build-plan.js';
import { numberOf, objectOf, objectsOf, textOf } from '../pool/read-answer.js';

/** Names that a text is compared with: more than there are namesakes. */
const HITS = 50;

/** Searches for what a text may name among things of the type of the answer. */
export function planSearch(text: string, answer: string): Plan {
  const type = constantCase(typeOfId(answer) ?? '');
  return buildPlan((value) => {
    const page = connect(select('Entity', ['id']), { size: value(HITS) });
    return {
      hits: {
        kind: 'search',
        text: value(text),
        types: value([type]),
        connection: {
          ...page,
          typename: 'SearchConnection',
          order: [{ of: 'edge', name: 'score', descending: true }],
          fields: [
            {
              kind: 'edges',
              name: 'edges',
              fields: [
                { kind: 'score', name: 'score' },
                { kind: 'matched', name: 'matched' },
                { kind: 'node', name: 'node', selection: select('Entity', ['id']) },
              ],
            },
          ],
        },
      },
    };
  });
}

interface Hit {
  readonly id: string;
  /** How well its name matches, without how well it is known. */
  readonly match: number;
  readonly matched: string;
}

/**
 * Whether a text names the answer: it is a name of it, or says one so that a search finds nothing else
 * that matches as well. Part of a name that several things have says none of them.
 */
export function namesAnswer(text: string, answer: string, found: AnswerObject): boolean {
  const hits = objectsOf(objectOf(found.hits)?.edges).map(readHit);
  const own = hits.find(({ id }) => id === answer);
  if (own === undefined) return false;
  if (isName(text, own.matched)) return true;
  return (
    saysName(text, own.matched) && hits.every(({ id, match }) => id === answer || match < own.match)
  );
}

/** The first three decimals of a score are those of the match. */
function readHit({ score, matched, node }: AnswerObject): Hit {
  return {
    id: textOf(objectOf(node)?.id),
    match: Math.floor((numberOf(score) ?? 0) * 1_000),
    matched: textOf(matched),
  };
}
