import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { ThroughlineError } from '../errors.js';
import { fragmentsOf, locationsOf, type PlannedOperation } from '../plan/index.js';

/** Of an error that is about a value of a plan, adds the path to the field that it was given to. */
export function findPath(error: unknown, { pathOf }: Pick<PlannedOperation, 'pathOf'>): unknown {
  if (!(error instanceof ThroughlineError) || error.place.value === undefined) return error;
  const path = pathOf(error.place.value);
  return path === undefined ? error : error.at({ path });
}

/** Of an error that is about a field, adds where the field stands in the document. */
export function locateError(
  error: unknown,
  operationOf: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode },
): unknown {
  if (!(error instanceof ThroughlineError) || error.place.path === undefined) return error;
  const field = findField(operationOf, error.place.path);
  return error.at(locationsOf(field));
}

/** The first field under each response name in turn, in whichever fragment it stands. */
function findField(
  { document, operation }: Parameters<typeof locateError>[1],
  path: readonly string[],
): FieldNode | undefined {
  const fragments = fragmentsOf(document);
  const named = (sets: readonly SelectionSetNode[], name: string): readonly FieldNode[] =>
    sets.flatMap(({ selections }) => selections.flatMap((selection) => within(selection, name)));
  const within = (selection: SelectionNode, name: string): readonly FieldNode[] => {
    switch (selection.kind) {
      case Kind.FIELD:
        return (selection.alias ?? selection.name).value === name ? [selection] : [];
      case Kind.INLINE_FRAGMENT:
        return named([selection.selectionSet], name);
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.get(selection.name.value);
        return fragment === undefined ? [] : named([fragment.selectionSet], name);
      }
    }
  };
  let sets: readonly SelectionSetNode[] = [operation.selectionSet];
  let found: FieldNode | undefined;
  for (const name of path) {
    const fields = named(sets, name);
    sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    found = fields[0] ?? found;
  }
  return found;
}
