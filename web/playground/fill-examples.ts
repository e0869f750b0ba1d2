import { Kind, type OperationDefinitionNode, parse, type ValueNode } from 'graphql';
import type { Example } from './example.js';
import type { Answer } from './fetch-answer.js';
import { KnownDocument, type KnownQuery, PicksDocument, type PicksQuery } from './operations.js';
import { pickValues } from './pick-values.js';

/** Asks the API. */
export type Ask = (operation: {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}) => Promise<Answer>;

/**
 * The examples as they can be asked of this universe. Their defaults name things of the packaged one. In
 * another they are filled with what it has most of, and those are left out that it has no answer to.
 */
export async function fillExamples(
  examples: readonly Example[],
  ask: Ask,
): Promise<readonly Example[]> {
  const defaults = examples.map(({ query }) => readDefaults(query));
  if (await areKnown(defaults.flatMap(idsIn), ask)) return examples;
  const { data } = await ask({ query: String(PicksDocument), variables: {} });
  if (!data) return examples;
  const values = pickValues(data as PicksQuery);
  const filled = await Promise.all(
    examples.map((example, index) => fill(example, defaults[index] ?? [], values, ask)),
  );
  return filled.filter((example) => example !== undefined);
}

/** A variable with its default; the constants of the examples are texts and numbers. */
interface Default {
  readonly name: string;
  readonly type: string;
  readonly value: string;
}

function readDefaults(query: string): readonly Default[] {
  const [operation] = parse(query).definitions as readonly OperationDefinitionNode[];
  return (operation?.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => ({
    name: variable.name.value,
    type: type.kind === Kind.NON_NULL_TYPE ? nameOf(type.type) : nameOf(type),
    value: defaultValue === undefined ? '' : textOf(defaultValue),
  }));
}

function nameOf(type: { readonly kind: Kind; readonly name?: { readonly value: string } }): string {
  return type.name?.value ?? '';
}

function textOf(value: ValueNode): string {
  return 'value' in value ? String(value.value) : '';
}

/** The global ids; those of kinds of relations have no type before them. */
function idsIn(defaults: readonly Default[]): readonly string[] {
  return defaults
    .filter(({ type, value }) => type === 'ID' && value.includes('/'))
    .map(({ value }) => value);
}

async function areKnown(ids: readonly string[], ask: Ask): Promise<boolean> {
  const { data } = await ask({
    query: String(KnownDocument),
    variables: { ids: [...new Set(ids)] },
  });
  // Where nobody answers, the examples are as good as any.
  return !data || (data as KnownQuery).nodes.every((node) => node !== null);
}

/** The example with other values; undefined where there are none, or the answer has nothing to tell. */
async function fill(
  example: Example,
  defaults: readonly Default[],
  values: Readonly<Record<string, unknown>>,
  ask: Ask,
): Promise<Example | undefined> {
  const given = defaults.map(({ name }) => [name, values[name]] as const);
  if (given.some(([, value]) => value === undefined)) return undefined;
  const variables = Object.fromEntries(given);
  const { data, errors } = await ask({ query: example.query, variables });
  if (errors !== undefined || !isTelling(data)) return undefined;
  const text = given.length === 0 ? '' : JSON.stringify(variables, undefined, 2);
  return { ...example, variables: text };
}

/** Whether each root of an answer has something: no null, and no list without an item. */
export function isTelling(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Object.values(data).every(hasSomething);
}

function hasSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasSomething);
  if (typeof value !== 'object' || value === null) return value !== null && value !== 0;
  return Object.values(value).some(hasSomething);
}
