import type { Selection } from '../../../plan/plan.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Predicate } from './predicate.js';
import type { Read, RowWriter } from './row.js';
import type { StatementWriter } from './statement.js';

/** A node that a variable of a statement is bound to, and the row that takes what is read of it. */
export interface BoundNode {
  readonly statement: StatementWriter;
  readonly row: RowWriter;
  /** The name of the variable. */
  readonly node: string;
}

/** A node of which something is read only where a condition on its labels holds. */
export interface GuardedNode extends BoundNode {
  readonly guard: Predicate;
  /** Compiles what is read of its neighbours. */
  readonly select: CompileSelection;
}

export type CompileSelection = (node: BoundNode, selection: Selection) => Read<AnswerObject>;
