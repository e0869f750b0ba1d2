import { encodeCursor } from '../../plan/cursor.js';
import type {
  Connection,
  ConnectionField,
  Cursor,
  EdgeField,
  Part,
  Selection,
} from '../../plan/plan.js';
import type { AnswerObject, AnswerValue } from '../graph-store.js';
import { assemble } from './assemble.js';

/** How a store reads a page of a list; what is not asked for is not read. */
export interface PageReader<Page, Item> {
  items(page: Page): readonly Item[];
  hasNext(page: Page): boolean;
  hasPrevious(page: Page): boolean;
  total(page: Page): number;
  cursor(item: Item, page: Page): Cursor;
  /** Compiles what is read of the node of an item. */
  node(selection: Selection): (item: Item, page: Page) => AnswerObject;
  /** Of search results only: how well an item matches. */
  score?(item: Item, page: Page): number;
  /** Of search results only: the name that matches. */
  matched?(item: Item, page: Page): string;
}

/** The parts of a page that a connection asks for. */
export interface WantedParts {
  readonly total: boolean;
  readonly nodes: boolean;
  readonly items: boolean;
  readonly cursors: boolean;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export function wantedParts({ fields }: Connection): WantedParts {
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

/** Makes the function that answers the fields of a connection from a page. */
export function answerConnection<Page, Item>(
  connection: Connection,
  reader: PageReader<Page, Item>,
): (page: Page) => AnswerObject {
  const read = assemble<Page, undefined>(
    connection.fields.map((field) => ({
      name: field.name,
      read: answerField(connection, reader, field),
    })),
  );
  return (page) => read(page, undefined);
}

function answerField<Page, Item>(
  connection: Connection,
  reader: PageReader<Page, Item>,
  field: ConnectionField,
): (page: Page) => AnswerValue {
  switch (field.kind) {
    case 'typename':
      return () => connection.typename;
    case 'totalCount':
      return (page) => reader.total(page);
    case 'nodes': {
      const read = reader.node(field.selection);
      return (page) => reader.items(page).map((item) => read(item, page));
    }
    case 'edges': {
      const read = assemble<Item, Page>(
        field.fields.map((part) => ({
          name: part.name,
          read: answerEdge(connection, reader, part),
        })),
      );
      return (page) => reader.items(page).map((item) => read(item, page));
    }
    case 'pageInfo': {
      const read = assemble<Page, undefined>(
        field.fields.map((part) => ({
          name: part.name,
          read: answerPageInfo(connection, reader, part),
        })),
      );
      return (page) => read(page, undefined);
    }
  }
}

function answerEdge<Page, Item>(
  { signature }: Connection,
  reader: PageReader<Page, Item>,
  field: EdgeField,
): (item: Item, page: Page) => AnswerValue {
  switch (field.kind) {
    case 'typename':
      return () => field.typename;
    case 'cursor':
      return (item, page) => encodeCursor(signature, reader.cursor(item, page));
    case 'node':
      return reader.node(field.selection);
    case 'score':
      return (item, page) => reader.score?.(item, page) ?? null;
    case 'matched':
      return (item, page) => reader.matched?.(item, page) ?? null;
  }
}

function answerPageInfo<Page, Item>(
  { signature }: Connection,
  reader: PageReader<Page, Item>,
  { part, typename }: Part,
): (page: Page) => AnswerValue {
  const cursorOf = (page: Page, at: number): AnswerValue => {
    const item = reader.items(page).at(at);
    return item === undefined ? null : encodeCursor(signature, reader.cursor(item, page));
  };
  switch (part) {
    case '__typename':
      return () => typename ?? 'PageInfo';
    case 'hasNextPage':
      return (page) => reader.hasNext(page);
    case 'hasPreviousPage':
      return (page) => reader.hasPrevious(page);
    case 'startCursor':
      return (page) => cursorOf(page, 0);
    case 'endCursor':
      return (page) => cursorOf(page, -1);
    default:
      throw new TypeError(`A page has no "${part}".`);
  }
}
