import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values worth asking for: what the graph under test has, and a few it has not. */
export interface ValuePool {
  readonly ids: readonly string[];
  /** Ids for arguments that answer nothing when they are given just any; others take `ids`. */
  readonly idsFor: Readonly<Record<string, readonly string[]>>;
  readonly texts: readonly string[];
  readonly dates: readonly string[];
}

type Generate = fc.GeneratorValue;

/** Valid operations over a schema: any fields, arguments, aliases, fragments, directives and variables. */
export function arbitraryOperation(
  schema: GraphQLSchema,
  pool: ValuePool,
  { maxDepth, maxFields }: OperationSize = { maxDepth: 4, maxFields: 4 },
): fc.Arbitrary<Operation> {
  return fc
    .gen()
    .map((generate) => new OperationWriter(schema, pool, maxFields, generate).write(maxDepth));
}

/** How deep an operation may nest, and how many fields a selection may have. */
interface OperationSize {
  readonly maxDepth: number;
  readonly maxFields: number;
}

/** Writes one operation; keeps the variables and fragments that it has made on the way. */
class OperationWriter {
  private readonly variables: Record<string, unknown> = {};
  private readonly definitions: string[] = [];
  private readonly fragments: string[] = [];
  private names = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pool: ValuePool,
    private readonly maxFields: number,
    private readonly generate: Generate,
  ) {}

  write(depth: number): Operation {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('The schema has no query type.');
    const selection = this.selection(query, depth);
    const head = this.definitions.length > 0 ? `query (${this.definitions.join(', ')})` : 'query';
    return {
      query: [`${head} ${selection}`, ...this.fragments].join('\n'),
      variables: this.variables,
    };
  }

  private selection(type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    const count = this.integer(1, this.maxFields);
    const parts = Array.from({ length: count }, () =>
      fields.length === 0 || this.chance(10)
        ? `${this.name()}: __typename`
        : this.field(this.pick(fields), depth),
    );
    if (isAbstractType(type) && this.chance(60)) parts.push(this.fragment(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  private field(
    field: {
      readonly name: string;
      readonly type: object;
      readonly args: readonly GraphQLArgument[];
    },
    depth: number,
  ): string {
    const named = getNamedType(field.type as GraphQLObjectType);
    const composite = isObjectType(named) || isInterfaceType(named);
    const selection = composite ? ` ${this.selection(named, depth - 1)}` : '';
    return `${this.name()}: ${field.name}${this.arguments(field.args)}${this.directive()}${selection}`;
  }

  private fragment(type: GraphQLInterfaceType, depth: number): string {
    const member = this.pick([...this.schema.getPossibleTypes(type)]);
    const selection = this.selection(member, Math.max(0, depth - 1));
    if (this.chance(50)) return `... on ${member.name}${this.directive()} ${selection}`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${member.name} ${selection}`);
    return `...${name}`;
  }

  private directive(): string {
    if (!this.chance(10)) return '';
    const condition = this.chance(50);
    return ` @${this.chance(50) ? 'include' : 'skip'}(if: ${this.orVariable('Boolean!', condition, String(condition))})`;
  }

  private arguments(definitions: readonly GraphQLArgument[]): string {
    const backward = this.chance(30);
    const given = definitions.flatMap((definition) => {
      // Cursors come from answers: the laws of pages try them, not random operations.
      if (['after', 'before', backward ? 'first' : 'last'].includes(definition.name)) return [];
      if (!isNonNullType(definition.type) && this.chance(50)) return [];
      return [`${definition.name}: ${this.argument(definition)}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  private argument({ name, type }: GraphQLArgument): string {
    const value = this.value(type, name, 3);
    return this.orVariable(String(type), value, printLiteral(value, type));
  }

  private orVariable(type: string, value: unknown, literal: string): string {
    if (this.chance(60)) return literal;
    const variable = `v${this.definitions.length}`;
    this.definitions.push(`$${variable}: ${type}`);
    this.variables[variable] = value;
    return `$${variable}`;
  }

  private value(type: GraphQLInputType, name: string, depth: number): unknown {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const length = this.integer(0, 2);
      return Array.from({ length }, () => this.value(nullable.ofType, name, depth));
    }
    if (isInputObjectType(nullable)) return this.object(nullable, depth);
    if (isEnumType(nullable)) return this.pick(nullable.getValues()).name;
    switch (nullable.name) {
      case 'ID':
        return this.pick((this.chance(80) ? this.pool.idsFor[name] : undefined) ?? this.pool.ids);
      case 'Int':
        if (name === 'maxLength') return this.integer(1, 6);
        return this.integer(0, name === 'first' || name === 'last' ? 5 : 150);
      case 'Boolean':
        return this.chance(50);
      case 'PartialDate':
        return this.pick(this.pool.dates);
      default:
        return this.text();
    }
  }

  private object(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
    const fields = Object.values(type.getFields());
    const required = fields.filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    const optional = fields.filter(
      (field) =>
        !required.includes(field) && (depth > 0 || !isInputObjectType(getNamedType(field.type))),
    );
    const chosen =
      optional.length === 0
        ? []
        : Array.from({ length: this.integer(0, 2) }, () => this.pick(optional));
    return Object.fromEntries(
      [...required, ...chosen].map((field) => [
        field.name,
        this.value(field.type, field.name, depth - 1),
      ]),
    );
  }

  private text(): string {
    const text = this.pick(this.pool.texts);
    if (this.chance(50)) return text;
    // By character: half of a surrogate pair cannot be written in a document.
    const characters = [...text];
    const start = this.integer(0, characters.length);
    return characters.slice(start, start + this.integer(0, 4)).join('');
  }

  private name(): string {
    this.names += 1;
    return `f${this.names}`;
  }

  private pick<T>(values: readonly T[]): T {
    const value = values[this.integer(0, values.length - 1)];
    if (value === undefined) throw new Error('There is nothing to pick from.');
    return value;
  }

  private integer(min: number, max: number): number {
    return this.generate(fc.integer, { min, max });
  }

  private chance(percent: number): boolean {
    return this.integer(0, 99) < percent;
  }
}

function printLiteral(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable) && Array.isArray(value)) {
    return `[${value.map((item) => printLiteral(item, nullable.ofType)).join(', ')}]`;
  }
  if (isInputObjectType(nullable) && typeof value === 'object' && value !== null) {
    const fields = nullable.getFields();
    const prints = Object.entries(value).map(([name, field]) => {
      const definition = fields[name];
      return definition ? `${name}: ${printLiteral(field, definition.type)}` : '';
    });
    return `{ ${prints.join(', ')} }`;
  }
  return isEnumType(nullable) ? String(value) : JSON.stringify(value);
}
