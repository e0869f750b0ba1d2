import {
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInterfaceType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { RootField } from '../../src/plan/read/read-roots.js';
import type { Draw } from './draw.js';
import { createTemplate, type InputTemplate, type Subject } from './input-template.js';

/**
 * The text of an operation whose values are open. Stores compile the same for whatever is filled in,
 * except that it matters whether there is a cursor.
 */
export interface OperationOutline {
  readonly operation: Outline;
  readonly fragments: readonly Outline[];
}

export type Outline = string | Hole | readonly Outline[];

type Hole =
  | { readonly kind: 'value'; readonly template: InputTemplate }
  /** A cursor that a list shows, to be found under the response name `list`. */
  | { readonly kind: 'cursor'; readonly list: string };

/** How deep an operation may nest, and how many fields a selection may have. */
export interface OperationSize {
  readonly maxDepth: number;
  readonly maxFields: number;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** The longest pages of lists that contain lists, and of those that do not. */
const SHORT_PAGE = 8;
const LONG_PAGE = 100;
const CONDITION: Pick<GraphQLArgument, 'type'> = { type: new GraphQLNonNull(GraphQLBoolean) };

/** Chooses an operation without its values; keeps the fragments that it has made on the way. */
export class OutlineWriter {
  private readonly fragments: { readonly type: Composite; readonly outline: Outline }[] = [];
  private names = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly draw: Draw,
    private readonly size: OperationSize,
  ) {}

  write(): OperationOutline {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('The schema has no query type.');
    const operation = this.selection(query, this.size.maxDepth);
    return { operation, fragments: this.fragments.map(({ outline }) => outline) };
  }

  private selection(type: Composite, depth: number): Outline {
    const { all, deeper, flat } = fieldsOf(type);
    // Narrow operations may be deep.
    const goesOn = depth > 0 && this.size.maxFields <= 2 && deeper.length > 0;
    const fields = depth > 0 ? all : flat;
    const parts: Outline[] = [];
    for (let count = this.draw.integer(1, this.size.maxFields); count > 0; count -= 1) {
      if (fields.length === 0 || this.draw.chance(8)) parts.push(`${this.name()}: __typename`);
      else if (goesOn && this.draw.chance(70))
        parts.push(this.field(this.draw.pick(deeper), depth));
      else parts.push(this.field(this.draw.pick(fields), depth));
    }
    if (this.draw.chance(isAbstractType(type) ? 60 : 4)) parts.push(this.fragment(type, depth));
    return ['{ ', ...parts.flatMap((part) => [part, ' ']), '}'];
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): Outline {
    const type = getNamedType(field.type);
    const isPaged = field.args.some(({ name }) => name === 'after') && this.draw.chance(50);
    const list = isPaged ? `page${this.name()}` : undefined;
    const head = isSafeUnnamed(field) && this.draw.chance(50) ? '' : `${this.name()}: `;
    const outline = [head, field.name, this.arguments(field, depth, list), this.directive()];
    if (!isObjectType(type) && !isInterfaceType(type)) return outline;
    const selection = this.selection(type, depth - 1);
    if (list === undefined) return [...outline, ' ', selection];
    return [...outline, ` { ${list}: edges { cursor } ... `, selection, ' }'];
  }

  private arguments(
    { name: field, type, args }: GraphQLField<unknown, unknown>,
    depth: number,
    list: string | undefined,
  ): Outline {
    const backward = this.draw.chance(30);
    const farEnd = backward ? 'first' : 'last';
    const turns =
      list === undefined ? [] : this.draw.pick([['after'], ['before'], ['after', 'before']]);
    const given = args.flatMap((argument): Outline[] => {
      const { name } = argument;
      if (name === 'after' || name === 'before') {
        const isAsked = list !== undefined && turns.includes(name);
        return isAsked ? [[`${name}: `, { kind: 'cursor', list }]] : [];
      }
      if (name === farEnd) return [];
      const isSize = name === 'first' || name === 'last';
      // Without a seed, both stores would draw something else.
      const input =
        name === 'seed' ? new GraphQLNonNull(getNullableType(argument.type)) : argument.type;
      const isNeeded = isNonNullType(input) || (isSize && depth > 4);
      if (!isNeeded && this.draw.chance(50)) return [];
      const subject: Subject = {
        name: field === 'search' && name === 'text' ? 'search' : name,
        owner: getNamedType(type).name,
        longest: field === 'paths' ? 20 : depth > 2 ? SHORT_PAGE : LONG_PAGE,
      };
      const template = createTemplate(this.draw, input, subject);
      return [[`${name}: `, { kind: 'value', template }]];
    });
    const all = given.flatMap((argument, index) => (index === 0 ? [argument] : [', ', argument]));
    return all.length === 0 ? '' : ['(', ...all, ')'];
  }

  /** A fragment on a type that a node of this one may have: a member, or another interface. */
  private fragment(type: Composite, depth: number): Outline {
    const possible = this.possibleTypes(type);
    const known = this.fragments.findIndex((fragment) => fragment.type === type);
    if (known !== -1 && this.draw.chance(30)) return `...F${known}`;
    const member = this.draw.pick(possible);
    const wider = [type, ...member.getInterfaces()];
    const on = this.draw.chance(75) ? member : this.draw.pick(wider);
    const selection = this.selection(on, Math.max(0, depth - 1));
    if (this.draw.chance(50)) return ['... on ', on.name, this.directive(), ' ', selection];
    const place = this.fragments.length;
    const outline: Outline = [`fragment F${place} on ${on.name} `, selection];
    this.fragments.push({ type: on, outline });
    return `...F${place}`;
  }

  private possibleTypes(type: Composite): readonly GraphQLObjectType[] {
    return isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
  }

  private directive(): Outline {
    if (!this.draw.chance(5)) return '';
    const isGiven = this.draw.chance(70);
    const value = this.draw.chance(50);
    // What is left out must be left out however the outline is filled in.
    const template = { kind: 'settled', type: CONDITION.type, value } as const;
    return [isGiven === value ? ' @include(if: ' : ' @skip(if: ', { kind: 'value', template }, ')'];
  }

  private name(): string {
    this.names += 1;
    return `f${this.names}`;
  }
}

interface Fields {
  readonly all: readonly GraphQLField<unknown, unknown>[];
  /** Those that lead to other types, and those that do not. */
  readonly deeper: readonly GraphQLField<unknown, unknown>[];
  readonly flat: readonly GraphQLField<unknown, unknown>[];
}

/** graphql-js takes longer to say what a type is than everything else here takes. */
const knownFields = new WeakMap<Composite, Fields>();

function fieldsOf(type: Composite): Fields {
  const known = knownFields.get(type);
  if (known !== undefined) return known;
  // What is made differs each time by its seed and its tokens; it is compared by tests of its own.
  const all = Object.values(type.getFields()).filter(({ extensions }) => !isMade(extensions));
  const deeper = all.filter((field) => isCompositeType(getNamedType(field.type)));
  const fields = { all, deeper, flat: all.filter((field) => !deeper.includes(field)) };
  knownFields.set(type, fields);
  return fields;
}

/** Whether a root field is made of facts rather than read. */
export function isMade({ root }: { readonly root?: RootField }): boolean {
  return root?.kind === 'made';
}

/** Fields that have the same type everywhere, so that two of them in one selection can be merged. */
function isSafeUnnamed({ name, args }: GraphQLField<unknown, unknown>): boolean {
  return args.length === 0 && UNNAMED.has(name);
}

const UNNAMED: ReadonlySet<string> = new Set([
  ...['id', 'nodes', 'edges', 'node', 'cursor', 'pageInfo', 'totalCount'],
  ...['hasNextPage', 'endCursor'],
]);
