import neo4j from 'neo4j-driver';
import type { Cursor, Selection, TextChangingRef, Value, ValueRef } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Execution } from './execution.js';
import type { Read, RowWriter } from './row.js';
import { indent } from './subquery.js';

/** Computes the value of a parameter for an execution. */
type Bind = (execution: Execution) => unknown;

/** What the text of a statement depends on besides the shape of a plan. */
export interface PlanTraits {
  /** Whether conditions behind relations are evaluated once for all nodes. */
  readonly sharesConditions: boolean;
  isAbsent(ref: TextChangingRef): boolean;
  /** Whether a cursor has no value under an order key. */
  isKeyAbsent(cursor: TextChangingRef<Cursor | null>, key: number): boolean;
  /** Whether a text that is compared in plain form has high characters. */
  isHigh(text: TextChangingRef): boolean;
}

/** The nodes of a list: those that meet a condition, or the works that chains lead to from the one it names. */
type NodeListUse = 'met' | 'chained';

/**
 * A statement that is being written. Variables are numbered, so that plans of one shape have one
 * text; the database caches its own plans by text.
 */
export interface StatementWriter extends PlanTraits {
  /** The name of the next variable: n0, n1 for nodes, r2 for relationships, v3 for values. */
  name(prefix: 'n' | 'r' | 'h' | 'v'): string;
  /** A parameter as Cypher; there is one for each key. */
  parameter(key: string, bind: Bind): string;
  /**
   * The name of a list of nodes that is collected before anything else; there is one for each use of a
   * condition. `clauses` may ask for further lists, which are collected before it.
   */
  nodeList(
    holds: NodeListUse,
    condition: object,
    clauses: (name: string) => readonly string[],
  ): string;
  /** The clauses that collect these lists. */
  nodeLists(): readonly string[];
  /** Their names, for subqueries that only see the variables they import. */
  nodeListNames(): string;
  /** The map that all parameters are sent in. */
  bind(execution: Execution): Readonly<Record<string, unknown>>;
  /** Adds a finding to the preliminary query; returns the function that takes it from an execution. */
  readonly find: Find;
  /** The same for findings of one kind, which share a part of that query. */
  readonly findTogether: FindTogether;
  /** Adds a look-up to the statement after this one. */
  readonly follow: Follow;
}

/** Compiles a finding as a part of the preliminary query. */
export type CompileFinding<Found> = (statement: StatementWriter, row: RowWriter) => Read<Found>;
type Find = <Found>(compile: CompileFinding<Found>) => (execution: Execution) => Found;

/** Compiles all findings of one kind as one part, and reads them in the order asked. */
export type CompileFindings<Asked, Found> = (
  statement: StatementWriter,
  row: RowWriter,
  asked: readonly Asked[],
) => Read<readonly Found[]>;
type FindTogether = <Asked, Found>(
  compile: CompileFindings<Asked, Found>,
  asked: Asked,
) => (execution: Execution) => Found;

/** Makes the function that wants nodes by id: it returns a list that is filled later. */
export type Follow = (
  selection: Selection,
) => (ids: readonly string[], execution: Execution) => readonly AnswerObject[];

/** How a statement asks for more before it and after it. */
export type Beside = Pick<StatementWriter, 'find' | 'findTogether' | 'follow'>;

export function createStatement(traits: PlanTraits, beside: Beside): StatementWriter {
  const parameters = new Map<string, { readonly name: string; readonly bind: Bind }>();
  const lists: Readonly<Record<NodeListUse, Map<object, string>>> = {
    met: new Map(),
    chained: new Map(),
  };
  const found: string[] = [];
  const listClauses: string[] = [];
  /** The lists that the clauses being written look nodes up in. */
  let asked = new Set<string>();
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
    nodeList(holds, condition, clauses) {
      const known = lists[holds];
      const name = known.get(condition) ?? `s${names++}`;
      if (!known.has(condition)) {
        known.set(condition, name);
        const outer = asked;
        asked = new Set();
        const lines = clauses(name);
        listClauses.push(`CALL (${[...asked].join(', ')}) {`, ...indent(lines), '}');
        found.push(name);
        asked = outer;
      }
      asked.add(name);
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

/** Sends whole numbers as integers; plain JavaScript numbers would arrive as floats. */
function toDatabase(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  return Array.isArray(value) ? value.map(toDatabase) : value;
}

/** The parameter for a value. */
export function valueParameter(statement: StatementWriter, ref: ValueRef): string {
  return derivedParameter(statement, ref, 'itself', (value) => value);
}

/** The parameter for something derived from a value; `part` names it. */
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
