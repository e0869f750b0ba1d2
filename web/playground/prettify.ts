import { parse, print } from 'graphql';

/** A query as it is read well; one that cannot be parsed stays as it is. */
export function prettify(query: string): string {
  // What people wrote in lines stays as they wrote it, with its comments.
  if (query.includes('\n')) return query;
  try {
    return print(parse(query));
  } catch {
    return query;
  }
}
