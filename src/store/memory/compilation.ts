import type { Selection } from '../../plan/plan.js';
import type { AnswerObject } from '../graph-store.js';
import type { ConditionCompiler } from './conditions/compile-condition.js';
import type { Indexes } from './graph/indexes.js';
import type { OncePerRun, Run } from './run/run.js';

/** Reads what a selection asks of a node. */
export type ReadNode = (node: number, run: Run) => AnswerObject;

/** What the parts of one program are compiled with. */
export interface Compilation {
  readonly indexes: Indexes;
  readonly oncePerRun: OncePerRun;
  readonly condition: ConditionCompiler;
  /** Compiles a selection, once for all places that share it. */
  readonly selection: (selection: Selection) => ReadNode;
}
