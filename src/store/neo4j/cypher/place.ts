import { modelOf } from '../../../domain/graph-model.js';
import type { Link } from '../../../domain/model-parts.js';
import type { TypeName } from '../../../domain/type-names.js';
import type { Selection } from '../../../plan/plan.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Read, RowWriter } from './row.js';
import type { Statement } from './statement.js';

/** A node in a row, of which something is read. */
export interface Place {
  readonly statement: Statement;
  readonly row: RowWriter;
  readonly node: string;
}

/** A node that may be of some types only where something is read of it. */
export interface GuardedPlace extends Place {
  /** What holds of the node where this is read; null where that is of all of them. */
  readonly guard: string | null;
  /** Compiles what is asked of its neighbours. */
  readonly select: CompileSelection;
}

export type CompileSelection = (place: Place, selection: Selection) => Read<AnswerObject>;

export function linkOf(type: TypeName, name: string): Link {
  const link = modelOf(type).links[name];
  if (link === undefined) throw new TypeError(`${type} has no link "${name}".`);
  return link;
}
