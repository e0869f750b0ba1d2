import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type ErrorCode, ThroughlineError } from '../../errors.js';
import { fragmentsOf } from '../fragments-of.js';
import { locationsOf } from './locations-of.js';
import { checkRepetition } from './repetition.js';

/** Bounds on a document, checked before it is validated. */
export interface DocumentLimits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
}

/** Throws a ThroughlineError when a document asks for more than its limits allow. */
export function checkDocument(document: DocumentNode, limits: DocumentLimits): void {
  const aliases: ASTNode[] = [];
  const directives: ASTNode[] = [];
  visit(document, {
    Field: (node) => {
      if (node.alias) aliases.push(node);
    },
    Directive: (node) => {
      directives.push(node);
    },
  });
  const { maxAliases, maxDirectives, maxDepth } = limits;
  refuse('TOO_MANY_ALIASES', 'aliases', aliases.length, maxAliases, aliases[maxAliases]);
  refuse(
    'TOO_MANY_DIRECTIVES',
    'directives',
    directives.length,
    maxDirectives,
    directives[maxDirectives],
  );
  const { levels, field } = depthOf(document);
  refuse('QUERY_TOO_DEEP', 'levels of fields', levels, maxDepth, field);
  checkRepetition(document, limits.maxDepth);
}

function refuse(
  code: ErrorCode,
  what: string,
  actual: number,
  limit: number,
  node: ASTNode | undefined,
): void {
  if (actual <= limit) return;
  throw new ThroughlineError(
    code,
    `A document may have ${limit} ${what}, and this one has ${actual}.`,
    { details: { actual, limit }, ...locationsOf(node) },
  );
}

/** How deep fields nest, and the deepest of them. */
interface Depth {
  readonly levels: number;
  readonly field?: FieldNode;
}

const FLAT: Depth = Object.freeze({ levels: 0 });

function deepest(depths: readonly Depth[]): Depth {
  return depths.reduce((most, depth) => (depth.levels > most.levels ? depth : most), FLAT);
}

/** Looks through fragments as well. Validation refuses cyclic ones. */
function depthOf(document: DocumentNode): Depth {
  const fragments = fragmentsOf(document);
  const known = new Map<string, Depth>();

  const fragmentDepth = (name: string): Depth => {
    const reached = known.get(name);
    if (reached !== undefined) return reached;
    known.set(name, FLAT);
    const fragment = fragments.get(name);
    const depth = fragment ? selectionDepth(fragment.selectionSet) : FLAT;
    known.set(name, depth);
    return depth;
  };
  const depthOfSelection = (selection: SelectionNode): Depth => {
    switch (selection.kind) {
      case Kind.FIELD:
        return below(selection);
      case Kind.INLINE_FRAGMENT:
        return selectionDepth(selection.selectionSet);
      case Kind.FRAGMENT_SPREAD:
        return fragmentDepth(selection.name.value);
    }
  };
  const below = (field: FieldNode): Depth => {
    const depth = field.selectionSet ? selectionDepth(field.selectionSet) : FLAT;
    return { field, ...depth, levels: depth.levels + 1 };
  };
  const selectionDepth = ({ selections }: SelectionSetNode): Depth =>
    deepest(selections.map(depthOfSelection));

  return deepest(
    document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? selectionDepth(definition.selectionSet)
        : FLAT,
    ),
  );
}
