import { type ErrorCode, errorStatuses } from '../errors.js';
import { castPage } from './cast/cast-page.js';
import { entityPages } from './entity/entity-pages.js';
import { type Fault, showFault } from './fault/fault-view.js';
import { NearDocument, type NearQuery, type NearQueryVariables } from './fault/operations.js';
import { graphPage } from './graph/graph-page.js';
import { homePage } from './home/home-page.js';
import type { Address, AnyPage, Document, View } from './page.js';
import { playPage } from './play/play-page.js';
import { playgroundLink } from './playground-link.js';
import { searchPage } from './search/search-page.js';
import { type AssetPath, printPage } from './shell/shell.js';
import { english as texts } from './texts/english.js';
import { timelinePage } from './timeline/timeline-page.js';

const pages: readonly AnyPage[] = Object.freeze([
  homePage,
  searchPage,
  castPage,
  timelinePage,
  ...entityPages,
  graphPage,
  playPage,
]);

/** Asks the public API, as any client does. */
type Ask = (operation: {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}) => Promise<ApiAnswer>;

interface ApiAnswer {
  readonly response: {
    readonly data?: Readonly<Record<string, unknown>>;
    readonly errors?: readonly ApiError[];
  };
  readonly status: number;
}

interface ApiError {
  readonly message: string;
  readonly extensions: { readonly code: ErrorCode };
}

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  /** Seconds after which asking again may help. */
  readonly retryAfter?: number;
  /** The address of the page to show in its place. */
  readonly location?: string;
}

interface Visit {
  readonly address: Address;
  /** By which the log knows the visit. */
  readonly requestId: string;
  readonly ask: Ask;
}

export interface Pages {
  /** The page at a path that has one. */
  answer(path: string, visit: Visit): Promise<PageAnswer>;
  /** The page in place of one that there is not, or that cannot be shown. */
  refuse(failure: ApiAnswer, visit: Pick<Visit, 'address' | 'requestId'>): PageAnswer;
}

/** Makes pages of answers of the public API, and of nothing else. */
export function createPages(asset: AssetPath): Pages {
  const byPath = new Map(pages.map((page) => [page.path, page]));

  async function show(page: AnyPage, visit: Visit): Promise<PageAnswer> {
    const { address } = visit;
    const variables = page.variables(address);
    const data = await run(page.document, variables, visit.ask);
    const view = page.show(data as never, { address, texts });
    if (view === undefined) return miss(visit);
    if ('redirect' in view) return { status: 303, html: '', location: view.redirect };
    const queryLink = playgroundLink(page.document, variables);
    return print(200, view, { path: address.path, queryLink });
  }

  /** Nothing has this address: things with names like its last part are offered instead. */
  async function miss({ address: { path }, requestId, ask }: Visit): Promise<PageAnswer> {
    const text = path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' ');
    const { search } = await run<NearQuery, NearQueryVariables>(
      NearDocument,
      { text: text.slice(0, MAX_TEXT) },
      ask,
    );
    return refuse({ code: 'NOT_FOUND', message: '', path, requestId, near: search.nodes });
  }

  function refuse(fault: Fault, status: number = errorStatuses[fault.code]): PageAnswer {
    const view = showFault(fault, texts);
    const { path } = fault;
    if (!isPassing(status)) return print(status, view, { path });
    const page = print(status, view, { path, refresh: RETRY_AFTER_S });
    return { ...page, retryAfter: RETRY_AFTER_S };
  }

  function print(
    status: number,
    view: View,
    options: { readonly path: string; readonly queryLink?: string; readonly refresh?: number },
  ): PageAnswer {
    return { status, html: printPage(view, { asset, texts, ...options }) };
  }

  function refuseFailure(
    { response, status }: ApiAnswer,
    { address: { path }, requestId }: Pick<Visit, 'address' | 'requestId'>,
  ): PageAnswer {
    const [error] = response.errors ?? [];
    const code = error?.extensions.code ?? 'INTERNAL_SERVER_ERROR';
    return refuse({ code, message: error?.message ?? '', path, requestId }, status);
  }

  return {
    async answer(path, visit) {
      const page = byPath.get(path);
      if (page === undefined) throw new TypeError(`No page has the path ${path}.`);
      try {
        return await show(page, visit);
      } catch (error) {
        if (error instanceof Refusal) return refuseFailure(error.answer, visit);
        throw error;
      }
    },
    refuse: refuseFailure,
  };
}

async function run<Data, Variables extends object>(
  document: Document<Data, Variables> | object,
  variables: Variables,
  ask: Ask,
): Promise<Data> {
  const answer = await ask({
    query: String(document),
    variables: { ...variables } as Readonly<Record<string, unknown>>,
  });
  if (answer.response.errors !== undefined) throw new Refusal(answer);
  return answer.response.data as Data;
}

/** The API's errors in place of an answer. */
class Refusal extends Error {
  constructor(readonly answer: ApiAnswer) {
    super(answer.response.errors?.[0]?.message);
  }
}

/** The most characters that a search takes. */
const MAX_TEXT = 200;

/** Seconds after which a page that could not be shown asks again. */
const RETRY_AFTER_S = 5;

/** Whether asking again may help. */
function isPassing(status: number): boolean {
  return status === 503 || status === 429;
}
