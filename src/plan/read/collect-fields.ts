import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Compiler } from '../compiler.js';

/** What selections depend on besides their type. */
export type CollectScope = Pick<Compiler, 'schema' | 'fragments' | 'variables'>;

/** The field nodes that make up one response name; they agree on field and arguments. */
export type FieldGroup = readonly [FieldNode, ...FieldNode[]];
export type FieldGroups = ReadonlyMap<string, FieldGroup>;

/**
 * The fields that selection sets ask of one concrete type, by response name, in the order of the
 * response: CollectFields of the GraphQL specification (6.3.2).
 */
export function collectFields(
  scope: CollectScope,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): FieldGroups {
  const groups = new Map<string, [FieldNode, ...FieldNode[]]>();
  const visited = new Set<string>();

  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(scope, selection)) continue;
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = (selection.alias ?? selection.name).value;
          const group = groups.get(name);
          if (group) group.push(selection);
          else groups.set(name, [selection]);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          if (appliesTo(scope, type, selection.typeCondition?.name.value)) {
            collect(selection.selectionSet.selections);
          }
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = scope.fragments.get(selection.name.value);
          if (!fragment || visited.has(selection.name.value)) break;
          visited.add(selection.name.value);
          if (appliesTo(scope, type, fragment.typeCondition.name.value)) {
            collect(fragment.selectionSet.selections);
          }
          break;
        }
      }
    }
  };
  for (const { selections } of selectionSets) collect(selections);
  return groups;
}

/** The selection sets below the nodes of one response name. */
export function subselections(group: FieldGroup): readonly SelectionSetNode[] {
  return group.flatMap((node) => node.selectionSet ?? []);
}

function isIncluded(scope: CollectScope, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  const { variables } = scope;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.if !== true && include?.if !== false;
}

function appliesTo(
  scope: CollectScope,
  type: GraphQLObjectType,
  condition: string | undefined,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = scope.schema.getType(condition);
  return isAbstractType(conditional) && scope.schema.isSubType(conditional, type);
}
