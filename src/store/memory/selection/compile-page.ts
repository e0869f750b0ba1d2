import type { Connection } from '../../../plan/plan.js';
import { answerConnection, type PageReader, wantedParts } from '../../answer/answer-connection.js';
import type { OrderedNodes } from '../../answer/ordered-nodes.js';
import {
  countItems,
  cursorAt,
  hasNext,
  hasPrevious,
  type ListRange,
  type PageSpan,
  readPage,
} from '../../answer/page.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Compilation } from '../compilation.js';
import type { Execution } from '../execution/execution.js';
import { compileAggregate } from './compile-aggregate.js';
import { compileGroups } from './compile-groups.js';
import type { ItemsView } from './walk-items.js';

/** A page that is being answered. */
interface PageView<List extends OrderedNodes> extends ItemsView<List> {
  readonly span: PageSpan;
}

/** What only search results have, and lists of what shares something. */
type MatchReader<List extends OrderedNodes> = Pick<
  PageReader<PageView<List>, number>,
  'score' | 'matched' | 'sharedCount' | 'shared'
>;

/**
 * Makes the function that answers a connection from the range of a list that holds its items, and from
 * what it is a list of.
 */
export function compilePage<List extends OrderedNodes>(
  compilation: Compilation,
  connection: Connection,
  matches: MatchReader<List> = {},
): (range: ListRange<List>, execution: Execution, of: string) => AnswerObject {
  const { ids } = compilation.indexes.graph;
  const answer = answerConnection<PageView<List>, number>(connection, {
    items: ({ span }) => span.positions,
    hasNext: ({ range, span }) => hasNext(range, span),
    hasPrevious: ({ range, span }) => hasPrevious(range, span),
    total: ({ range }) => countItems(range),
    cursor: (at, { range }) => cursorAt(range.list, at, ids),
    node(selection) {
      const read = compilation.selection(selection);
      return (at, { range, execution }) => read(range.list.nodes[at] as number, execution);
    },
    values: ({ execution }) => execution.values,
    listOf: ({ of }) => of,
    aggregate: (field) => compileAggregate(compilation, field),
    groups: (field) => compileGroups(compilation, field),
    ...matches,
  });
  const wanted = wantedParts(connection);
  const isPageWanted = wanted.items || wanted.hasNext || wanted.hasPrevious;
  return (range, execution, of) => {
    const span = isPageWanted ? readPage(range, connection.page, execution.values, ids) : NO_SPAN;
    return answer({ range, span, execution, of });
  };
}

const NO_SPAN: PageSpan = Object.freeze({ positions: [], from: 0, to: 0 });
