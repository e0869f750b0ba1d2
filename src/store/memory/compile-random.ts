import { asc } from '../../domain/model-links.js';
import type { Start } from '../../plan/plan.js';
import { answerRandom, placesOf } from '../answer/answer-random.js';
import type { AnswerObject } from '../graph-store.js';
import type { Compilation } from './compilation.js';
import type { Execution } from './execution/execution.js';
import { countOf } from './graph/memory-graph.js';

const BY_LOT = [asc('lot')];

/** Entities drawn by a seed: those at the places drawn, among all of their types by lot. */
export function compileRandom(
  { indexes, selection }: Compilation,
  start: Extract<Start, { kind: 'random' }>,
): (execution: Execution) => AnswerObject {
  const answer = answerRandom<number, Execution>(start, selection);
  return (execution) => {
    const places = placesOf(start, execution.values, (type) => countOf(indexes.graph, type));
    const nodes = places.map(({ type, at }) => indexes.list(type, BY_LOT).nodes[at] as number);
    return answer(nodes, execution);
  };
}
