import { modelOf } from '../../domain/graph-model.js';
import type { Link, LinkCondition } from '../../domain/model-parts.js';
import { isAbstract, type TypeName, workTypes } from '../../domain/type-names.js';
import type { EnumName } from '../../domain/vocabulary.js';

/** What a field of a `where` input is about. */
export type ConditionField =
  | {
      readonly kind: 'id' | 'text' | 'texts' | 'integer' | 'boolean' | 'date';
      readonly property: string;
    }
  | { readonly kind: 'enum'; readonly property: string; readonly enum: EnumName }
  | {
      readonly kind: 'link';
      readonly link: string;
      readonly target: TypeName;
      readonly form: 'quantified' | LinkCondition['form'];
      readonly calendar: Link['calendar'];
    };

/**
 * The type whose conditions apply to lists of `type`: all kinds of works share `WorkWhere`. Both the
 * `where` inputs and the planner use this, so they cannot disagree.
 */
export function conditionType(type: TypeName): TypeName {
  return (workTypes as readonly TypeName[]).includes(type) ? 'Work' : type;
}

/** The fields of the `where` input of a type, by name. */
export function conditionFields(type: TypeName): ReadonlyMap<string, ConditionField> {
  const model = modelOf(type);
  const fields = new Map<string, ConditionField>();
  for (const [name, property] of Object.entries(model.properties)) {
    if (property.hidden) continue;
    switch (property.kind) {
      case 'id':
      case 'text':
      case 'texts':
      case 'integer':
      case 'boolean':
      case 'date':
        fields.set(name, { kind: property.kind, property: name });
        break;
      case 'enum':
        fields.set(name, { kind: 'enum', property: name, enum: property.enum });
        break;
      case 'type':
        if (isAbstract(type))
          fields.set(name, { kind: 'enum', property: name, enum: 'EntityType' });
        break;
      default:
        break;
    }
  }
  for (const [link, { target, cardinality, condition, calendar, fieldOnly }] of Object.entries(
    model.links,
  )) {
    if (fieldOnly) continue;
    const many = cardinality === 'list' || cardinality === 'connection';
    const form = condition?.form ?? (many ? 'quantified' : 'nested');
    fields.set(condition?.name ?? link, { kind: 'link', link, target, form, calendar });
  }
  return fields;
}

/** The properties by which lists of a type may be ordered. */
export function orderFields(type: TypeName): readonly string[] {
  const { properties } = modelOf(conditionType(type));
  return Object.keys(properties).filter((name) => properties[name]?.sortable);
}
