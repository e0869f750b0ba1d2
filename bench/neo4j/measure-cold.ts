import neo4j from 'neo4j-driver';
import { post } from './client.js';
import { answered, bodyAt, type Measured, readAnswer, type Subject } from './measure.js';

export interface ColdExtent {
  /** Whether to empty the database's query caches before each. */
  readonly emptied: boolean;
  /** Warm-up rounds: planning gets faster while the database's own code is compiled. */
  readonly uncounted: number;
  readonly counted: number;
}

/** Milliseconds for new texts, alternating: each has a unique response name. */
export async function measureCold(
  uri: string,
  subjects: readonly Subject[],
  { emptied, uncounted, counted }: ColdExtent,
): Promise<ReadonlyMap<string, Measured>> {
  const driver = neo4j.driver(uri);
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  try {
    for (let round = -uncounted; round < counted; round++) {
      for (const subject of subjects) {
        if (emptied) await driver.executeQuery('CALL db.clearQueryCaches()');
        const { milliseconds, text } = await post(subject.url, newText(bodyAt(subject, 0)));
        readAnswer(text);
        if (round >= 0) times.get(subject.name)?.push(milliseconds);
      }
    }
  } finally {
    await driver.close();
  }
  return new Map([...times].map(([name, rounds]) => [name, answered(rounds)]));
}

let texts = 0;

/** The same query with a unique response name. */
function newText(body: string): string {
  const { query, variables } = JSON.parse(body) as { query: string; variables: object };
  return JSON.stringify({
    query: query.replace(/\b(title|name)\b/, `new${texts++}: $1`),
    variables,
  });
}
