import type { Selection } from '../../plan/plan.js';
import type { AnswerObject } from '../graph-store.js';
import type { ConditionCompiler } from './conditions/compile-condition.js';
import type { Execution, OncePerExecution } from './execution/execution.js';
import type { Indexes } from './graph/indexes.js';

/** Reads the fields of a selection from a node. */
export type ReadNode = (node: number, execution: Execution) => AnswerObject;

/** The context in which the parts of one program are compiled. */
export interface Compilation {
  readonly indexes: Indexes;
  readonly oncePerExecution: OncePerExecution;
  readonly condition: ConditionCompiler;
  /** Compiles a selection once, however many parts share it. */
  readonly selection: (selection: Selection) => ReadNode;
}
