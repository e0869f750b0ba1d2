import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode, visit } from 'graphql';
import { type ErrorCode, ThroughlineError } from '../../errors.js';
import { fragmentsOf } from '../fragments-of.js';
import { checkRepetition } from './repetition.js';

/** Bounds on a document, checked before it is validated. */
export interface DocumentLimits {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
}

/** Throws a ThroughlineError when a document asks for more than its limits allow. */
export function checkDocument(document: DocumentNode, limits: DocumentLimits): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (node) => {
      if (node.alias) aliases += 1;
    },
    Directive: () => {
      directives += 1;
    },
  });
  refuse('TOO_MANY_ALIASES', 'aliases', aliases, limits.maxAliases);
  refuse('TOO_MANY_DIRECTIVES', 'directives', directives, limits.maxDirectives);
  refuse('QUERY_TOO_DEEP', 'levels of fields', depthOf(document), limits.maxDepth);
  checkRepetition(document, limits.maxDepth);
}

function refuse(code: ErrorCode, what: string, actual: number, limit: number): void {
  if (actual <= limit) return;
  throw new ThroughlineError(
    code,
    `A document may have ${limit} ${what}, and this one has ${actual}.`,
    {
      details: { actual, limit },
    },
  );
}

/** How deep fields nest, through fragments as well. Validation refuses cyclic ones. */
function depthOf(document: DocumentNode): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();

  const fragmentDepth = (name: string): number => {
    const reached = known.get(name);
    if (reached !== undefined) return reached;
    known.set(name, 0);
    const fragment = fragments.get(name);
    const depth = fragment ? selectionDepth(fragment.selectionSet) : 0;
    known.set(name, depth);
    return depth;
  };
  const depthOfSelection = (selection: SelectionNode): number => {
    switch (selection.kind) {
      case Kind.FIELD:
        return 1 + (selection.selectionSet ? selectionDepth(selection.selectionSet) : 0);
      case Kind.INLINE_FRAGMENT:
        return selectionDepth(selection.selectionSet);
      case Kind.FRAGMENT_SPREAD:
        return fragmentDepth(selection.name.value);
    }
  };
  const selectionDepth = ({ selections }: SelectionSetNode): number =>
    Math.max(0, ...selections.map(depthOfSelection));

  return Math.max(
    0,
    ...document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? selectionDepth(definition.selectionSet) : 0,
    ),
  );
}
