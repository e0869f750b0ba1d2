import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Draw } from './draw.js';

/**
 * An argument whose structure is fixed and whose values are open. Stores compile the structure and get
 * the values, so that all that is filled into one template runs the same compiled code.
 */
export type InputTemplate = { readonly type: GraphQLInputType } & (
  | { readonly kind: 'settled'; readonly value: string | boolean | null }
  | { readonly kind: 'open'; readonly subject: Subject }
  | { readonly kind: 'list'; readonly items: readonly InputTemplate[] }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [string, InputTemplate])[] }
);

/** What a value is compared with, or used to look up. */
export interface Subject {
  /** The name of an argument or a property. */
  readonly name: string;
  /** The type of the nodes that ids are of. */
  readonly owner?: string;
  /** The longest page that may be asked for. */
  readonly longest?: number;
}

/** How many objects conditions may nest. */
const DEPTH = 4;

/** Chooses the structure of a value of a type. */
export function createTemplate(draw: Draw, type: GraphQLInputType, subject: Subject) {
  const template = (
    type: GraphQLInputType,
    field: string,
    subject: Subject,
    depth: number,
  ): InputTemplate => {
    const nullable = getNullableType(type);
    // Null within conditions is refused.
    const mayBeNull = !isNonNullType(type) && depth === DEPTH;
    if (mayBeNull && draw.chance(2)) return { kind: 'settled', type, value: null };
    if (isInputObjectType(nullable)) return object(type, nullable, subject, depth);
    if (isListType(nullable) && isInputObjectType(getNullableType(nullable.ofType))) {
      const length = draw.chance(10) ? 0 : draw.integer(1, 2);
      const items = Array.from({ length }, () => template(nullable.ofType, field, subject, depth));
      return { kind: 'list', type, items };
    }
    // Orders, and whether a value is asked to be null, decide what is compiled.
    if (isEnumType(nullable) && nullable.name.includes('Order')) {
      return { kind: 'settled', type, value: draw.pick(nullable.getValues()).name };
    }
    if ('name' in nullable && nullable.name === 'Currency') {
      return { kind: 'settled', type, value: draw.pick(['USD', 'USD', 'EUR']) };
    }
    if (field === 'isNull') return { kind: 'settled', type, value: draw.chance(50) };
    return { kind: 'open', type, subject };
  };

  const object = (
    type: GraphQLInputType,
    fieldsOf: GraphQLInputObjectType,
    subject: Subject,
    depth: number,
  ): InputTemplate => {
    const fields = Object.values(fieldsOf.getFields());
    // A count without a comparison is refused.
    const isCount = fieldsOf.name.endsWith('CountFilter');
    const required = isCount
      ? [draw.pick(fields.filter(({ name }) => name !== 'where'))]
      : fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    const optional = fields.filter(
      (field) =>
        !required.includes(field) && (depth > 0 || !isInputObjectType(getNamedType(field.type))),
    );
    const count = optional.length === 0 || draw.chance(5) ? 0 : draw.integer(1, 2);
    const chosen = Array.from({ length: count }, () => draw.pick(optional));
    const owner = /^(.+)Where$/.exec(fieldsOf.name)?.[1];
    return {
      kind: 'object',
      type,
      fields: [...new Set([...required, ...chosen])].map((field) => {
        const isOwnSubject = ['month', 'day', 'authority', 'value'].includes(field.name);
        const of = isOwnSubject
          ? { name: field.name }
          : isCount
            ? { name: 'count' }
            : owner === undefined
              ? subject
              : { name: field.name, owner };
        return [field.name, template(field.type, field.name, of, depth - 1)] as const;
      }),
    };
  };

  return template(type, subject.name, subject, DEPTH);
}
