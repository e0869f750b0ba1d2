import type { Selection } from '../../../plan/plan.js';
import { printSelected } from '../../../plan/print-shape.js';
import type { AnswerObject } from '../../graph-store.js';
import type { WantedList } from '../cypher/execution.js';
import { lookUpIds } from '../cypher/look-up-ids.js';
import { createRow, type Read, type RowWriter } from '../cypher/row.js';
import type { Follow, StatementWriter } from '../cypher/statement.js';
import { compileSelection } from './compile-selection.js';

/**
 * Nodes that only the answer of a statement tells: they are read by their ids in one statement after
 * it, however many parts of the plan want some. Places that ask the same of theirs share a look-up.
 */
export interface FollowUps {
  /** Lets a part of the statement want nodes; gives what a reader calls with their ids. */
  readonly follow: Follow;
  isEmpty(): boolean;
  /** Adds the look-ups to the statement that comes after; gives what fills the lists that wait. */
  compile(statement: StatementWriter, row: RowWriter): Read<void>;
}

export function createFollowUps(): FollowUps {
  const selections = new Map<string, Selection>();
  return {
    isEmpty: () => selections.size === 0,
    follow(selection) {
      const key = printSelected(selection);
      if (!selections.has(key)) selections.set(key, selection);
      const place = [...selections.keys()].indexOf(key);
      return (ids, { wanted }) => {
        const answers: AnswerObject[] = [];
        if (ids.length === 0) return answers;
        const lists = wanted.get(place) ?? [];
        wanted.set(place, lists);
        lists.push({ ids, answers });
        return answers;
      };
    },
    compile(statement, row) {
      const fill = [...selections.values()].map((selection, place) =>
        compileLookUp(statement, row, selection, place),
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
  place: number,
): Read<void> {
  const node = statement.name('n');
  const item = createRow();
  const read = compileSelection({ statement, row: item, node }, selection);
  const ids = statement.parameter(`wanted ${place}`, ({ sought }) => idsOf(sought.get(place)));
  const find = lookUpIds(row, { type: selection.type, ids, node, item });
  return (values, execution) => {
    const rows = find(values);
    for (const { ids, answers } of execution.sought.get(place) ?? []) {
      for (const id of ids) {
        // An import may have removed a node since it was named.
        const found = rows.get(id);
        if (found !== undefined) answers.push(read(found, execution));
      }
    }
  };
}

function idsOf(lists: readonly WantedList[] = []): readonly string[] {
  return [...new Set(lists.flatMap(({ ids }) => ids))];
}
