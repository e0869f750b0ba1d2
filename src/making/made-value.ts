import type { Operand } from '../plan/plan.js';
import type { FetchOptions } from '../store/graph-store.js';

/** What is made: values by the names of their fields. Nodes are named by their ids. */
export interface MadeObject {
  readonly [field: string]: MadeValue;
}

export type MadeValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | MadeObject
  | readonly MadeObject[];

/** The arguments of a root field; null where they are not given. */
export type Inputs = Readonly<Record<string, Operand>>;

/** Makes the value of a root field. What is wrong with its arguments is a ThroughlineError. */
export type Maker = (inputs: Inputs, options: FetchOptions) => Promise<MadeObject>;

/** The makers by the names of their root fields. */
export type Makers = Readonly<Record<string, Maker>>;

export function isMadeObject(value: MadeValue | undefined): value is MadeObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a field, be it a list of them or one. */
export function madeObjects(value: MadeValue | undefined): readonly MadeObject[] {
  if (Array.isArray(value)) return value.filter(isMadeObject);
  return isMadeObject(value) ? [value] : [];
}

/** The ids that a field names, be it a list of them or one. */
export function namedIds(value: MadeValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value.filter((id) => typeof id === 'string');
  return typeof value === 'string' ? [value] : [];
}
