import type { OrderKey } from '../../src/domain/model-parts.js';
import type { TypeName } from '../../src/domain/type-names.js';
import { type CursorForm, decodeCursor, keyForms } from '../../src/plan/cursor.js';
import type { Cursor, Page, Plan } from '../../src/plan/plan.js';
import { changingText } from '../../src/plan/values.js';
import type { AnswerObject, GraphStore } from '../../src/store/graph-store.js';
import {
  type AddValue,
  addTo,
  buildPlan,
  connect,
  firstPage,
  list,
  nodes,
  pageInfo,
  select,
  totalCount,
} from './build-plan.js';
import type { MakeCondition } from './condition-arbitrary.js';

export interface ListQuery {
  readonly type: TypeName;
  readonly where: MakeCondition | null;
  readonly order: readonly OrderKey[];
}

interface ReadPage {
  readonly ids: readonly string[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: Cursor | null;
  readonly endCursor: Cursor | null;
}

/** The bounds of a page, as values. */
interface Bounds {
  readonly direction: Page['direction'];
  readonly size: number;
  readonly after?: Cursor | null;
  readonly before?: Cursor | null;
}

export async function readPage(
  store: GraphStore,
  query: ListQuery,
  bounds: Bounds,
): Promise<ReadPage> {
  const answer = await store.fetch(pagePlan(query, bounds));
  const { signature } = connect(query.type, { ...query, where: null, page: NO_PAGE, fields: [] });
  const keys = keyForms(query.type, query.order);
  return readConnection(answer.list as AnswerObject, { signature, keys });
}

const NO_PAGE: Page = firstPage(addTo([])(0));

function pagePlan(query: ListQuery, bounds: Bounds): Plan {
  return buildPlan((value) => ({
    list: list(query.type, {
      where: query.where?.(value) ?? null,
      order: query.order,
      page: addPage(value, bounds),
      fields: [totalCount, nodes(select(query.type, 'id')), pageInfo],
    }),
  }));
}

export function addPage(value: AddValue, bounds: Bounds): Page {
  return {
    direction: bounds.direction,
    size: value(bounds.size),
    after: bounds.after === undefined ? null : changingText(value(bounds.after)),
    before: bounds.before === undefined ? null : changingText(value(bounds.before)),
  };
}

function readConnection(answer: AnswerObject, form: CursorForm): ReadPage {
  const items = answer.nodes as readonly AnswerObject[];
  const info = answer.pageInfo as AnswerObject;
  const cursor = (text: unknown): Cursor | null =>
    typeof text === 'string' ? (decodeCursor(form, text) ?? null) : null;
  return {
    ids: items.map((item) => String(item.id)),
    totalCount: answer.totalCount as number,
    hasNextPage: info.hasNextPage as boolean,
    hasPreviousPage: info.hasPreviousPage as boolean,
    startCursor: cursor(info.startCursor),
    endCursor: cursor(info.endCursor),
  };
}

/** More pages than the generated lists have. */
const MAX_PAGES = 100;

/** All pages of a list, from its start or from its end. */
export async function readAllPages(
  store: GraphStore,
  query: ListQuery,
  { direction, size }: Pick<Bounds, 'direction' | 'size'>,
): Promise<readonly ReadPage[]> {
  const pages: ReadPage[] = [];
  let cursor: Cursor | null = null;
  do {
    const bounds = direction === 'forward' ? { after: cursor } : { before: cursor };
    const page: ReadPage = await readPage(store, query, { direction, size, ...bounds });
    pages.push(page);
    if (pages.length > MAX_PAGES) throw new RangeError('The pages of a list have no end');
    cursor = direction === 'forward' ? page.endCursor : page.startCursor;
  } while (cursor !== null);
  return pages;
}
