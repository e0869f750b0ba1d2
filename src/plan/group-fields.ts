import { graphModel } from '../domain/graph-model.js';
import { groupBy } from '../domain/group-by.js';
import { type ConcreteType, concreteTypesOf } from '../domain/type-names.js';
import type { Field, Selection } from './plan.js';

/** Types that are asked for the same fields. */
export interface FieldGroup {
  readonly members: readonly ConcreteType[];
  readonly fields: readonly Field[];
}

/** What a selection asks, once for all types that share it. */
export function sharedFields({ type, fields }: Selection): readonly FieldGroup[] {
  const groups = groupBy(concreteTypesOf(type), (member) => fields[member] ?? NOTHING);
  return [...groups].map(([shared, members]) => ({ members, fields: shared }));
}

/** The same once for all types that also mean the same by it, so that it can be read of them in one way. */
export function groupFields(selection: Selection): readonly FieldGroup[] {
  return sharedFields(selection).flatMap(({ members, fields }) => {
    const meanings = groupBy(members, (type) =>
      JSON.stringify(fields.map((field) => meaningOf(type, field))),
    );
    return [...meanings.values()].map((alike) => ({ members: alike, fields }));
  });
}

const NOTHING: readonly Field[] = Object.freeze([]);

function meaningOf(type: ConcreteType, field: Field): unknown {
  switch (field.kind) {
    case 'typename':
      return null;
    case 'property':
    case 'standing':
      return graphModel[type].properties[field.property];
    case 'one':
    case 'list':
    case 'connection':
      return graphModel[type].links[field.link];
  }
}
