import type { AnswerValue } from '../../graph-store.js';
import { escapeName, quoteName } from './escape-name.js';
import type { Execution } from './execution.js';
import { collect, indent, type Subquery } from './subquery.js';

/** One row of a statement's result: values by position. */
export type Row = readonly unknown[];

/** Reads a part of the answer from a row. */
export type Read<Answer = AnswerValue> = (row: Row, execution: Execution) => Answer;

/** Takes a column from a row. */
export type Take<Value = unknown> = (row: Row) => Value;

/** A row that is being laid out: its columns, and the clauses that join other nodes to it. */
export interface RowWriter {
  /** Adds an expression; equal ones share a column. */
  column(text: string): Take;
  /** Adds a property of a node or relationship, null where it is absent. */
  property(variable: string, name: string): Take;
  /** Adds a list of the rows of a subquery. */
  list(subquery: Subquery): Take<readonly Row[]>;
  /** Adds a clause before the row is returned, once for each key; returns its variable. */
  join(
    key: string,
    write: () => { readonly variable: string; readonly clause: readonly string[] },
  ): string;
  readonly clauses: readonly string[];
  isEmpty(): boolean;
  /** Whether the row reads nothing beyond its own nodes and relationships. */
  isPlain(): boolean;
  /** The subquery that is the row's only column. */
  onlyList(): Subquery | undefined;
  /** Assigns column positions and prints the columns as a list; no column can be added afterwards. */
  print(): readonly string[];
}

/** One column of a row, or as many as it has expressions. */
interface Part {
  position: number;
  /** The expressions, each in lines. */
  print(): readonly (readonly string[])[];
}

export function createRow(): RowWriter {
  const parts: Part[] = [];
  const columns = new Map<string, Part>();
  const properties = new Map<string, Properties>();
  const lists: Subquery[] = [];
  const joined = new Map<string, string>();
  const clauses: string[] = [];

  function addPart<Added extends Part>(part: Added): Added {
    parts.push(part);
    return part;
  }

  return {
    clauses,
    isEmpty: () => parts.length === 0,
    isPlain: () => clauses.length === 0 && lists.length === 0,
    column(text) {
      const part = columns.get(text) ?? addPart({ position: 0, print: () => [[text]] });
      columns.set(text, part);
      return (row) => row[part.position];
    },
    property(variable, name) {
      const known = properties.get(variable) ?? addPart(createProperties(variable));
      properties.set(variable, known);
      return known.take(name);
    },
    list(subquery) {
      lists.push(subquery);
      const part = addPart({ position: 0, print: () => [collect(subquery)] });
      return (row) => row[part.position] as readonly Row[];
    },
    onlyList: () => (parts.length === 1 ? lists[0] : undefined),
    join(key, write) {
      const known = joined.get(key);
      if (known !== undefined) return known;
      const { variable, clause } = write();
      joined.set(key, variable);
      clauses.push(...clause);
      return variable;
    },
    print() {
      const expressions: (readonly string[])[] = [];
      for (const part of parts) {
        part.position = expressions.length;
        expressions.push(...part.print());
      }
      return printList(expressions);
    },
  };
}

interface Properties extends Part {
  take(name: string): Take;
}

/** The most properties of one variable that have columns of their own. */
const MAX_COLUMNS = 3;

/**
 * The properties of one variable. Neo4j takes longer to plan a list the more expressions it has, but
 *
 *     [key IN ['id', 'name', 'status', 'runtimeMinutes'] | n0[key]]
 *
 * takes the same time for any number of keys, so many properties become a list within the row.
 */
function createProperties(variable: string): Properties {
  const names: string[] = [];
  const isList = (): boolean => names.length > MAX_COLUMNS;
  const properties: Properties = {
    position: 0,
    take(name) {
      if (!names.includes(name)) names.push(name);
      const at = names.indexOf(name);
      return (row) =>
        isList() ? (row[properties.position] as Row)[at] : row[properties.position + at];
    },
    print() {
      if (!isList()) return names.map((name) => [`${variable}.${escapeName(name)}`]);
      return [[`[key IN [${names.map(quoteName).join(', ')}] | ${variable}[key]]`]];
    },
  };
  return properties;
}

/** A list on one line where each of its expressions is. */
function printList(expressions: readonly (readonly string[])[]): readonly string[] {
  if (expressions.every(({ length }) => length === 1))
    return [`[${expressions.flat().join(', ')}]`];
  const last = expressions.length - 1;
  const lines = expressions.flatMap((expression, at) =>
    at < last ? appendToLast(expression, ',') : expression,
  );
  return ['[', ...indent(lines), ']'];
}

/** Lines with a text after the last. */
export function appendToLast(lines: readonly string[], text: string): readonly string[] {
  return lines.map((line, at) => (at === lines.length - 1 ? line + text : line));
}
