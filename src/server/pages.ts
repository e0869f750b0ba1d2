import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer, Api } from '../graphql/index.js';
import type { AssetPath, PageAnswer, Pages } from '../pages/index.js';
import { pagePaths } from '../pages/paths.js';
import { withDeadline } from './deadline.js';
import type { Turns } from './turns.js';

interface PageServing {
  readonly api: Api;
  readonly turns: Turns;
  readonly asset: AssetPath;
  readonly requestTimeoutMs: number;
}

/** The pages of the explorer, which are made of answers of the API. */
export interface PageServer {
  /** Serves each page at its path. */
  readonly mount: (app: FastifyInstance) => void;
  /** Sends a page that says what went wrong. */
  readonly refuse: (failure: Answer, request: FastifyRequest, reply: FastifyReply) => Promise<void>;
}

export function createPageServer(serving: PageServing): PageServer {
  const { api, turns, asset, requestTimeoutMs } = serving;
  let loading: Promise<Pages> | undefined;

  /** Loaded at the first visit: what prints pages takes a third as long to load as the server. */
  function load(): Promise<Pages> {
    loading ??= import('../pages/index.js').then(({ createPages }) => createPages(asset));
    return loading;
  }

  async function show(path: string, request: FastifyRequest, reply: FastifyReply) {
    const pages = await load();
    return withDeadline(reply, requestTimeoutMs, (signal) =>
      pages.answer(path, {
        ...visitOf(request),
        async ask(operation) {
          const turn = turns.next(signal);
          if (turn !== undefined) await turn;
          const answer = await api.answer(operation, signal);
          for (const fault of answer.faults) request.log.error({ err: fault }, 'request failed');
          return answer;
        },
      }),
    );
  }

  return {
    mount(app) {
      for (const path of Object.values(pagePaths)) {
        app.get(
          path,
          { compress: { threshold: 1_024, encodings: ['gzip'] } },
          async (request, reply) => send(await show(path, request, reply), reply),
        );
      }
    },
    async refuse(failure, request, reply) {
      const pages = await load();
      for (const fault of failure.faults) request.log.error({ err: fault }, 'request failed');
      reply.send(send(pages.refuse(failure, visitOf(request)), reply));
    },
  };
}

function send({ status, html, retryAfter, location }: PageAnswer, reply: FastifyReply): string {
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-cache');
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (location !== undefined) reply.header('location', location);
  return html;
}

function visitOf(request: FastifyRequest) {
  const { params, query, url, id } = request;
  const [path = '/'] = url.split('?', 1);
  return {
    requestId: id,
    address: {
      path,
      params: params as Readonly<Record<string, string>>,
      query: onceEach(query as Readonly<Record<string, string | readonly string[]>>),
    },
  };
}

/** The first value of each parameter, which an address may repeat. */
function onceEach(query: Readonly<Record<string, string | readonly string[]>>) {
  const entries = Object.entries(query).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value[0],
  ]);
  return Object.fromEntries(entries) as Readonly<Record<string, string | undefined>>;
}
