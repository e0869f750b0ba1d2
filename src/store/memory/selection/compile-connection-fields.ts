import { encodeCursor } from '../../../plan/cursor.js';
import type {
  Connection,
  ConnectionField,
  Cursor,
  EdgeField,
  Page,
  Part,
  Value,
} from '../../../plan/plan.js';
import { assemble } from '../../assemble.js';
import type { AnswerObject, AnswerValue } from '../../graph-store.js';
import type { Compilation } from '../compilation.js';
import type { Run } from '../run/run.js';
import type { Matches } from '../search.js';
import {
  countItems,
  cursorAt,
  hasItem,
  type PageRequest,
  type PageSpan,
  readPage,
  type Stretch,
} from './page.js';

/** A connection that is being answered. */
interface View {
  readonly stretch: Stretch;
  readonly page: PageSpan;
  readonly run: Run;
}

/** Makes the function that answers what is asked of a connection; what is not asked costs nothing. */
export function compileConnectionFields(
  compilation: Compilation,
  connection: Connection,
): (stretch: Stretch, run: Run) => AnswerObject {
  const { ids } = compilation.indexes.graph;
  const read = assemble<View, undefined>(
    connection.fields.map((field) => ({
      name: field.name,
      read: compileConnectionField(compilation, connection, field),
    })),
  );
  const isPageAsked = connection.fields.some(
    ({ kind }) => kind !== 'typename' && kind !== 'totalCount',
  );
  return (stretch, run) => {
    const page = isPageAsked
      ? readPage(stretch, bindPage(connection.page, run.values), ids)
      : NO_PAGE;
    return read({ stretch, page, run }, undefined);
  };
}

const NO_PAGE: PageSpan = Object.freeze({ positions: [], from: 0, to: 0 });

function bindPage(page: Page, values: readonly Value[]): PageRequest {
  return {
    direction: page.direction,
    size: values[page.size] as number,
    after: page.after === null ? null : (values[page.after] as Cursor | null),
    before: page.before === null ? null : (values[page.before] as Cursor | null),
  };
}

type ReadConnection = (view: View) => AnswerValue;

function compileConnectionField(
  compilation: Compilation,
  connection: Connection,
  field: ConnectionField,
): ReadConnection {
  switch (field.kind) {
    case 'typename':
      return () => connection.typename;
    case 'totalCount':
      return (view) => countItems(view.stretch);
    case 'nodes': {
      const read = compilation.selection(field.selection);
      return ({ page, stretch, run }) =>
        page.positions.map((at) => read(stretch.list.nodes[at] as number, run));
    }
    case 'edges': {
      const read = assemble<number, View>(
        field.fields.map((part) => ({
          name: part.name,
          read: compileEdgeField(compilation, connection, part),
        })),
      );
      return (view) => view.page.positions.map((at) => read(at, view));
    }
    case 'pageInfo': {
      const read = assemble<View, undefined>(
        field.fields.map((part) => ({
          name: part.name,
          read: compilePageInfo(compilation, connection, part),
        })),
      );
      return (view) => read(view, undefined);
    }
  }
}

function compileEdgeField(
  compilation: Compilation,
  { signature }: Connection,
  field: EdgeField,
): (at: number, view: View) => AnswerValue {
  const { ids } = compilation.indexes.graph;
  switch (field.kind) {
    case 'typename':
      return () => field.typename;
    case 'cursor':
      return (at, { stretch }) => encodeCursor(signature, cursorAt(stretch.list, at, ids));
    case 'node': {
      const read = compilation.selection(field.selection);
      return (at, { stretch, run }) => read(stretch.list.nodes[at] as number, run);
    }
    case 'score':
      return (at, { stretch }) => (stretch.list as Matches).score(at);
    case 'matched':
      return (at, { stretch }) => (stretch.list as Matches).matched(at);
  }
}

function compilePageInfo(
  compilation: Compilation,
  { signature }: Connection,
  { part, typename }: Part,
): ReadConnection {
  const { ids } = compilation.indexes.graph;
  const cursor = ({ list }: Stretch, at: number | undefined): AnswerValue =>
    at === undefined ? null : encodeCursor(signature, cursorAt(list, at, ids));
  switch (part) {
    case '__typename':
      return () => typename ?? 'PageInfo';
    case 'hasNextPage':
      return ({ stretch, page }) => hasItem(stretch, page.to, stretch.end);
    case 'hasPreviousPage':
      return ({ stretch, page }) => hasItem(stretch, stretch.start, page.from);
    case 'startCursor':
      return ({ stretch, page }) => cursor(stretch, page.positions[0]);
    case 'endCursor':
      return ({ stretch, page }) => cursor(stretch, page.positions.at(-1));
    default:
      throw new TypeError(`A page has no "${part}".`);
  }
}
