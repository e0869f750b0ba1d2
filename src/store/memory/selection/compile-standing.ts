import { type ConcreteType, concreteTypesOf } from '../../../domain/type-names.js';
import type { Field, StandingField, Start } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import {
  type DescribedStory,
  type StandingDescription,
  unknownStanding,
} from '../../../timeline/index.js';
import { answerStanding } from '../../answer/answer-standing.js';
import { type Ends, unknownEnd } from '../../answer/unknown-ends.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Compilation } from '../compilation.js';
import type { Execution } from '../execution/execution.js';
import type { Indexes } from '../graph/indexes.js';
import { typeOfNode } from '../graph/memory-graph.js';

/** Answers how two segments or works stand to each other, from the network in the row. */
export function compileStanding(
  compilation: Compilation,
  type: ConcreteType,
  { property, fields, ...ends }: Extract<Field, { kind: 'standing' }>,
): (row: number, execution: Execution) => AnswerObject {
  const { indexes, oncePerExecution } = compilation;
  const answer = compileAnswer(compilation, fields);
  const standingByRow = oncePerExecution(() => new Map<number, StandingDescription>());
  return (row, execution) => {
    const known = standingByRow(execution).get(row);
    if (known !== undefined) return answer(known, execution);
    const standing = describe(indexes, ends, indexes.story(type, property, row), execution);
    standingByRow(execution).set(row, standing);
    execution.slice.spend(STANDING_STEPS);
    return answer(standing, execution);
  };
}

/** Answers the same from the network of the story that either of the two is part of. */
export function compileRootStanding(
  compilation: Compilation,
  { fields, ...ends }: Extract<Start, { kind: 'standing' }>,
): (execution: Execution) => AnswerObject {
  const { indexes, oncePerExecution } = compilation;
  const answer = compileAnswer(compilation, fields);
  const standing = oncePerExecution((execution): StandingDescription => {
    const [of, to] = [ends.of, ends.to].map((ref) =>
      storyOf(indexes, valueAt(execution.values, ref)),
    );
    return describe(indexes, ends, of ?? to, execution);
  }, STANDING_STEPS);
  return (execution) => answer(standing(execution), execution);
}

/** Enough steps that the clock is read after each of them. */
const STANDING_STEPS = 1_000;

function compileAnswer(
  { indexes, selection: compile }: Compilation,
  fields: readonly StandingField[],
): (standing: StandingDescription, execution: Execution) => AnswerObject {
  const { numbers } = indexes.graph;
  return answerStanding<Execution>(fields, (selection) => {
    const read = compile(selection);
    return (ids, execution) =>
      ids.flatMap((id) => {
        const node = numbers.get(id);
        return node === undefined ? [] : [read(node, execution)];
      });
  });
}

const TOLD: readonly ConcreteType[] = [...concreteTypesOf('Work'), 'Segment'];

function describe(
  { graph }: Indexes,
  ends: Ends,
  story: DescribedStory | undefined,
  { values }: Execution,
): StandingDescription {
  const refusal = unknownEnd(ends, values, {
    isKnown(ref) {
      const node = graph.numbers.get(valueAt(values, ref));
      return node !== undefined && TOLD.includes(typeOfNode(graph, node));
    },
    ids: story?.ids ?? [],
  });
  if (refusal !== undefined) throw refusal;
  return story?.describe(valueAt(values, ends.of), valueAt(values, ends.to)) ?? unknownStanding;
}

/** The story that a work or segment is told in. */
function storyOf(indexes: Indexes, id: string): DescribedStory | undefined {
  const { graph } = indexes;
  const node = graph.numbers.get(id);
  if (node === undefined) return undefined;
  const way = { edge: 'TOLD_IN', direction: 'out', target: 'Story' } as const;
  const { nodes, offsets } = indexes.adjacency(typeOfNode(graph, node), way);
  const row = graph.rows[node] as number;
  const story = offsets[row] === offsets[row + 1] ? undefined : nodes[offsets[row] as number];
  return story === undefined
    ? undefined
    : indexes.story('Story', 'relation', graph.rows[story] as number);
}
