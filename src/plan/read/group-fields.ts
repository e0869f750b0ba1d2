import { graphModel } from '../../domain/graph-model.js';
import { type ConcreteType, concreteTypesOf } from '../../domain/type-names.js';
import type { Field, Selection } from '../plan.js';

/** Types that are asked for the same, and that mean the same by it. */
export interface FieldGroup {
  readonly members: readonly ConcreteType[];
  readonly fields: readonly Field[];
}

/** What a selection asks, once for all types that it can be read of in the same way. */
export function groupFields(selection: Selection): readonly FieldGroup[] {
  const groups = new Map<readonly Field[], Map<string, { members: ConcreteType[] }>>();
  for (const type of concreteTypesOf(selection.type)) {
    const fields = selection.fields[type] ?? NOTHING;
    const meanings = groups.get(fields) ?? new Map<string, { members: ConcreteType[] }>();
    groups.set(fields, meanings);
    const meaning = JSON.stringify(fields.map((field) => meaningOf(type, field)));
    const group = meanings.get(meaning) ?? { members: [] };
    meanings.set(meaning, group);
    group.members.push(type);
  }
  return [...groups].flatMap(([fields, meanings]) =>
    [...meanings.values()].map(({ members }) => ({ members, fields })),
  );
}

const NOTHING: readonly Field[] = Object.freeze([]);

function meaningOf(type: ConcreteType, field: Field): unknown {
  switch (field.kind) {
    case 'typename':
      return null;
    case 'property':
    case 'standing':
      return graphModel[type].properties[field.property];
    default:
      return graphModel[type].links[field.link];
  }
}
