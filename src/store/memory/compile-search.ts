import { constantCase } from '../../domain/text.js';
import { concreteTypes } from '../../domain/type-names.js';
import type { Start } from '../../plan/plan.js';
import { valueAt } from '../../plan/values.js';
import { searchedFor } from '../answer/answer-connection.js';
import { wholeList } from '../answer/page.js';
import type { AnswerObject } from '../graph-store.js';
import { type RankedList, rankedList } from '../search/ranked-list.js';
import type { Compilation } from './compilation.js';
import type { Execution } from './execution/execution.js';
import type { MemoryGraph } from './graph/memory-graph.js';
import { compilePage } from './selection/compile-page.js';

/** Enough steps that the clock is read after each search. */
const SEARCH_STEPS = 1_000;

/** The entities whose names match a text, best first. */
export function compileSearch(
  compilation: Compilation,
  { text, types, connection }: Extract<Start, { kind: 'search' }>,
): (execution: Execution) => AnswerObject {
  const { graph, search } = compilation.indexes;
  const answer = compilePage<RankedList>(compilation, connection, {
    score: (at, { range }) => range.list.score(at),
    matched: (at, { range }) => range.list.matched(at),
  });
  const find = compilation.oncePerExecution(({ values }) => {
    const isWanted = createTypeFilter(graph, valueAt(values, types));
    const sought = valueAt(values, text);
    const { degree, identify } = search;
    return rankedList(search.rank(sought, { isWanted, degree, identified: identify(sought) }));
  }, SEARCH_STEPS);
  const bind = connection.where && compilation.condition('Entity', connection.where);
  return (execution) => {
    const { values } = execution;
    const of = searchedFor(valueAt(values, text), valueAt(values, types));
    return answer(wholeList(find(execution), bind?.(execution)), execution, of);
  };
}

function createTypeFilter(
  { types }: MemoryGraph,
  names: readonly string[] | null,
): (node: number) => boolean {
  if (names === null) return () => true;
  const mask = concreteTypes.map((type) => names.includes(constantCase(type)));
  return (node) => mask[types[node] as number] === true;
}
