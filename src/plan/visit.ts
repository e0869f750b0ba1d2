import type { AnyField, AnyStart, Connection, Selection } from './plan.js';

/** What to make of a part of a plan, by what it leads to. */
export interface Cases<Made> {
  /** A value. */
  readonly leaf: () => Made;
  /** An object, by its fields. */
  readonly fields: (fields: readonly AnyField[]) => Made;
  /** Nodes, each read in the same way. */
  readonly selection: (selection: Selection) => Made;
  readonly connection: (connection: Connection) => Made;
}

/** The one place that says what each part of a plan leads to. */
export function visit<Made>(part: AnyStart | AnyField, cases: Cases<Made>): Made {
  switch (part.kind) {
    case 'typename':
    case 'property':
    case 'part':
    case 'totalCount':
    case 'pageInfo':
    case 'cursor':
    case 'score':
    case 'matched':
    case 'sharedCount':
    case 'length':
    case 'label':
    case 'count':
    case 'summary':
    case 'key':
    case 'nothing':
    case 'seed':
    case 'said':
      return cases.leaf();
    case 'day':
    case 'standing':
    case 'edges':
    case 'aggregate':
    case 'groups':
    case 'steps':
    case 'paths':
    case 'random':
    case 'made':
      return cases.fields(part.fields);
    case 'identified':
    case 'node':
    case 'nodes':
    case 'list':
    case 'dataset':
    case 'one':
    case 'shared':
    case 'claims':
    case 'from':
    case 'to':
    case 'fact':
    case 'named':
      return cases.selection(part.selection);
    case 'connection':
    case 'listing':
    case 'search':
      return cases.connection(part.connection);
  }
}
