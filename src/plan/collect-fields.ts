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
import type { Compiler } from './compiler.js';

/** The field nodes that make up one response name; they agree on field and arguments. */
export type FieldGroup = readonly [FieldNode, ...FieldNode[]];

/**
 * The fields that selection sets ask of one concrete type, by response name, in the order of the
 * response: CollectFields of the GraphQL specification (6.3.2).
 */
export function collectFields(
  compiler: Compiler,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): ReadonlyMap<string, FieldGroup> {
  const groups = new Map<string, [FieldNode, ...FieldNode[]]>();
  const visited = new Set<string>();

  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(compiler, selection)) continue;
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = (selection.alias ?? selection.name).value;
          const group = groups.get(name);
          if (group) group.push(selection);
          else groups.set(name, [selection]);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          if (appliesTo(compiler, type, selection.typeCondition?.name.value)) {
            collect(selection.selectionSet.selections);
          }
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = compiler.fragments.get(selection.name.value);
          if (!fragment || visited.has(selection.name.value)) break;
          visited.add(selection.name.value);
          if (appliesTo(compiler, type, fragment.typeCondition.name.value)) {
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

function isIncluded(compiler: Compiler, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  const { variables } = compiler;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.if !== true && include?.if !== false;
}

function appliesTo(
  compiler: Compiler,
  type: GraphQLObjectType,
  condition: string | undefined,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = compiler.schema.getType(condition);
  return isAbstractType(conditional) && compiler.schema.isSubType(conditional, type);
}
