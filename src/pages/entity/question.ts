import type { Address } from '../page.js';

/** What the address of an entity's page asks: a day, a list to go on with, another entity. */
export interface Question {
  readonly id: string;
  readonly asOf?: string | undefined;
  /** The list that goes on after a cursor. */
  readonly list?: string | undefined;
  readonly after?: string | undefined;
  /** An id, or words to find one by. */
  readonly to?: string | undefined;
}

export interface Variables {
  readonly id: string;
  readonly asOf?: string;
  readonly to?: string;
  readonly text?: string;
  readonly connects?: boolean;
  readonly searches?: boolean;
}

const idPattern = /^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** The most characters that a search takes. */
const MAX_TEXT = 200;

/** Parameters that are there but empty, as forms send them, ask nothing. */
export function readQuestion({ path, query }: Address): Question {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const { asOf, list, after, to } = Object.fromEntries(asked);
  return { id: path.slice(1), asOf, list, after, to: to?.trim() };
}

export function variablesOf({ id, asOf, list, after, to }: Question): Variables {
  return {
    id,
    ...(asOf !== undefined && { asOf }),
    ...(list !== undefined && after !== undefined && { [`${list}After`]: after }),
    ...(to !== undefined && targetOf(to)),
  };
}

function targetOf(to: string): Partial<Variables> {
  if (idPattern.test(to)) return { to, connects: true };
  return { text: to.slice(0, MAX_TEXT), searches: true };
}

/** The address of the page with another question, as long as it is about the same entity. */
export function linkTo({ id, asOf }: Question, change: Partial<Question> = {}): string {
  const asked = Object.entries({ asOf, ...change }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  const search = asked.join('&');
  const anchor = change.list === undefined ? '' : `#${change.list}`;
  return `/${id}${search === '' ? '' : `?${search}`}${anchor}`;
}
