import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { ThroughlineError } from '../../errors.js';
import { fragmentsOf } from '../fragments-of.js';
import { locationsOf } from './locations-of.js';

/** The fields that components of one page have in common make some thousands of pairs. */
const MAX_PAIRS = 10_000;
const MAX_FIELDS = 10_000;

/**
 * Throws when a document repeats fields in one place so often that validation would take long: it
 * compares every two fields with the same response name, and their selections, in fragments as well.
 * Fields nest no deeper than `maxDepth`.
 */
export function checkRepetition(document: DocumentNode, maxDepth: number): void {
  const fragments = fragmentsOf(document);
  let pairs = 0;
  let fields = 0;

  const check = (sets: readonly SelectionSetNode[], depth: number): void => {
    const groups = new Map<string, SelectionSetNode[]>();
    const spread = new Set<string>();
    const collect = (selection: SelectionNode): void => {
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = (selection.alias ?? selection.name).value;
          const group = groups.get(name) ?? [];
          groups.set(name, group);
          // A field makes a pair with each field before it.
          pairs += group.length;
          fields += 1;
          if (pairs > MAX_PAIRS || fields > MAX_FIELDS) throw tooOften(selection);
          group.push(selection.selectionSet ?? NOTHING);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          selection.selectionSet.selections.forEach(collect);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          if (fragment === undefined || spread.has(selection.name.value)) break;
          spread.add(selection.name.value);
          fragment.selectionSet.selections.forEach(collect);
        }
      }
    };
    for (const { selections } of sets) selections.forEach(collect);
    // Cyclic fragments end here; validation refuses them.
    if (depth > maxDepth) return;
    for (const group of groups.values()) check(group, depth + 1);
  };
  for (const definition of document.definitions) {
    if ('selectionSet' in definition) check([definition.selectionSet], 1);
  }
}

const NOTHING: SelectionSetNode = Object.freeze({ kind: Kind.SELECTION_SET, selections: [] });

function tooOften(field: FieldNode): ThroughlineError {
  return new ThroughlineError(
    'QUERY_TOO_LARGE',
    `A document may hold ${MAX_FIELDS} fields once its fragments are spread, and ${MAX_PAIRS} pairs of fields of one name in one place; this one holds more: ask for each field once.`,
    locationsOf(field),
  );
}
