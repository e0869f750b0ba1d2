import { modelOf } from '../../src/domain/graph-model.js';
import type { OrderKey } from '../../src/domain/model-parts.js';
import { type PartialDate, readPartialDate } from '../../src/domain/partial-date.js';
import { concreteTypesOf, type TypeName } from '../../src/domain/type-names.js';
import type {
  Condition,
  Connection,
  ConnectionField,
  Cursor,
  EdgeField,
  Field,
  Operand,
  Operator,
  Page,
  Plan,
  Root,
  Selection,
  Start,
  TextCondition,
  Value,
  ValueRef,
} from '../../src/plan/plan.js';
import { printShape } from '../../src/plan/print-shape.js';
import { changingText, compareWith } from '../../src/plan/values.js';

/** Adds a value to the plan that is being built. */
export type AddValue = <Of extends Value>(value: Of) => ValueRef<Of>;

export function addTo(values: Value[]): AddValue {
  return (value) => refTo(values.push(value) - 1);
}

/** A reference to a value of any type. */
export function refTo(index: number): ValueRef<never> {
  return { index, changesText: false };
}

/** Builds a frozen plan. */
export function buildPlan(build: (value: AddValue) => Readonly<Record<string, Start>>): Plan {
  const values: Value[] = [];
  const starts = build(addTo(values));
  const roots = Object.entries(starts).map(([name, start]): Root => ({ name, start }));
  return freeze({ shape: { text: printShape(roots), roots }, values });
}

function freeze<Frozen>(value: Frozen): Frozen {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** The same fields for every concrete type of a name. */
export function select(type: TypeName, ...fields: readonly (Field | string)[]): Selection {
  const read = fields.map((field) => (typeof field === 'string' ? property(field) : field));
  return {
    type,
    fields: Object.fromEntries(concreteTypesOf(type).map((member) => [member, read])),
  };
}

export function property(name: string, more: Partial<Extract<Field, { kind: 'property' }>> = {}) {
  return { kind: 'property', name, property: name, ...more } as const;
}

export const typename = { kind: 'typename', name: '__typename' } as const;

export const asc = (name: string): OrderKey => ({ of: 'node', name, descending: false });
export const desc = (name: string): OrderKey => ({ of: 'node', name, descending: true });

interface ListOptions {
  readonly where?: Condition | null;
  readonly order?: readonly OrderKey[];
  readonly page: Page;
  readonly fields: readonly ConnectionField[];
}

export function connect(type: TypeName, options: ListOptions): Connection {
  const order = options.order ?? modelOf(type).order;
  return {
    typename: `${type}Connection`,
    where: options.where ?? null,
    order,
    page: options.page,
    signature: `${type} ${JSON.stringify(order)}`,
    fields: options.fields,
  };
}

export function list(type: TypeName, options: ListOptions): Start {
  return { kind: 'connection', type, connection: connect(type, options) };
}

/** A forward page; cursors are given as read. */
export function firstPage(
  size: ValueRef<number>,
  after: ValueRef<Cursor | null> | null = null,
): Page {
  return { direction: 'forward', size, after: after && changingText(after), before: null };
}

export function nodes(selection: Selection): ConnectionField {
  return { kind: 'nodes', name: 'nodes', selection };
}

export function edges(...fields: readonly EdgeField[]): ConnectionField {
  return { kind: 'edges', name: 'edges', fields };
}

export const totalCount: ConnectionField = { kind: 'totalCount', name: 'totalCount' };

export const pageInfo: ConnectionField = {
  kind: 'pageInfo',
  name: 'pageInfo',
  fields: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'].map((part) => ({
    name: part,
    part,
  })),
};

export function compare(
  name: string,
  operator: Operator,
  value: ValueRef<Operand>,
  ignoreCase = false,
): Condition {
  return { kind: 'compare', property: name, ...compareWith(operator, ignoreCase, value) };
}

/** The same of one text of a list. */
export function compareText(
  operator: Operator,
  value: ValueRef<Operand>,
  ignoreCase: boolean,
): TextCondition {
  return { kind: 'compare', ...compareWith(operator, ignoreCase, value) };
}

export function related(
  link: string,
  target: TypeName,
  of: Condition,
  quantifier: 'some' | 'every' | 'none' = 'some',
): Condition {
  return { kind: 'related', link, target, quantifier, of };
}

export function date(text: string): PartialDate {
  const read = readPartialDate(text);
  if (read === undefined) throw new TypeError(`"${text}" is no date`);
  return read;
}
