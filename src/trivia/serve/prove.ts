import type { MadeObject } from '../../making/made-value.js';
import type { Plan } from '../../plan/plan.js';
import type { AnswerObject, FetchOptions, GraphStore } from '../../store/graph-store.js';
import { buildPlan, select } from '../pool/build-plan.js';
import { certainClaims } from '../pool/certain-claims.js';
import { objectsOf, textOf } from '../pool/read-answer.js';
import type { Judgement } from '../right/requirement.js';

/** Turns what is known of choices into proofs, with all claims that they rest on. */
type Prove = (
  known: readonly Pick<Judgement, 'sentence' | 'facts'>[],
  options: FetchOptions,
) => Promise<readonly MadeObject[]>;

/** A fact that more claims state is shown with the first of them. */
const CLAIMS_PER_FACT = 5;

const NOTHING: AnswerObject = Object.freeze({});

export function createProver(store: GraphStore): Prove {
  return async (known, options) => {
    const ids = [...new Set(known.flatMap(({ facts }) => facts))];
    const { facts } = ids.length === 0 ? NOTHING : await store.fetch(planClaims(ids), options);
    const claims = new Map(
      objectsOf(facts).map(({ id, claims: own }) => {
        const stated = objectsOf(own).map((claim) => textOf(claim.id));
        return [textOf(id), own === undefined ? [textOf(id)] : stated];
      }),
    );
    return known.map(({ sentence, facts: own }) => ({
      statement: sentence,
      facts: own,
      claims: [...new Set(own.flatMap((fact) => claims.get(fact) ?? []))],
    }));
  };
}

/** The claims of facts; a fact that is a claim itself is read by its id alone. */
function planClaims(ids: readonly string[]): Plan {
  return buildPlan((value) => {
    const claims = certainClaims(value, CLAIMS_PER_FACT);
    return {
      facts: {
        kind: 'nodes',
        type: 'Node',
        ids: value(ids),
        selection: select('Node', ['id'], {
          Portrayal: [claims],
          Credit: [claims],
          Relation: [claims],
        }),
      },
    };
  });
}
