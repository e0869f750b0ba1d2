import { afterArrivals } from '../../../event-loop.js';
import type { Execution } from '../cypher/execution.js';
import { createRow, type Read, type Row, type RowWriter } from '../cypher/row.js';
import {
  type CompileFinding,
  type CompileFindings,
  createStatement,
  type PlanTraits,
  type StatementWriter,
} from '../cypher/statement.js';

/** One statement that finds what parts of a plan need before the operation itself can be asked. */
interface PreliminaryQuery extends Pick<StatementWriter, 'find' | 'findTogether'> {
  /** Compiles all findings that were asked for; none can be added afterwards. */
  compile(): {
    readonly statement: StatementWriter;
    readonly row: RowWriter;
    /** Reads all findings. */
    readonly read: Read<Promise<readonly unknown[]>>;
  };
}

export function createPreliminaryQuery(traits: PlanTraits): PreliminaryQuery {
  const parts: CompileFinding<unknown>[] = [];
  const together = new Map<unknown, Asking>();

  const find = <Found>(compile: CompileFinding<Found>) => {
    const at = parts.push(compile) - 1;
    return ({ found }: Execution) => found[at] as Found;
  };
  return {
    find,
    findTogether<Asked, Found>(compile: CompileFindings<Asked, Found>, asked: Asked) {
      const known = together.get(compile);
      const asking = known ?? startAsking(find, compile as CompileFindings<unknown, unknown>);
      together.set(compile, asking);
      const at = asking.all.push(asked) - 1;
      return (execution: Execution) => asking.found(execution)[at] as Found;
    },
    compile() {
      const statement = createStatement(traits, {
        find: refuse,
        findTogether: refuse,
        follow: refuse,
      });
      const row = createRow();
      const readers = parts.map((compile) => compile(statement, row));
      return {
        statement,
        row,
        read: (values, execution) => readInTurns(readers, values, execution),
      };
    },
  };
}

/** Ranking the matches of a search takes milliseconds, so other work comes in between. */
async function readInTurns(
  readers: readonly Read<unknown>[],
  values: Row,
  execution: Execution,
): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const read of readers) {
    const begun = performance.now();
    found.push(read(values, execution));
    await new Promise<void>((resolve) => afterArrivals(performance.now() - begun, resolve));
  }
  return found;
}

/** Findings of one kind, which share a part of the statement. */
interface Asking {
  readonly all: unknown[];
  readonly found: (execution: Execution) => readonly unknown[];
}

function startAsking(
  find: StatementWriter['find'],
  compile: CompileFindings<unknown, unknown>,
): Asking {
  const all: unknown[] = [];
  return { all, found: find((statement, row) => compile(statement, row, all)) };
}

function refuse(): never {
  throw new TypeError(
    'A preliminary query depends on the values of its plan alone, and on no other statement.',
  );
}
