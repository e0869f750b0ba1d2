import { lotsAt } from '../../domain/lots.js';
import type { Start } from '../../plan/plan.js';
import { answerRandom, placesOf } from '../answer/answer-random.js';
import type { AnswerObject } from '../graph-store.js';
import type { Execution } from './cypher/execution.js';
import { lookUpNodes } from './cypher/look-up-nodes.js';
import { createRow, type Read, type Row, type RowWriter } from './cypher/row.js';
import type { StatementWriter } from './cypher/statement.js';
import { compileSelection } from './selection/compile-selection.js';

/** Compiles a draw: the statistics of the graph say which lots are at the places drawn. */
export function compileRandom(
  statement: StatementWriter,
  row: RowWriter,
  start: Extract<Start, { kind: 'random' }>,
): Read<AnswerObject> {
  const node = statement.name('n');
  const item = createRow();
  const answer = answerRandom<Row, Execution>(start, (selection) =>
    compileSelection({ statement, row: item, node }, selection),
  );
  if (item.isEmpty()) return (_values, execution) => answer([], execution);

  const lotsOf = ({ values, statistics }: Execution): readonly number[] =>
    lotsAt(
      placesOf(start, values, (type) => statistics[type]?.count ?? 0),
      (type) => statistics[type]?.buckets ?? [],
    );
  const sought = statement.parameter(`drawn for ${node}`, lotsOf);
  const find = lookUpNodes(row, { type: 'Entity', by: 'lot', sought, node, item });
  return (values, execution) => {
    const rows = find(values);
    return answer(
      lotsOf(execution).map((lot) => rows.get(lot) as Row),
      execution,
    );
  };
}
