import { post } from './client.js';
import type { OperationName } from './contender.js';
import type { Contender } from './contender-process.js';
import { readAnswer, type Subject } from './measure.js';
import { drawSamples, type FindCursor, type Sample } from './sample.js';
import { servers } from './servers.js';

/** A contender with its requests for an operation, one for each sample. */
export function subjectOf(
  { name, url }: Contender,
  operation: OperationName,
  samples: readonly Sample[],
): Subject {
  const { query, variables } = servers[name].questions[operation];
  const bodies = samples.map((sample) => JSON.stringify({ query, variables: variables(sample) }));
  return { name, url, bodies };
}

/** Samples of the database behind our server. */
export function samplesFor(ours: Contender, uri: string): Promise<readonly Sample[]> {
  return drawSamples(uri, cursorsOf(ours));
}

const cursorQuery = `query ($id: ID!) {
  films(where: { id: { eq: $id } }, orderBy: [{ field: TITLE }], first: 1) {
    pageInfo { endCursor }
  }
}`;

/** A cursor is a position in an order, whatever else is in the list. */
function cursorsOf({ url }: Contender): FindCursor {
  return async (id) => {
    const { text } = await post(url, JSON.stringify({ query: cursorQuery, variables: { id } }));
    const { films } = readAnswer(text)() as { films: { pageInfo: { endCursor: string } } };
    return films.pageInfo.endCursor;
  };
}
