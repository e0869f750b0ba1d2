import type { AnswerValue } from '../../graph-store.js';
import { escapeName, quoteName } from './escape-name.js';
import type { Run } from './run.js';
import { collect, indent, type Subquery } from './subquery.js';

/** What one row of a statement's answer holds: values by position. */
export type Row = readonly unknown[];

/** Reads something of a row. */
export type Read<Answer = AnswerValue> = (row: Row, run: Run) => Answer;

/** Takes what was asked for from a row. */
export type Take<Value = unknown> = (row: Row) => Value;

/** A row that is being laid out: the clauses that join other nodes to it, and its columns. */
export interface RowWriter {
  /** Adds an expression; equal ones share a column. */
  column(text: string): Take;
  /** Adds a property of a node or relationship; what is not there is null. */
  property(variable: string, name: string): Take;
  /** Adds the rows of a subquery. */
  list(subquery: Subquery): Take<readonly Row[]>;
  /** Adds a clause before the row is returned, unless one for the same key is there; gives its variable. */
  join(
    key: string,
    write: () => { readonly variable: string; readonly clause: readonly string[] },
  ): string;
  readonly clauses: readonly string[];
  isEmpty(): boolean;
  /** Whether nothing but its own nodes and relationships is looked at. */
  isPlain(): boolean;
  /** The subquery that is all there is to the row. */
  onlyList(): Subquery | undefined;
  /** The columns as a list, on one line where that is short; nothing can be added to them any more. */
  print(): readonly string[];
}

/** A part of a row: one column, or as many as it prints. */
interface Part {
  place: number;
  print(): readonly string[];
}

export function createRow(): RowWriter {
  const parts = new Map<string, Part>();
  const properties = new Map<string, Properties>();
  const lists: Subquery[] = [];
  const joined = new Map<string, string>();
  const clauses: string[] = [];

  function column(text: string): Take {
    const part = parts.get(text) ?? { place: 0, print: () => [text] };
    parts.set(text, part);
    return (row) => row[part.place];
  }

  return {
    clauses,
    isEmpty: () => parts.size === 0,
    isPlain: () => clauses.length === 0 && lists.length === 0,
    column,
    property(variable, name) {
      const known = properties.get(variable) ?? createProperties(variable);
      properties.set(variable, known);
      parts.set(`properties of ${variable}`, known);
      return known.take(name);
    },
    list(subquery) {
      lists.push(subquery);
      return column(collect(subquery)) as Take<readonly Row[]>;
    },
    onlyList: () => (parts.size === 1 ? lists[0] : undefined),
    join(key, write) {
      const known = joined.get(key);
      if (known !== undefined) return known;
      const { variable, clause } = write();
      joined.set(key, variable);
      clauses.push(...clause);
      return variable;
    },
    print() {
      const texts: string[] = [];
      for (const part of parts.values()) {
        part.place = texts.length;
        texts.push(...part.print());
      }
      return printList(texts);
    },
  };
}

interface Properties extends Part {
  take(name: string): Take;
}

/** Up to so many properties of one variable have columns of their own. */
const FEW = 3;

/**
 * Properties of one variable. A database plans a list the longer the more expressions are in it, but
 *
 *     [key IN ['id', 'name', 'status', 'runtimeMinutes'] | n0[key]]
 *
 * in the same time however many keys there are, so where they are many they are a list in the row.
 */
function createProperties(variable: string): Properties {
  const names: string[] = [];
  const isList = (): boolean => names.length > FEW;
  const properties: Properties = {
    place: 0,
    take(name) {
      if (!names.includes(name)) names.push(name);
      const at = names.indexOf(name);
      return (row) => (isList() ? (row[properties.place] as Row)[at] : row[properties.place + at]);
    },
    print() {
      if (!isList()) return names.map((name) => `${variable}.${escapeName(name)}`);
      return [`[key IN [${names.map(quoteName).join(', ')}] | ${variable}[key]]`];
    },
  };
  return properties;
}

function printList(texts: readonly string[]): readonly string[] {
  if (!texts.some((text) => text.includes('\n'))) return [`[${texts.join(', ')}]`];
  const last = texts.length - 1;
  const lines = texts.flatMap((text, at) => `${text}${at < last ? ',' : ''}`.split('\n'));
  return ['[', ...indent(lines), ']'];
}
