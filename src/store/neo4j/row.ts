import type { AnswerValue } from '../graph-store.js';
import type { Run } from './run.js';

/** What one row of a statement's answer holds: values by position. */
export type Row = readonly unknown[];

/** Reads something of a row. */
export type Read<Answer = AnswerValue> = (row: Row, run: Run) => Answer;

/** A row that is being laid out: the clauses that join other nodes to it, and its columns. */
export interface RowWriter {
  /** Adds a column and gives its place; equal texts share one. */
  column(text: string): number;
  /** Adds a clause before the row is returned, unless one for the same key is there; gives its variable. */
  join(
    key: string,
    write: () => { readonly variable: string; readonly clause: readonly string[] },
  ): string;
  readonly clauses: readonly string[];
  isEmpty(): boolean;
  /** The columns as a list, on one line where that is short. */
  print(): readonly string[];
}

export function createRow(): RowWriter {
  const columns = new Map<string, number>();
  const joined = new Map<string, string>();
  const clauses: string[] = [];
  return {
    clauses,
    isEmpty: () => columns.size === 0,
    column(text) {
      const known = columns.get(text);
      if (known !== undefined) return known;
      columns.set(text, columns.size);
      return columns.size - 1;
    },
    join(key, write) {
      const known = joined.get(key);
      if (known !== undefined) return known;
      const { variable, clause } = write();
      joined.set(key, variable);
      clauses.push(...clause);
      return variable;
    },
    print() {
      const texts = [...columns.keys()];
      if (!texts.some((text) => text.includes('\n'))) return [`[${texts.join(', ')}]`];
      const last = texts.length - 1;
      const lines = texts.flatMap((text, at) => `${text}${at < last ? ',' : ''}`.split('\n'));
      return ['[', ...indent(lines), ']'];
    },
  };
}

export function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** A subquery as a column: its rows as a list. */
export function collect(lines: readonly string[]): string {
  return ['COLLECT {', ...indent(lines), '}'].join('\n');
}

/** Returns each row as the list of its columns. */
export function printReturn(row: RowWriter): readonly string[] {
  const [first = '[]', ...rest] = row.print();
  return [`RETURN ${first}`, ...rest];
}
