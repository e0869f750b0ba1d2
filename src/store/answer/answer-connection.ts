import { encodeCursor, foreignCursor, listNumber } from '../../plan/cursor.js';
import type {
  Aggregate,
  Connection,
  ConnectionField,
  EdgeField,
  Groups,
  Part,
  Position,
  Selection,
  Value,
} from '../../plan/plan.js';
import { valueAt } from '../../plan/values.js';
import type { AnswerObject, AnswerValue } from '../graph-store.js';
import { assemble } from './assemble.js';

/** How a store reads a page of a list; what is not asked for is not read. */
export interface PageReader<View, Item> {
  items(page: View): readonly Item[];
  hasNext(page: View): boolean;
  hasPrevious(page: View): boolean;
  total(page: View): number;
  /** The values of the plan that is answered. */
  values(page: View): readonly Value[];
  /** What it is a list of: the id of a node, or what was searched for; empty for everything. */
  listOf(page: View): string;
  cursor(item: Item, page: View): Position;
  /** Compiles what is read of the node of an item. */
  node(selection: Selection): (item: Item, page: View) => AnswerObject;
  /** Compiles what is computed of all items; not of search results. */
  aggregate?(field: Aggregate): (page: View) => AnswerObject;
  /** Compiles the groups of all items; not of search results. */
  groups?(field: Groups): (page: View) => readonly AnswerObject[];
  /** Of search results only: how well an item matches. */
  score?(item: Item, page: View): number;
  /** Of search results only: the name that matches. */
  matched?(item: Item, page: View): string;
  /** Of lists of what shares something only: how many nodes are shared. */
  sharedCount?(item: Item, page: View): number;
  /** Of these only: compiles what is read of the first of the shared nodes. */
  shared?(field: SharedField): (item: Item, page: View) => readonly AnswerObject[];
}

export type SharedField = Extract<EdgeField, { kind: 'shared' }>;

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
export function answerConnection<View, Item>(
  connection: Connection,
  reader: PageReader<View, Item>,
): (page: View) => AnswerObject {
  const read = assemble<View, undefined>(
    connection.fields.map((field) => ({
      name: field.name,
      read: answerField(connection, reader, field),
    })),
  );
  const { after, before } = connection.page;
  if (after === null && before === null) return (page) => read(page, undefined);
  return (page) => {
    const values = reader.values(page);
    const number = listNumber(reader.listOf(page));
    for (const [argument, ref] of [
      ['after', after],
      ['before', before],
    ] as const) {
      const cursor = ref && valueAt(values, ref);
      if (cursor && cursor.list !== number) throw foreignCursor(argument, ref.index);
    }
    return read(page, undefined);
  };
}

/** Whether the answer to a connection depends on what it is a list of. */
export function namesItsList(connection: Connection): boolean {
  const { after, before } = connection.page;
  return after !== null || before !== null || wantedParts(connection).cursors;
}

/** What a search lists. */
export function searchedFor(text: string, types: readonly string[] | null): string {
  return JSON.stringify([text, types]);
}

function answerField<View, Item>(
  connection: Connection,
  reader: PageReader<View, Item>,
  field: ConnectionField,
): (page: View) => AnswerValue {
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
      const read = assemble<Item, View>(
        field.fields.map((part) => ({
          name: part.name,
          read: answerEdge(connection, reader, part),
        })),
      );
      return (page) => reader.items(page).map((item) => read(item, page));
    }
    case 'aggregate':
      return reader.aggregate?.(field) ?? noneOf(field);
    case 'groups':
      return reader.groups?.(field) ?? noneOf(field);
    case 'pageInfo': {
      const read = assemble<View, undefined>(
        field.fields.map((part) => ({
          name: part.name,
          read: answerPageInfo(connection, reader, part),
        })),
      );
      return (page) => read(page, undefined);
    }
  }
}

function noneOf({ kind }: ConnectionField): never {
  throw new TypeError(`This list has no "${kind}".`);
}

function answerEdge<View, Item>(
  { signature }: Connection,
  reader: PageReader<View, Item>,
  field: EdgeField,
): (item: Item, page: View) => AnswerValue {
  switch (field.kind) {
    case 'typename':
      return () => field.typename;
    case 'cursor':
      return (item, page) => printCursor(signature, reader, item, page);
    case 'node':
      return reader.node(field.selection);
    case 'sharedCount':
      return (item, page) => reader.sharedCount?.(item, page) ?? null;
    case 'shared': {
      const read = reader.shared?.(field);
      return (item, page) => read?.(item, page) ?? null;
    }
    case 'score':
      return (item, page) => reader.score?.(item, page) ?? null;
    case 'matched':
      return (item, page) => reader.matched?.(item, page) ?? null;
  }
}

function printCursor<View, Item>(
  signature: string,
  reader: PageReader<View, Item>,
  item: Item,
  page: View,
): string {
  const list = listNumber(reader.listOf(page));
  return encodeCursor(signature, { ...reader.cursor(item, page), list });
}

function answerPageInfo<View, Item>(
  { signature }: Connection,
  reader: PageReader<View, Item>,
  { part, typename }: Part,
): (page: View) => AnswerValue {
  const cursorOf = (page: View, at: number): AnswerValue => {
    const item = reader.items(page).at(at);
    return item === undefined ? null : printCursor(signature, reader, item, page);
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
