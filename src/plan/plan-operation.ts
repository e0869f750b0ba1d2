import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Convert } from './compiler.js';
import { printStructure, type ReadValue, type Variables } from './input.js';
import type { Plan, PlanShape, Value } from './plan.js';
import { type Roots, readRoots } from './read-roots.js';

/** A plan and what the response needs besides. */
export interface PlannedOperation {
  /** Null when nothing is read from the graph. */
  readonly plan: Plan | null;
  readonly names: Roots['names'];
  readonly typenames: Roots['typenames'];
  readonly computed: boolean;
}

/** Plans an operation for variables that have been coerced; throws a ThroughlineError for bad input. */
export type PlanOperation = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
) => PlannedOperation;

/** How often one document may be compiled for other structures of its variables before the first is forgotten. */
const STRUCTURES_PER_DOCUMENT = 100;
const SHAPES = 2_000;

/**
 * A planner for a schema. Each document is compiled once for each structure of its variables; later
 * requests only read their values. Documents of equal shape share one frozen shape object, which is
 * what stores key their compiled forms by.
 */
export function createPlanner(schema: GraphQLSchema): PlanOperation {
  const compiledByOperation = new WeakMap<OperationDefinitionNode, CompiledOperation>();
  const constant = new WeakMap<OperationDefinitionNode, PlannedOperation>();
  const shapes = new LRUCache<string, PlanShape>({ max: SHAPES });

  const planWith: PlanOperation = (document, operation, variables) => {
    let compiled = compiledByOperation.get(operation);
    if (compiled === undefined) {
      compiled = {
        structureOf: structureReader(schema, operation),
        templates: new LRUCache({ max: STRUCTURES_PER_DOCUMENT }),
      };
      compiledByOperation.set(operation, compiled);
    }
    const structure = compiled.structureOf(variables);
    let template = compiled.templates.get(structure);
    if (template === undefined) {
      template = compile(schema, document, operation, variables, shapes);
      compiled.templates.set(structure, template);
    }
    return bind(template, variables);
  };

  return (document, operation, variables) => {
    if (operation.variableDefinitions?.length) return planWith(document, operation, variables);
    const known = constant.get(operation);
    if (known !== undefined) return known;
    const planned = planWith(document, operation, variables);
    constant.set(operation, planned);
    return planned;
  };
}

interface CompiledOperation {
  readonly structureOf: (variables: Variables) => string;
  readonly templates: LRUCache<string, Template>;
}

interface Template extends Omit<Roots, 'roots'> {
  readonly shape: PlanShape | null;
  readonly sources: readonly Source[];
}

interface Source {
  readonly read: ReadValue;
  readonly convert: Convert;
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  shapes: LRUCache<string, PlanShape>,
): Template {
  const sources: Source[] = [];
  const { roots, ...rest } = readRoots({
    schema,
    operation,
    fragments: fragmentsOf(document),
    variables,
    value: (read, convert = asValue) => sources.push({ read, convert }) - 1,
  });
  if (roots.length === 0) return { ...rest, shape: null, sources };

  const text = JSON.stringify(roots);
  const shape = shapes.get(text) ?? freeze({ text, roots });
  shapes.set(text, shape);
  return { ...rest, shape, sources };
}

function bind({ shape, sources, ...rest }: Template, variables: Variables): PlannedOperation {
  // Values are read even when nothing is planned to be fetched, so that bad ones never pass unseen.
  const values = sources.map(({ read, convert }) => convert(read(variables)));
  return { ...rest, plan: shape && { shape, values } };
}

function asValue(value: unknown): Value {
  return (value ?? null) as Value;
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

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

function freeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null && !Object.isFrozen(part)) freeze(part);
  }
  return Object.freeze(value);
}
