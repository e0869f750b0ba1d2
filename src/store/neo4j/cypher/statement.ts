import neo4j from 'neo4j-driver';
import type { Cursor, Selection, TextChangingRef, Value, ValueRef } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Execution } from './execution.js';
import type { Read, RowWriter } from './row.js';
import { indent } from './subquery.js';

/** Takes what a parameter stands for from an execution. */
type Bind = (execution: Execution) => unknown;

/** What a text depends on besides the shape of a plan. */
export interface PlanTraits {
  /** Whether conditions behind relations are asked of all nodes once, or of each as often as it is met. */
  readonly sharesConditions: boolean;

  isAbsent(ref: TextChangingRef): boolean;
  /** Whether a cursor stands at an item that has no value under an order key. */
  isKeyAbsent(cursor: TextChangingRef<Cursor | null>, key: number): boolean;
  /** Whether a text that is compared as it stands has high characters. */
  isHigh(text: TextChangingRef): boolean;
}

/**
 * A statement that is being written. Variables are named by position, so that plans of one shape
 * have one text, which is what the database keeps its own plans by.
 */
export interface StatementWriter extends PlanTraits {
  /** The name of the next variable: n0, n1 for nodes, r2 for relationships. */
  name(prefix: 'n' | 'r' | 'h'): string;
  /** The text of a parameter; asked twice for the same key, it is one parameter. */
  parameter(key: string, bind: Bind): string;
  /**
   * The name of a list of nodes that is found before anything else; asked twice for the same key, it is
   * one list. `clauses` may ask for further lists, which then are found before.
   */
  nodeList(key: object, clauses: (name: string) => readonly string[]): string;
  /** The clauses that find these lists. */
  nodeLists(): readonly string[];
  /** Their names, for subqueries that see no more of what stands around them than they are told. */
  nodeListNames(): string;
  /** The one map that all parameters travel in. */
  bind(execution: Execution): Readonly<Record<string, unknown>>;
  /** Has something found by the statement that is asked before this one; gives what takes it from an execution. */
  readonly find: Find;
  /** The same for findings of one sort, which share one part of that statement. */
  readonly findTogether: FindTogether;
  /** Has nodes read by the statement that is asked after this one. */
  readonly follow: Follow;
}

/** Adds a part to the statement that is asked before; gives what reads it. */
export type CompileFinding<Found> = (statement: StatementWriter, row: RowWriter) => Read<Found>;
type Find = <Found>(compile: CompileFinding<Found>) => (execution: Execution) => Found;

/** Finds for all that is asked of it at once; gives what reads what was found for each, in their order. */
export type CompileFindings<Asked, Found> = (
  statement: StatementWriter,
  row: RowWriter,
  asked: readonly Asked[],
) => Read<readonly Found[]>;
type FindTogether = <Asked, Found>(
  compile: CompileFindings<Asked, Found>,
  asked: Asked,
) => (execution: Execution) => Found;

/** Gives what wants nodes by their ids: a list that is full when the whole answer is there. */
export type Follow = (
  selection: Selection,
) => (ids: readonly string[], execution: Execution) => readonly AnswerObject[];

/** What is asked before a statement and after it. */
export type Beside = Pick<StatementWriter, 'find' | 'findTogether' | 'follow'>;

export function createStatement(traits: PlanTraits, beside: Beside): StatementWriter {
  const parameters = new Map<string, { readonly name: string; readonly bind: Bind }>();
  const lists = new Map<object, string>();
  const found: string[] = [];
  const listClauses: string[] = [];
  let names = 0;
  return {
    ...traits,
    ...beside,
    name: (prefix) => `${prefix}${names++}`,
    parameter(key, bind) {
      const known = parameters.get(key) ?? { name: `p${parameters.size}`, bind };
      parameters.set(key, known);
      return `$p.${known.name}`;
    },
    nodeList(key, clauses) {
      const known = lists.get(key);
      if (known !== undefined) return known;
      const name = `s${names++}`;
      lists.set(key, name);
      const lines = clauses(name);
      listClauses.push(`CALL (${found.join(', ')}) {`, ...indent(lines), '}');
      found.push(name);
      return name;
    },
    nodeLists: () => listClauses,
    nodeListNames: () => found.join(', '),
    bind(execution) {
      const bound: Record<string, unknown> = {};
      for (const { name, bind } of parameters.values()) bound[name] = toDatabase(bind(execution));
      return bound;
    },
  };
}

/** Whole numbers travel as integers; JavaScript's own would arrive as floats. */
function toDatabase(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  return Array.isArray(value) ? value.map(toDatabase) : value;
}

/** The parameter for a value as it is. */
export function valueParameter(statement: StatementWriter, ref: ValueRef): string {
  return derivedParameter(statement, ref, 'itself', (value) => value);
}

/** The parameter for what is derived from a value; `part` says what that is. */
export function derivedParameter<Of extends Value>(
  statement: StatementWriter,
  ref: ValueRef<Of>,
  part: string,
  derive: (value: Of) => unknown,
): string {
  return statement.parameter(`${ref.index} ${part}`, ({ values }) => derive(valueAt(values, ref)));
}

/** The parameter for a key of a cursor, or for its id. */
export function cursorParameter(
  statement: StatementWriter,
  ref: ValueRef<Cursor | null>,
  key: number | 'id',
): string {
  return derivedParameter(statement, ref, `key ${key}`, (cursor) =>
    key === 'id' ? cursor?.id : (cursor?.keys[key] ?? null),
  );
}
