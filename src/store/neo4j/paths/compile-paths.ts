import type { Start, StepField } from '../../../plan/plan.js';
import { answerPath, type ReadStep } from '../../answer/answer-path.js';
import type { AnswerValue } from '../../graph-store.js';
import type { Execution } from '../cypher/execution.js';
import { lookUpNodes } from '../cypher/look-up-nodes.js';
import { createRow, type Read, type Row, type RowWriter } from '../cypher/row.js';
import type { StatementWriter } from '../cypher/statement.js';
import { compileSelection } from '../selection/compile-selection.js';
import { compileChains, type IdChain } from './compile-chains.js';
import { compileLabel } from './compile-label.js';
import { lookUpTies, nameTie, type Pair } from './look-up-ties.js';

type Paths = Extract<Start, { kind: 'paths' }>;

/** One step of a chain: the rows of its ends and of the fact that ties them. */
interface Step {
  readonly from: Row;
  readonly to: Row;
  readonly tie: Row;
}

/** Compiles chains: the preliminary query finds them, then the fields of their steps are read. */
export function compilePaths(statement: StatementWriter, row: RowWriter, paths: Paths): Read {
  const chainsOf = statement.findTogether(compileChains, paths);
  const entity = { statement, node: statement.name('n'), row: createRow() };
  const tie = nameTie(statement);
  const fact = { statement, node: tie.fact, row: createRow() };

  const compileStep = (
    field: Exclude<StepField, { kind: 'typename' }>,
  ): ReadStep<Step, Execution> => {
    switch (field.kind) {
      case 'from':
      case 'to': {
        const { kind } = field;
        const read = compileSelection(entity, field.selection);
        return (step, execution) => read(step[kind], execution);
      }
      case 'fact': {
        const read = compileSelection(fact, field.selection);
        return (step, execution) => read(step.tie, execution);
      }
      case 'label': {
        const read = compileLabel(statement, fact.row, tie);
        return (step) => read(step.tie);
      }
    }
  };
  const answer = answerPath(paths.fields, compileStep);

  const { node } = entity;
  const isAsked = ({ row: asked }: { readonly row: RowWriter }) => !asked.isEmpty();
  const ids = (execution: Execution): readonly string[] => [...new Set(chainsOf(execution).flat())];
  const pairs = (execution: Execution): readonly Pair[] => chainsOf(execution).flatMap(pairsOf);
  const entities = isAsked(entity)
    ? lookUpNodes(row, {
        type: 'Entity',
        by: 'id',
        sought: statement.parameter(`along ${node}`, ids),
        node,
        item: entity.row,
      })
    : undefined;
  const ties = isAsked(fact)
    ? lookUpTies(statement, row, {
        tie,
        pairs: statement.parameter(`by ${tie.fact}`, pairs),
        item: fact.row,
      })
    : undefined;

  return (values, execution): AnswerValue => {
    const [byId, byPair] = [entities?.(values), ties?.(values)];
    const rowOf = (id: string) => (byId === undefined ? UNREAD : byId.get(id));
    return chainsOf(execution).flatMap((chain) => {
      const steps = pairsOf(chain).flatMap((pair): readonly Step[] => {
        const [from, to] = [rowOf(pair[0]), rowOf(pair[1])];
        const found = byPair === undefined ? UNREAD : byPair.get(pair);
        return from && to && found ? [{ from, to, tie: found }] : [];
      });
      // An import may have removed an entity or a fact since the chain was found.
      return steps.length === chain.length - 1 ? [answer(steps, execution)] : [];
    });
  };
}

const UNREAD: Row = Object.freeze([]);

function pairsOf(chain: IdChain): readonly Pair[] {
  return chain.slice(1).map((to, at): Pair => [chain[at] as string, to]);
}
