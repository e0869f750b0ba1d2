import type { FastifyRequest } from 'fastify';
import { ThroughlineError } from '../errors.js';
import type { OperationRequest } from '../graphql/index.js';

type Parameters = Readonly<Record<string, unknown>>;

/**
 * The parameters of a GraphQL-over-HTTP request, each of the right type; throws a ThroughlineError
 * that says what was expected where one is not.
 */
export function readOperationRequest(request: FastifyRequest): OperationRequest {
  const parameters = request.method === 'GET' ? readSearch(request.query) : readBody(request.body);
  const { query } = parameters;
  const extensions = optional(parameters, 'extensions', isObject, 'an object');
  // Clients send the hash of a text alone first, and this message makes them send the text.
  if (extensions?.persistedQuery != null) {
    throw new ThroughlineError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
  }
  if (typeof query !== 'string' || query === '') {
    throw mismatch('query', 'the text of a GraphQL document', query);
  }
  return {
    query,
    operationName: optional(parameters, 'operationName', isText, 'the name of an operation'),
    variables: optional(parameters, 'variables', isObject, 'an object of values by name'),
    extensions,
  };
}

function optional<T>(
  parameters: Parameters,
  name: string,
  fits: (value: unknown) => value is T,
  expected: string,
): T | undefined {
  const value = parameters[name];
  if (value === undefined || value === null) return undefined;
  if (!fits(value)) throw mismatch(name, expected, value);
  return value;
}

/** Refuses bodies in a form that would be misread: compressed, or in another character set. */
export function checkBodyHeaders(request: FastifyRequest): void {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new ThroughlineError(
      'UNSUPPORTED_MEDIA_TYPE',
      'The request body must be sent without Content-Encoding.',
    );
  }
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(
    request.headers['content-type'] ?? '',
  )?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    throw new ThroughlineError('UNSUPPORTED_MEDIA_TYPE', 'The request body must be UTF-8.');
  }
}

function readBody(body: unknown): Parameters {
  if (isObject(body)) return body;
  if (Array.isArray(body)) {
    throw new ThroughlineError(
      'BAD_REQUEST',
      'Operations are not batched: expected one JSON object, got an array.',
    );
  }
  throw mismatch('The request body', 'a JSON object with a query', body);
}

function readSearch(search: unknown): Parameters {
  const texts = isObject(search) ? search : {};
  for (const [name, value] of Object.entries(texts)) {
    if (Array.isArray(value)) {
      throw new ThroughlineError('BAD_REQUEST', `${printName(name)} may be given only once.`);
    }
  }
  return {
    ...texts,
    variables: readJson('variables', texts.variables),
    extensions: readJson('extensions', texts.extensions),
  };
}

function readJson(name: string, text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ThroughlineError('BAD_REQUEST', `${name}: expected a JSON object, got invalid JSON.`);
  }
}

function mismatch(name: string, expected: string, value: unknown): ThroughlineError {
  const message = `${name}: expected ${expected}, got ${describe(value)}.`;
  return new ThroughlineError('BAD_REQUEST', message);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value === '') return 'an empty text';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function printName(name: string): string {
  return ['query', 'operationName', 'variables', 'extensions'].includes(name)
    ? name
    : 'A search parameter';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
