import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { ThroughlineError } from '../errors.js';

export const mediaTypes = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
] as const;

type MediaType = (typeof mediaTypes)[number];

/** What a client makes of our answers. */
interface Accepted {
  readonly type: MediaType;
  /** Whether it asks for application/json by name, as clients do that know no other type. */
  readonly isPlainJson: boolean;
}

const [JSON_TYPE] = mediaTypes;
export const ANYTHING: Accepted = Object.freeze({ type: JSON_TYPE, isPlainJson: false });
const PLAIN_JSON: Accepted = Object.freeze({ type: JSON_TYPE, isPlainJson: true });

/** Longer than that of any client; to weigh a long list of media types takes milliseconds. */
const MAX_LENGTH = 1_000;

/** The type that a client prefers of those that there are; undefined where it wants none of them. */
export function readAccept({ headers }: Pick<FastifyRequest, 'headers'>): Accepted | undefined {
  const { accept = '' } = headers;
  if (accept === '' || accept === '*/*' || accept.length > MAX_LENGTH) return ANYTHING;
  if (accept === 'application/json') return PLAIN_JSON;
  const negotiator = new Negotiator({ headers });
  const preferred = negotiator.mediaType([...mediaTypes]);
  const type = mediaTypes.find((known) => known === preferred);
  if (type === undefined) return undefined;
  const isPlainJson = type === JSON_TYPE && negotiator.mediaTypes().includes('application/json');
  return { type, isPlainJson };
}

/** Refuses an Accept header that would take long to read. */
export function checkAccept({ headers: { accept = '' } }: FastifyRequest): void {
  if (accept.length <= MAX_LENGTH) return;
  const message = `The Accept header may have ${MAX_LENGTH} characters.`;
  throw new ThroughlineError('BAD_REQUEST', message);
}

/** Someone who opens the address of the API in a browser wants to see a page. */
export function isBrowserVisit({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

/** Whether a request is made by a person, who reads pages and no JSON. */
export function wantsPage(request: FastifyRequest): boolean {
  return isBrowserVisit(request) && !request.url.startsWith('/graphql');
}
