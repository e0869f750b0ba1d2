import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { timelineId } from '../../domain/ids.js';
import type { TypeName } from '../../domain/type-names.js';
import { type Compiler, compileAt } from '../compiler.js';
import type { AnyStart, Root, ValueRef } from '../plan.js';
import {
  collectFields,
  type FieldGroup,
  type FieldGroups,
  subselections,
} from './collect-fields.js';
import type { Input } from './input.js';
import { inputsOf } from './look-up-schema.js';
import { isPart } from './read-condition.js';
import { readDay } from './read-day.js';
import { type MadeRoot, readMade } from './read-made.js';
import { readPaths } from './read-paths.js';
import { readRandom } from './read-random.js';
import { type List, readConnection, readSelection } from './read-selection.js';
import { readStanding } from './read-standing.js';
import { readValue, toIdOf, toIdsOf, toText, toWords } from './read-value.js';

/** What a root field reads from the graph; kept in the field's extensions under `root`. */
export type RootField =
  | { readonly kind: 'node' | 'nodes' | 'connection' | 'list'; readonly type: TypeName }
  | {
      readonly kind:
        | 'identified'
        | 'search'
        | 'day'
        | 'timeline'
        | 'standing'
        | 'dataset'
        | 'paths'
        | 'random';
    }
  | MadeRoot;

export const MAX_SEARCH_LENGTH = 200;

export interface Roots {
  readonly roots: readonly Root<AnyStart>[];
  /** All response names in order, whatever they ask for. */
  readonly names: readonly string[];
  /** Names that ask for `__typename`. */
  readonly typenames: readonly string[];
  /** What is asked of the schema, not of the graph. */
  readonly introspection: FieldGroups;
}

/** Reads the root fields of a query. */
export function readRoots(compiler: Compiler): Roots {
  const query = queryType(compiler);
  const roots: Root<AnyStart>[] = [];
  const typenames: string[] = [];
  const introspection = new Map<string, FieldGroup>();
  const groups = collectFields(compiler, query, [compiler.operation.selectionSet]);
  for (const [name, group] of groups) {
    const fieldName = group[0].name.value;
    const field = query.getFields()[fieldName];
    const root = field && rootOf(field);
    if (root)
      roots.push({
        name,
        start: compileAt(compiler, name, (within) =>
          readStart(within, root, group, inputsOf(within, query, group)),
        ),
      });
    else if (fieldName === '__typename') typenames.push(name);
    else introspection.set(name, group);
  }
  return { roots, names: [...groups.keys()], typenames, introspection };
}

function rootOf(field: GraphQLField<unknown, unknown>): RootField | undefined {
  return field.extensions.root as RootField | undefined;
}

function readStart(
  compiler: Compiler,
  root: RootField,
  group: FieldGroup,
  inputs: ReadonlyMap<string, Input>,
): AnyStart {
  const select = (type: TypeName) => readSelection(compiler, type, subselections(group));
  switch (root.kind) {
    case 'node':
      return {
        kind: 'node',
        type: root.type,
        id: readValue(compiler, inputs.get('id'), toIdOf(root.type)),
        selection: select(root.type),
      };
    case 'identified': {
      const [authority, value] = (['authority', 'value'] as const).map((part) =>
        readValue(compiler, inputs.get(part), toText(part)),
      ) as [ValueRef<string>, ValueRef<string>];
      const of = [isPart('authority', authority), isPart('value', value)];
      return {
        kind: 'identified',
        authority,
        value,
        where: {
          kind: 'items',
          property: 'externalIds',
          quantifier: 'some',
          of: { kind: 'all', of },
        },
        selection: select('Entity'),
      };
    }
    case 'timeline':
      return {
        kind: 'node',
        type: 'Timeline',
        id: readValue(compiler, inputs.get('franchise'), toTimelineId),
        selection: select('Timeline'),
      };
    case 'nodes':
      return {
        kind: 'nodes',
        type: root.type,
        ids: readValue(compiler, inputs.get('ids'), toIdsOf('ids', root.type)),
        selection: select(root.type),
      };
    case 'list':
      return { kind: 'list', type: root.type, selection: select(root.type) };
    case 'dataset':
      return { kind: 'dataset', selection: select('Dataset') };
    case 'connection':
      return {
        kind: 'connection',
        type: root.type,
        connection: readRootList(compiler, root.type, group, { inputs, order: undefined }),
      };
    case 'search':
      return {
        kind: 'search',
        text: readValue(compiler, inputs.get('text'), toText('text', MAX_SEARCH_LENGTH)),
        types: readValue(compiler, inputs.get('types'), toWords('types')),
        connection: readRootList(compiler, 'Entity', group, {
          inputs,
          order: [{ of: 'edge', name: 'score', descending: true }],
        }),
      };
    case 'day':
      return readDay(compiler, queryType(compiler), group);
    case 'standing':
      return readStanding(compiler, queryType(compiler), group, readSelection);
    case 'paths':
      return readPaths(compiler, queryType(compiler), group);
    case 'random':
      return readRandom(compiler, queryType(compiler), group);
    case 'made':
      return readMade(compiler, queryType(compiler), root, group);
  }
}

function readRootList(
  compiler: Compiler,
  type: TypeName,
  group: FieldGroup,
  list: Omit<List, 'link'>,
) {
  const query = queryType(compiler);
  return readConnection(compiler, query, type, group, { ...list, link: group[0].name.value });
}

function queryType({ schema }: Compiler): GraphQLObjectType {
  const query = schema.getQueryType();
  if (query) return query;
  throw new TypeError('The schema has no query type.');
}

const toFranchiseId = toIdOf('Franchise');

function toTimelineId(franchise: unknown): string {
  const id = toFranchiseId(franchise);
  return timelineId(id) ?? id;
}
