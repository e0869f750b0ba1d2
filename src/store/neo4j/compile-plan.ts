import { modelOf } from '../../domain/graph-model.js';
import type { TypeName } from '../../domain/type-names.js';
import type { PlanShape, Selection, Start } from '../../plan/plan.js';
import { valueAt } from '../../plan/values.js';
import { assemble } from '../answer/assemble.js';
import type { AnswerObject } from '../graph-store.js';
import { compileRandom } from './compile-random.js';
import { guardRead } from './connection/guard-read.js';
import type { Execution } from './cypher/execution.js';
import { lookUpNodes } from './cypher/look-up-nodes.js';
import { nodePattern } from './cypher/pattern.js';
import { printOrderBy, sortOrder } from './cypher/position.js';
import { createRow, type Read, type Row, type RowWriter, type Take } from './cypher/row.js';
import {
  type Beside,
  createStatement,
  type PlanTraits,
  type StatementWriter,
  valueParameter,
} from './cypher/statement.js';
import { compilePaths } from './paths/compile-paths.js';
import { compileIdentified } from './search/compile-identified.js';
import { compileSearch } from './search/compile-search.js';
import { compileRootConnection } from './selection/compile-connection.js';
import { compileSelection } from './selection/compile-selection.js';
import { compileRootStanding } from './selection/compile-standing.js';
import { createFollowUps, type FollowUps } from './selection/follow-ups.js';
import { createPreliminaryQuery } from './selection/preliminary-query.js';

/** A guarded statement that returns one row. */
export interface CompiledStatement<Answer> {
  /** Null where there is nothing to ask. */
  readonly text: string | null;
  parameters(execution: Execution): { readonly p: Readonly<Record<string, unknown>> };
  /** Reads the answer from the row. */
  readonly read: (row: Row, execution: Execution) => Answer;
}

/** The statements for all plans of one shape whose values have the same traits. */
export interface CompiledPlan {
  /** The preliminary query: finds what the operation needs before it can be asked. */
  readonly preliminary: CompiledStatement<Promise<readonly unknown[]>>;
  readonly operation: CompiledStatement<AnswerObject>;
  /** The follow-up statements: each looks up the nodes that the answer before it has named. */
  readonly following: readonly CompiledStatement<void>[];
}

/**
 * Compiles a whole operation into one statement. Each root is a column of its only row (see
 * guardRead for the rest of the statement, and for the form of a single root):
 *
 *     [
 *       COLLECT {
 *         MATCH (n0:Film)
 *         WHERE n0.id = $p.p0
 *         RETURN [n0.name]
 *       },
 *       COLLECT {
 *         ...
 *       }
 *     ]
 */
export function compilePlan({ roots }: PlanShape, traits: PlanTraits): CompiledPlan {
  const preliminary = createPreliminaryQuery(traits);
  const followUps = createFollowUps();
  const { find, findTogether } = preliminary;
  const { follow } = followUps;
  const statement = createStatement(traits, { find, findTogether, follow });
  const row = createRow();
  const read = assemble<Row, Execution>(
    roots.map(({ name, start }) => ({ name, read: compileStart(statement, row, start) })),
  );
  const operation = close(statement, row, read);
  const following = compileFollowing(followUps, traits, { find, findTogether });
  const before = preliminary.compile();
  return {
    preliminary: close(before.statement, before.row, before.read),
    operation,
    following,
  };
}

/** Selections get smaller from one look-up to the next, so this comes to an end. */
function compileFollowing(
  first: FollowUps,
  traits: PlanTraits,
  before: Omit<Beside, 'follow'>,
): readonly CompiledStatement<void>[] {
  const following: CompiledStatement<void>[] = [];
  for (let wanted = first; !wanted.isEmpty(); ) {
    const next = createFollowUps();
    const statement = createStatement(traits, { ...before, follow: next.follow });
    const row = createRow();
    following.push(close(statement, row, wanted.compile(statement, row)));
    wanted = next;
  }
  return following;
}

