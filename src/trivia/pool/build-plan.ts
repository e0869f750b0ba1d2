import { modelOf } from '../../domain/graph-model.js';
import { type ConcreteType, concreteTypesOf, type TypeName } from '../../domain/type-names.js';
import type {
  Condition,
  Connection,
  Field,
  Operand,
  Plan,
  Selection,
  Start,
  Value,
  ValueRef,
} from '../../plan/plan.js';
import { printShape } from '../../plan/print-shape.js';
import { compareWith } from '../../plan/values.js';

/** Builds plans without an operation, for what the server itself asks of the graph. */

/** Leaves a value open in the shape of the plan that is being built. */
export type AddValue = <Of extends Value>(value: Of) => ValueRef<Of>;

export function buildPlan(build: (value: AddValue) => Readonly<Record<string, Start>>): Plan {
  const values: Value[] = [];
  const starts = build((value) => ({ index: values.push(value) - 1, changesText: false }));
  const roots = Object.entries(starts).map(([name, start]) => ({ name, start }));
  return Object.freeze({ shape: Object.freeze({ text: printShape(roots), roots }), values });
}

/** What is read of nodes: a text is a property. */
type Asked = readonly (Field | string)[];

/** The same of each concrete type of a name, and more of some of them. */
export function select(
  type: TypeName,
  asked: Asked,
  more: Readonly<Partial<Record<ConcreteType, Asked>>> = {},
): Selection {
  const shared = asked.map(fieldOf);
  const fieldsOf = (member: ConcreteType): readonly Field[] => {
    const own = more[member];
    return own === undefined ? shared : [...shared, ...own.map(fieldOf)];
  };
  return {
    type,
    fields: Object.fromEntries(concreteTypesOf(type).map((member) => [member, fieldsOf(member)])),
  };
}

function fieldOf(asked: Field | string): Field {
  return typeof asked === 'string' ? { kind: 'property', name: asked, property: asked } : asked;
}

export const typename: Field = { kind: 'typename', name: '__typename' };

export function one(link: string, selection: Selection): Field {
  return { kind: 'one', name: link, link, selection };
}

export function list(link: string, selection: Selection): Field {
  return { kind: 'list', name: link, link, selection };
}

interface ListOptions {
  readonly size: ValueRef<number>;
  readonly where?: Condition;
}

/** The items of a link, as far as the size allows. */
export function many(link: string, selection: Selection, options: ListOptions): Field {
  return { kind: 'connection', name: link, link, connection: connect(selection, options) };
}

export function connect(selection: Selection, { size, where }: ListOptions): Connection {
  const { type } = selection;
  return {
    typename: `${type}Connection`,
    where: where ?? null,
    order: modelOf(type).order,
    page: { direction: 'forward', size, after: null, before: null },
    signature: type,
    fields: [{ kind: 'nodes', name: 'nodes', selection }],
  };
}

export function compare(
  property: string,
  operator: 'eq' | 'ne' | 'in' | 'gte' | 'lt',
  value: ValueRef<Operand>,
): Condition {
  return { kind: 'compare', property, ...compareWith(operator, false, value) };
}

export function some(link: string, target: TypeName, of: Condition): Condition {
  return { kind: 'related', link, target, quantifier: 'some', of };
}

export function all(...of: readonly Condition[]): Condition {
  return { kind: 'all', of };
}

export function any(...of: readonly Condition[]): Condition {
  return { kind: 'any', of };
}

/** Lists are read whole: a pool is bounded by the number of its works, not by pages. */
export const WHOLE = 20_000;
