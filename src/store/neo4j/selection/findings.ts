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

/** What the parts of a plan find beforehand, all of it by one statement. */
interface Findings extends Pick<StatementWriter, 'find' | 'findTogether'> {
  /** Compiles what was asked for; nothing can be asked for afterwards. */
  compile(): {
    readonly statement: StatementWriter;
    readonly row: RowWriter;
    /** Reads everything that was found. */
    readonly read: Read<Promise<readonly unknown[]>>;
  };
}

export function createFindings(traits: PlanTraits): Findings {
  const parts: CompileFinding<unknown>[] = [];
  const together = new Map<unknown, Asking>();

  const find = <Found>(compile: CompileFinding<Found>) => {
    const place = parts.push(compile) - 1;
    return ({ findings }: Execution) => findings[place] as Found;
  };
  return {
    find,
    findTogether<Asked, Found>(compile: CompileFindings<Asked, Found>, asked: Asked) {
      const known = together.get(compile);
      const asking = known ?? startAsking(find, compile as CompileFindings<unknown, unknown>);
      together.set(compile, asking);
      const place = asking.all.push(asked) - 1;
      return (execution: Execution) => asking.found(execution)[place] as Found;
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

/** To rank what a search has found takes milliseconds, so others come in between. */
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

/** What is asked of findings of one sort. */
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
  throw new TypeError('A finding rests on the values of its plan, and on no other statement.');
}
