import type { Start } from '../../plan/plan.js';
import { valueAt } from '../../plan/values.js';
import { unknownAuthority } from '../answer/unknown-authority.js';
import type { AnswerObject } from '../graph-store.js';
import type { Compilation } from './compilation.js';
import type { Execution } from './execution/execution.js';

/** Reads the first entity that has an external id. */
export function compileIdentified(
  { indexes, condition, selection }: Compilation,
  { authority, value, where, selection: fields }: Extract<Start, { kind: 'identified' }>,
): (execution: Execution) => AnswerObject | null {
  const bind = condition('Entity', where);
  const read = selection(fields);
  const [known = []] = indexes.graph.tables.Dataset.column('authorities');
  return (execution) => {
    const { values } = execution;
    const refusal = unknownAuthority(authority, values, known as readonly string[]);
    if (refusal !== undefined) throw refusal;
    const holds = bind(execution);
    const node = indexes.search.identify(valueAt(values, value)).find(holds);
    return node === undefined ? null : read(node, execution);
  };
}
