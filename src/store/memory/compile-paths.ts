import type { Start, StepField } from '../../plan/plan.js';
import { valueAt } from '../../plan/values.js';
import { answerPath, type ReadStep } from '../answer/answer-path.js';
import type { AnswerValue } from '../graph-store.js';
import { type Chain, findChains } from '../paths/find-chains.js';
import { type FactWords, stepLabel } from '../paths/step-label.js';
import type { Compilation } from './compilation.js';
import type { Execution } from './execution/execution.js';
import type { Indexes } from './graph/indexes.js';
import { createTypeTest, typeOfNode } from './graph/memory-graph.js';
import { lookAround, type Tie, tiesBetween } from './graph/ties.js';

interface Step extends Tie {
  readonly ends: Readonly<Record<'from' | 'to', number>>;
}

/** Chains of facts between two entities. */
export function compilePaths(
  compilation: Compilation,
  start: Extract<Start, { kind: 'paths' }>,
): (execution: Execution) => AnswerValue {
  const { indexes } = compilation;
  const { numbers } = indexes.graph;
  const isEntity = createTypeTest(indexes.graph, 'Entity');
  const answer = answerPath<Step, Execution>(start.fields, (field) =>
    compileStep(compilation, field),
  );
  const entityAt = (id: string): number | undefined => {
    const node = numbers.get(id);
    return node !== undefined && isEntity(node) ? node : undefined;
  };
  const find = compilation.oncePerExecution(({ values }): readonly Chain[] => {
    const [from, to] = [start.from, start.to].map((ref) => entityAt(valueAt(values, ref)));
    const first = valueAt(values, start.first);
    if (from === undefined || to === undefined || from === to || first === 0) return [];
    const query = { from, to, maxLength: valueAt(values, start.maxLength), first };
    return findChains(query, lookAround(indexes.graph, indexes.ties(), query));
  }, PATHS_STEPS);
  return (execution) => find(execution).map((chain) => answer(stepsOf(indexes, chain), execution));
}

/** Enough steps that the clock is read after each of them. */
const PATHS_STEPS = 1_000;

function stepsOf(indexes: Indexes, chain: Chain): readonly Step[] {
  return chain.slice(1).map((to, at) => {
    const from = chain[at] as number;
    return { ...firstTie(indexes, from, to), ends: { from, to } };
  });
}

/** Parts come first, then portrayals, credits and relations; then the first by id. */
function firstTie({ graph, ties }: Indexes, from: number, to: number): Tie {
  const rankOf = ({ fact }: Tie): number => {
    switch (typeOfNode(graph, fact)) {
      case 'Portrayal':
        return 1;
      case 'Credit':
        return 2;
      case 'Relation':
        return graph.tables.Relation.column('spoiler')[graph.rows[fact] as number] === true ? 4 : 3;
      default:
        return 0;
    }
  };
  const [first] = tiesBetween(ties(), from, to).toSorted(
    (a, b) => rankOf(a) - rankOf(b) || a.fact - b.fact,
  );
  if (first === undefined) {
    throw new TypeError(`No fact ties ${graph.ids[from]} to ${graph.ids[to]}.`);
  }
  return first;
}

function compileStep(
  compilation: Compilation,
  field: Exclude<StepField, { kind: 'typename' }>,
): ReadStep<Step, Execution> {
  const { indexes } = compilation;
  switch (field.kind) {
    case 'from':
    case 'to': {
      const { kind } = field;
      const read = compilation.selection(field.selection);
      return ({ ends }, execution) => read(ends[kind], execution);
    }
    case 'fact': {
      const read = compilation.selection(field.selection);
      return ({ fact }, execution) => read(fact, execution);
    }
    case 'label':
      return ({ fact, from, to }) => stepLabel(wordsOf(indexes, fact), from, to);
  }
}

function wordsOf(indexes: Indexes, fact: number): FactWords {
  const { graph } = indexes;
  const row = graph.rows[fact] as number;
  switch (typeOfNode(graph, fact)) {
    case 'Portrayal': {
      const kind = graph.tables.Portrayal.column('kind')[row] as string | null;
      const character = textBehind(indexes, 'Portrayal', 'character', 'name', row);
      return { ...NO_WORDS, kind, character };
    }
    case 'Credit':
      return { ...NO_WORDS, job: graph.tables.Credit.column('job')[row] as string | null };
    case 'Relation':
      return {
        ...NO_WORDS,
        label: textBehind(indexes, 'Relation', 'kind', 'label', row),
        inverseLabel: textBehind(indexes, 'Relation', 'kind', 'inverseLabel', row),
      };
    default:
      return NO_WORDS;
  }
}

const NO_WORDS: FactWords = Object.freeze({
  kind: null,
  character: null,
  job: null,
  label: null,
  inverseLabel: null,
});

/** A text of the node that a link leads to from the row of a fact. */
function textBehind(
  { graph, link }: Indexes,
  type: 'Portrayal' | 'Relation',
  name: string,
  column: string,
  row: number,
): string | null {
  const { nodes, offsets } = link(type, name);
  const at = offsets[row] as number;
  if (at === offsets[row + 1]) return null;
  const node = nodes[at] as number;
  const values = graph.tables[typeOfNode(graph, node)].column(column);
  return values[graph.rows[node] as number] as string | null;
}
