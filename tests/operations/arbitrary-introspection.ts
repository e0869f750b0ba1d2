import fc from 'fast-check';
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  SchemaMetaFieldDef,
} from 'graphql';
import { Draw } from './draw.js';

export interface Introspection {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Operations that ask a schema for itself: any fields, aliases, fragments, directives and variables. */
export function arbitraryIntrospection(
  schema: GraphQLSchema,
  maxDepth: number,
): fc.Arbitrary<Introspection> {
  return fc.gen().map((generate) => {
    const draw = new Draw(generate);
    const fragments: { readonly name: string; readonly type: string; readonly text: string }[] = [];
    let names = 0;
    const awkward = draw.integer(1, 10);
    const selection = (type: GraphQLObjectType, depth: number): string => {
      const parts = Array.from({ length: draw.integer(1, 4) }, () => part(type, depth));
      return `{ ${parts.join(' ')} }`;
    };
    const part = (type: GraphQLObjectType, depth: number): string => {
      const condition = draw.chance(10) ? ` @${draw.pick(['include', 'skip'])}(if: $yes)` : '';
      if (draw.chance(10) && depth > 0)
        return `... on ${type.name}${condition} ${selection(type, depth)}`;
      if (draw.chance(20) && depth > 0) return `...${fragment(type, depth)}${condition}`;
      return field(type, condition, depth);
    };
    const fragment = (type: GraphQLObjectType, depth: number): string => {
      const known = fragments.filter((each) => each.type === type.name);
      if (known.length > 0 && draw.chance(50)) return draw.pick(known).name;
      const text = selection(type, depth - 1);
      const name = `F${fragments.length}`;
      fragments.push({ name, type: type.name, text });
      return name;
    };
    const field = (type: GraphQLObjectType, condition: string, depth: number): string => {
      const fields = Object.values(type.getFields()).filter(
        (each) => depth > 0 || !isObjectType(getNamedType(each.type)),
      );
      const chosen = draw.chance(10) || fields.length === 0 ? undefined : draw.pick(fields);
      // Each name is new, so that no two fields of one name differ.
      names += 1;
      const alias = names === awkward ? '__proto__: ' : `a${names}: `;
      if (chosen === undefined) return `${alias}__typename${condition}`;
      const deprecated = draw.pick(['true', 'false', '$yes', '$unset']);
      const args =
        chosen.args.length > 0 && draw.chance(60) ? `(includeDeprecated: ${deprecated})` : '';
      const target = getNamedType(chosen.type);
      const inner = isObjectType(target) ? ` ${selection(target, depth - 1)}` : '';
      return `${alias}${chosen.name}${args}${condition}${inner}`;
    };

    const schemaType = getNamedType(SchemaMetaFieldDef.type);
    const typeType = schema.getType('__Type');
    if (!isObjectType(schemaType) || !isObjectType(typeType)) throw new Error('They are objects.');
    const roots = Array.from({ length: draw.integer(1, 3) }, (_, index) => {
      if (draw.chance(30)) return `s${index}: __schema ${selection(schemaType, maxDepth)}`;
      const name = draw.pick(['"Query"', '"__Type"', '"Nowhere"', '$type', '"Film"']);
      return `t${index}: __type(name: ${name}) ${selection(typeType, maxDepth)}`;
    });
    const texts = fragments.map(({ name, type, text }) => `fragment ${name} on ${type} ${text}`);
    const body = [`{ ${roots.join(' ')} }`, ...texts].join(' ');
    const used = VARIABLES.filter(([name]) => body.includes(name));
    const definitions = used.map(([name, type]) => `${name}: ${type}`);
    return {
      query: `query ${definitions.length > 0 ? `(${definitions.join()})` : ''} ${body}`,
      variables: { yes: draw.chance(50), type: draw.pick(['Film', 'String', '__Schema']) },
    };
  });
}

const VARIABLES = [
  ['$yes', 'Boolean!'],
  ['$unset', 'Boolean'],
  ['$type', 'String!'],
] as const;
