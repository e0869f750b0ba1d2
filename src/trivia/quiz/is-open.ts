import type { FactPool } from '../pool/fact-pool.js';
import { judge } from '../right/judge.js';
import type { Candidate } from '../templates/template.js';
import { templates } from '../templates/templates.js';

/**
 * Whether a question can be asked without choices: it makes sense without them, and nothing else that
 * might be named is right as well.
 */
export function isOpen(pool: FactPool, { kind, requirements, answer }: Candidate): boolean {
  const right = pool.things.get(answer);
  if (templates[kind].isOpen !== true || right === undefined) return false;
  return thingsOf(pool, right.type).every(
    (id) => id === answer || judge(pool, requirements, id, [answer, id])?.holds !== true,
  );
}

function thingsOf(pool: FactPool, type: string): readonly string[] {
  return pool.once(`things ${type}`, () =>
    [...pool.things.values()].flatMap((thing) => (thing.type === type ? [thing.id] : [])),
  );
}
