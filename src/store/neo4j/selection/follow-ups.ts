import type { Selection } from '../../../plan/plan.js';
import { printSelected } from '../../../plan/print-shape.js';
import type { AnswerObject } from '../../graph-store.js';
import type { WantedList } from '../cypher/execution.js';
import { lookUpNodes } from '../cypher/look-up-nodes.js';
import { createRow, type Read, type RowWriter } from '../cypher/row.js';
import type { Follow, StatementWriter } from '../cypher/statement.js';
import { compileSelection } from './compile-selection.js';

/**
 * Look-ups of nodes that only the answer of a statement names. One statement after it reads them by
 * id for all parts of the plan; parts with the same selection share a look-up.
 */
export interface FollowUps {
  /** Adds a look-up; returns the function by which a reader asks for nodes by id. */
  readonly follow: Follow;
  isEmpty(): boolean;
  /** Adds the look-ups to the next statement; returns the function that fills the waiting lists. */
  compile(statement: StatementWriter, row: RowWriter): Read<void>;
}

export function createFollowUps(): FollowUps {
  const selections = new Map<string, Selection>();
  return {
    isEmpty: () => selections.size === 0,
    follow(selection) {
      const key = printSelected(selection);
      if (!selections.has(key)) selections.set(key, selection);
      const number = [...selections.keys()].indexOf(key);
      return (ids, { wanted }) => {
        const answers: AnswerObject[] = [];
        if (ids.length === 0) return answers;
        const lists = wanted.get(number) ?? [];
        wanted.set(number, lists);
        lists.push({ ids, answers });
        return answers;
      };
    },
    compile(statement, row) {
      const fill = [...selections.values()].map((selection, number) =>
        compileLookUp(statement, row, selection, number),
      );
      return (values, execution) => {
        for (const each of fill) each(values, execution);
      };
    },
  };
}

function compileLookUp(
  statement: StatementWriter,
  row: RowWriter,
  selection: Selection,
  number: number,
): Read<void> {
  const node = statement.name('n');
  const item = createRow();
  const read = compileSelection({ statement, row: item, node }, selection);
  const ids = statement.parameter(`wanted ${number}`, ({ sought }) => idsOf(sought.get(number)));
  const find = lookUpNodes(row, { type: selection.type, by: 'id', sought: ids, node, item });
  return (values, execution) => {
    const rows = find(values);
    for (const { ids, answers } of execution.sought.get(number) ?? []) {
      for (const id of ids) {
        // An import may have removed the node since it was named.
        const found = rows.get(id);
        if (found !== undefined) answers.push(read(found, execution));
      }
    }
  };
}

function idsOf(lists: readonly WantedList[] = []): readonly string[] {
  return [...new Set(lists.flatMap(({ ids }) => ids))];
}
