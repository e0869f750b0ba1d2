/** Codes that clients may rely on, with the HTTP status each is answered with. */
export const errorStatuses = {
  /** A step of a protocol rather than a fault: clients of automatic persisted queries send the text next. */
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  QUERY_TOO_LARGE: 400,
  QUERY_TOO_DEEP: 400,
  QUERY_TOO_COSTLY: 400,
  TOO_MANY_ALIASES: 400,
  TOO_MANY_DIRECTIVES: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TIMEOUT: 408,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  DATABASE_UNAVAILABLE: 503,
  DRAINING: 503,
  QUERY_TIMEOUT: 504,
} as const;

export type ErrorCode = keyof typeof errorStatuses;

/** What an error is about, as far as it is known where the error is thrown. */
export interface Place {
  /** The response names that lead to the field. */
  readonly path?: readonly string[];
  /** The index of the plan's value, from which the path can be found. */
  readonly value?: number;
  /** Where it stands in the document. */
  readonly locations?: readonly Location[];
}

interface Location {
  readonly line: number;
  readonly column: number;
}

interface ErrorOptions extends Place {
  /** What clients are told besides the message: `retryAfter` and `allow` become headers as well. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** The HTTP status, where another says more than that of the code. */
  readonly status?: number;
  readonly cause?: unknown;
}

/** An error meant for the client: its message is one sentence that says what was expected. */
export class ThroughlineError extends Error {
  override readonly name = 'ThroughlineError';
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly place: Place;

  constructor(code: ErrorCode, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    const { path, value, locations } = options;
    this.place = {
      ...(path && { path }),
      ...(value !== undefined && { value }),
      ...(locations && { locations }),
    };
    this.code = code;
    this.status = options.status ?? errorStatuses[code];
    this.details = options.details ?? {};
  }

  /** The same error with more of its place; what is known already stays. */
  at(place: Place): ThroughlineError {
    const { code, message, status, details, cause } = this;
    const options = { ...place, ...this.place, status, details, cause };
    return new ThroughlineError(code, message, options);
  }
}

/** The error of what a client asks for by values that cannot be meant. */
export function badUserInput(message: string, options?: ErrorOptions): ThroughlineError {
  return new ThroughlineError('BAD_USER_INPUT', message, options);
}
