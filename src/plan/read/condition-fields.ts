import { modelOf } from '../../domain/graph-model.js';
import type { Link, LinkCondition, OrderKey } from '../../domain/model-parts.js';
import { constantCase } from '../../domain/text.js';
import { isAbstract, type TypeName, workTypes } from '../../domain/type-names.js';
import type { EnumName } from '../../domain/vocabulary.js';

/** What a field of a `where` input is about. */
export type ConditionField =
  | {
      readonly kind: 'id' | 'text' | 'externalIds' | 'integer' | 'boolean' | 'date' | 'money';
      readonly property: string;
    }
  | { readonly kind: 'texts'; readonly property: string; readonly enum: EnumName | undefined }
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
      case 'externalIds':
      case 'integer':
      case 'boolean':
      case 'date':
      case 'money':
        fields.set(name, { kind: property.kind, property: name });
        break;
      case 'texts':
        fields.set(name, { kind: 'texts', property: name, enum: property.enum });
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
    const form = condition?.form ?? (isMany(cardinality) ? 'quantified' : 'nested');
    fields.set(condition?.name ?? link, { kind: 'link', link, target, form, calendar });
  }
  return fields;
}

/** What lists of a type may be ordered by, under the words that clients use: TITLE, CAST_COUNT. */
export function orderFields(type: TypeName): ReadonlyMap<string, OrderSubject> {
  const { properties, links } = modelOf(conditionType(type));
  const sortable = Object.keys(properties).filter(
    (name) => properties[name]?.sortable && !properties[name].hidden,
  );
  const lists = Object.keys(links).filter((name) => links[name] && isListField(links[name]));
  return new Map<string, OrderSubject>([
    ...sortable.map((name) => [constantCase(name), { of: 'node', name }] as const),
    ...lists.map((name) => [`${constantCase(name)}_COUNT`, { of: 'count', name }] as const),
  ]);
}

type OrderSubject = Pick<OrderKey, 'of' | 'name'>;

/** Whether a link is a field under its own name that leads to any number of nodes. */
function isListField({ cardinality, conditionOnly, chosen }: Link): boolean {
  return isMany(cardinality) && conditionOnly !== true && chosen === undefined;
}

function isMany(cardinality: Link['cardinality']): boolean {
  return cardinality === 'list' || cardinality === 'connection';
}