function close<Answer>(
  statement: StatementWriter,
  row: RowWriter,
  read: (row: Row, execution: Execution) => Answer,
): CompiledStatement<Answer> {
  return {
    text: row.isEmpty() ? null : guardRead(row, [...statement.nodeLists(), ...row.clauses]),
    parameters: (execution) => ({ p: statement.bind(execution) }),
    read,
  };
}

function compileStart(statement: StatementWriter, row: RowWriter, start: Start): Read {
  switch (start.kind) {
    case 'node':
      return compileNode(statement, row, start);
    case 'identified':
      return compileIdentified(statement, row, start);
    case 'nodes':
      return compileNodes(statement, row, start);
    case 'list': {
      const { rows, read } = compileAll(statement, row, start);
      return (values, execution) => rows(values).map((each) => read(each, execution));
    }
    case 'dataset': {
      const { selection } = start;
      const { rows, read } = compileAll(statement, row, { type: 'Dataset', selection });
      return (values, execution) => {
        const [first] = rows(values);
        return first === undefined ? null : read(first, execution);
      };
    }
    case 'connection':
      return compileRootConnection(statement, row, start, compileSelection);
    case 'day':
      return compileDay(statement, row, start);
    case 'search':
      return compileSearch(statement, row, start);
    case 'random':
      return compileRandom(statement, row, start);
    case 'standing':
      return compileRootStanding(statement, row, start);
    case 'paths':
      return compilePaths(statement, row, start);
  }
}

type Of<Kind extends Start['kind']> = Extract<Start, { kind: Kind }>;

function compileDay(statement: StatementWriter, row: RowWriter, { fields }: Of<'day'>): Read {
  return assemble<Row, Execution>(
    fields.map((field) => ({
      name: field.name,
      read:
        field.kind === 'typename'
          ? () => 'OnThisDay'
          : compileRootConnection(statement, row, field, compileSelection),
    })),
  );
}

function compileNode(statement: StatementWriter, row: RowWriter, start: Of<'node'>): Read {
  const node = statement.name('n');
  const item = createRow();
  const read = compileSelection({ statement, row: item, node }, start.selection);
  const rows = row.list({
    clauses: [
      `MATCH ${nodePattern(node, start.type)}`,
      `WHERE ${node}.id = ${valueParameter(statement, start.id)}`,
      ...item.clauses,
    ],
    item: item.print(),
  });
  return (values, execution) => {
    const [found] = rows(values);
    return found === undefined ? null : read(found, execution);
  };
}

function compileNodes(statement: StatementWriter, row: RowWriter, start: Of<'nodes'>): Read {
  const node = statement.name('n');
  const item = createRow();
  const read = compileSelection({ statement, row: item, node }, start.selection);
  const ids = valueParameter(statement, start.ids);
  const find = lookUpNodes(row, { type: start.type, by: 'id', sought: ids, node, item });
  return (values, execution) => {
    const rows = find(values);
    return valueAt(execution.values, start.ids).map((id) => {
      const found = rows.get(id);
      return found === undefined ? null : read(found, execution);
    });
  };
}

/** All nodes of a type, in their default order. */
function compileAll(
  statement: StatementWriter,
  row: RowWriter,
  { type, selection }: { readonly type: TypeName; readonly selection: Selection },
): { readonly rows: Take<readonly Row[]>; readonly read: Read<AnswerObject> } {
  const node = statement.name('n');
  const item = createRow();
  const read = compileSelection({ statement, row: item, node }, selection);
  const rows = row.list({
    clauses: [`MATCH ${nodePattern(node, type)}`, `WHERE ${node}.id IS NOT NULL`, ...item.clauses],
    item: item.print(),
    order: [printOrderBy(sortOrder(type, modelOf(type).order, node, ''))],
  });
  return { rows, read };
}
