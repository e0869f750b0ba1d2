import { encodeCursor } from '../../../plan/cursor.js';
import type {
  Connection,
  ConnectionField,
  Cursor,
  EdgeField,
  Part,
  Selection,
} from '../../../plan/plan.js';
import { assemble } from '../../assemble.js';
import type { AnswerObject, AnswerValue } from '../../graph-store.js';
import type { Read, Row } from '../cypher/row.js';
import type { Run } from '../cypher/run.js';

/** A page of a list that is being answered. */
export interface PageView {
  /** What was read of each item. */
  readonly rows: readonly Row[];
  readonly run: Run;
  cursor(item: number): Cursor;
  /** Of search results: how well each matches, and by which name. */
  match?(item: number): { readonly score: number; readonly matched: string };
  hasNext(): boolean;
  hasPrevious(): boolean;
  total(): number;
}

/** What a connection is asked for. */
export interface Wants {
  readonly total: boolean;
  readonly nodes: boolean;
  readonly items: boolean;
  readonly cursors: boolean;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export function wantsOf({ fields }: Connection): Wants {
  const edges = fields.flatMap((field) => (field.kind === 'edges' ? field.fields : []));
  const parts = fields.flatMap((field) => (field.kind === 'pageInfo' ? field.fields : []));
  const wants = (...names: readonly string[]): boolean =>
    parts.some(({ part }) => names.includes(part));
  const cursors = wants('startCursor', 'endCursor') || edges.some(({ kind }) => kind === 'cursor');
  return {
    total: fields.some(({ kind }) => kind === 'totalCount'),
    nodes: fields.some(({ kind }) => kind === 'nodes') || edges.some(({ kind }) => kind === 'node'),
    items: cursors || fields.some(({ kind }) => kind === 'nodes' || kind === 'edges'),
    cursors,
    hasNext: wants('hasNextPage'),
    hasPrevious: wants('hasPreviousPage'),
  };
}

type ReadPage = (page: PageView) => AnswerValue;
type Select = (selection: Selection) => Read<AnswerObject>;

/** Makes what answers the fields of a connection from a page of it. */
export function answerConnection(
  connection: Connection,
  select: Select,
): (page: PageView) => AnswerObject {
  const read = assemble<PageView, undefined>(
    connection.fields.map((field) => ({
      name: field.name,
      read: answerField(connection, select, field),
    })),
  );
  return (page) => read(page, undefined);
}

function answerField(connection: Connection, select: Select, field: ConnectionField): ReadPage {
  switch (field.kind) {
    case 'typename':
      return () => connection.typename;
    case 'totalCount':
      return (page) => page.total();
    case 'nodes': {
      const read = select(field.selection);
      return ({ rows, run }) => rows.map((row) => read(row, run));
    }
    case 'edges': {
      const read = assemble<number, PageView>(
        field.fields.map((part) => ({
          name: part.name,
          read: answerEdge(connection, select, part),
        })),
      );
      return (page) => page.rows.map((_row, item) => read(item, page));
    }
    case 'pageInfo': {
      const read = assemble<PageView, undefined>(
        field.fields.map((part) => ({ name: part.name, read: answerPageInfo(connection, part) })),
      );
      return (page) => read(page, undefined);
    }
  }
}

function answerEdge(
  { signature }: Connection,
  select: Select,
  field: EdgeField,
): (item: number, page: PageView) => AnswerValue {
  switch (field.kind) {
    case 'typename':
      return () => field.typename;
    case 'cursor':
      return (item, page) => encodeCursor(signature, page.cursor(item));
    case 'node': {
      const read = select(field.selection);
      return (item, page) => read(page.rows[item] as Row, page.run);
    }
    case 'score':
    case 'matched': {
      const { kind } = field;
      return (item, page) => page.match?.(item)[kind] ?? null;
    }
  }
}

function answerPageInfo({ signature }: Connection, { part, typename }: Part): ReadPage {
  const cursor = (page: PageView, item: number): AnswerValue =>
    page.rows.length === 0 ? null : encodeCursor(signature, page.cursor(item));
  switch (part) {
    case '__typename':
      return () => typename ?? 'PageInfo';
    case 'hasNextPage':
      return (page) => page.hasNext();
    case 'hasPreviousPage':
      return (page) => page.hasPrevious();
    case 'startCursor':
      return (page) => cursor(page, 0);
    case 'endCursor':
      return (page) => cursor(page, page.rows.length - 1);
    default:
      throw new TypeError(`A page has no "${part}".`);
  }
}
