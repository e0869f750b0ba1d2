import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { type Cache, createCache } from '../caches.js';
import { type Compiler, type Convert, placed } from './compiler.js';
import { fragmentsOf } from './fragments-of.js';
import { createReadingCount } from './limits/reading-limits.js';
import type { OperationPlan, OperationShape } from './plan.js';
import { printShape } from './print-shape.js';
import { printStructure, type ReadValue, type Variables } from './read/input.js';
import { type Roots, readRoots } from './read/read-roots.js';

/** A plan, and what else the response needs. */
export interface PlannedOperation {
  /** Null when nothing is read from the graph. */
  readonly plan: OperationPlan | null;
  readonly names: Roots['names'];
  readonly typenames: Roots['typenames'];
  readonly introspection: Roots['introspection'];
  /** The response names that lead to the field that a value of the plan belongs to. */
  readonly pathOf: (value: number) => readonly string[] | undefined;
  /**
   * Keeps what was compiled for the operation. Called once it has passed every check, so that refused
   * operations leave nothing behind. Absent where everything is kept already.
   */
  readonly remember?: () => void;
}

/**
 * Plans an operation for coerced variables, without keeping anything; throws a ThroughlineError for bad
 * input.
 */
export type PlanOperation = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
) => PlannedOperation;

/**
 * A planner for a schema. Each document is compiled once for each structure of its variables; later
 * requests only read their values. Documents of equal shape share one frozen shape object, which is
 * what stores key their compiled forms by.
 */
export function createPlanner(schema: GraphQLSchema): PlanOperation {
  const operations = new WeakMap<OperationDefinitionNode, ReadOperation>();
  const templates = createCache<Template>('templates', ({ bytes }) => bytes);
  const shapes = createCache<OperationShape>('shapes', ({ text }) => shapeBytes(text));
  let met = 0;

  const read = (operation: OperationDefinitionNode): ReadOperation => {
    const known = operations.get(operation);
    if (known !== undefined) return known;
    met += 1;
    const made = { number: met, structureOf: structureReader(schema, operation) };
    operations.set(operation, made);
    return made;
  };

  return (document, operation, variables) => {
    const { number, structureOf } = read(operation);
    const key = `${number} ${structureOf(variables)}`;
    const known = templates.get(key);
    if (known !== undefined) return known.bind(variables);

    const template = compile(schema, document, operation, variables, shapes);
    const planned = template.bind(variables);
    const remember = () => {
      templates.set(key, template);
      if (planned.plan) shapes.set(planned.plan.shape.text, planned.plan.shape);
    };
    return { ...planned, remember };
  };
}

interface ReadOperation {
  /** Identifies the operation in keys. */
  readonly number: number;
  readonly structureOf: (variables: Variables) => string;
}

/** An operation compiled for one structure of its variables. */
interface Template {
  readonly bind: (variables: Variables) => PlannedOperation;
  readonly bytes: number;
}

interface Source {
  readonly path: Compiler['path'];
  readonly read: ReadValue;
  readonly convert: Convert;
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  shapes: Cache<OperationShape>,
): Template {
  const sources: Source[] = [];
  const valueAt: Compiler['valueAt'] = (path, read, convert) => ({
    index: sources.push({ path, read, convert }) - 1,
    changesText: false,
  });
  const { roots, ...rest } = readRoots({
    schema,
    operation,
    fragments: fragmentsOf(document),
    variables,
    ...createReadingCount(),
    path: [],
    value: (read, convert) => valueAt([], read, convert),
    valueAt,
  });
  const text = roots.length === 0 ? null : printShape(roots);
  const shape = text === null ? null : (shapes.get(text) ?? freeze({ text, roots }));
  const bind = binder({ ...rest, shape, sources });
  // A shape is counted with each template that holds it, which may be the only one.
  const bytes =
    TEMPLATE_BYTES + SOURCE_BYTES * sources.length + (text === null ? 0 : shapeBytes(text));
  // Without variables there is nothing to bind but once, unless each request has something drawn for it.
  const isDrawn = roots.some(({ start }) => start.kind === 'random');
  if (isDrawn || operation.variableDefinitions?.length) return { bind, bytes };
  const planned = bind(variables);
  return { bind: () => planned, bytes };
}

/** Measured, with the weight of a shape: a fixed size, and one for each character of its print. */
const SHAPE_BYTES = 2_000;
const SHAPE_CHARACTER_BYTES = 7;
const TEMPLATE_BYTES = 1_500;
const SOURCE_BYTES = 450;

function shapeBytes(text: string): number {
  return SHAPE_BYTES + SHAPE_CHARACTER_BYTES * text.length;
}

interface Compiled extends Omit<Roots, 'roots'> {
  readonly shape: OperationShape | null;
  readonly sources: readonly Source[];
}

function binder({ shape, sources, ...rest }: Compiled): Template['bind'] {
  const pathOf: PlannedOperation['pathOf'] = (value) => sources[value]?.path;
  return (variables) => {
    // Values are read even when nothing will be fetched, so that bad ones are always refused.
    const values = sources.map(({ path, read, convert }) =>
      placed(path, () => convert(read(variables))),
    );
    return { ...rest, plan: shape && { shape, values }, pathOf };
  };
}

/** Prints the structure of an operation's variables; compiled once, since it runs at each request. */
function structureReader(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): (variables: Variables) => string {
  const variables = (operation.variableDefinitions ?? []).flatMap((definition) => {
    const type = typeFromAST(schema, definition.type as Parameters<typeof typeFromAST>[1]);
    return isInputType(type) ? [{ name: definition.variable.name.value, type }] : [];
  });
  if (variables.length === 0) return () => '';
  return (values) =>
    variables
      .map(({ name, type }) => printStructure(values[name], type as GraphQLInputType))
      .join(';');
}

function freeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) freeze(part);
  }
  return Object.freeze(value);
}
