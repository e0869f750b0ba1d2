import { createRow, type Read, type Row, type RowWriter } from './row.js';
import type { Run } from './run.js';
import {
  type Absences,
  type CompileFinding,
  createStatement,
  type Find,
  type Statement,
} from './statement.js';

/** What the parts of a plan find beforehand, all of it by one statement. */
interface Findings {
  readonly statement: Statement;
  readonly row: RowWriter;
  /** Lets a part of the plan find something; gives what takes it from a run. */
  readonly find: Find;
  /** Reads everything that was found. */
  read(row: Row, run: Run): readonly unknown[];
}

export function createFindings(absences: Absences): Findings {
  const statement = createStatement(absences, refuse);
  const row = createRow();
  const readers: Read<unknown>[] = [];
  return {
    statement,
    row,
    find<Found>(compile: CompileFinding<Found>) {
      const place = readers.push(compile(statement, row)) - 1;
      return ({ findings }: Run) => findings[place] as Found;
    },
    read: (values, run) => readers.map((read) => read(values, run)),
  };
}

function refuse(): never {
  throw new TypeError('A finding rests on the values of its plan, not on another finding.');
}
