import type { EdgeType } from '../../src/domain/edge-types.js';
import type { ImportPlan } from '../../src/domain/graph.js';
import { createRandom } from '../random-bits.js';

/** A question, and the Cypher that somebody would write for it. */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly cypher: string;
  /** The variables of the query, which are the parameters of the Cypher. */
  readonly variables: (samples: Samples) => Readonly<Record<string, unknown>>;
  /** Whether it looks at all films or credits to sum something up. */
  readonly isAggregate?: true;
}

/** What questions are about, drawn anew for each time that they are asked. */
export interface Samples {
  below(size: number): number;
  article(): string;
  /** Someone with as many films as few others have. */
  busyPerson(): string;
}

const SEED = 20_140_924;
const BUSY = 100;

export function createSamples({ nodes, edges }: ImportPlan): Samples {
  const random = createRandom(SEED);
  const below = (size: number): number => Math.floor(random() * size);
  const articles = nodes.flatMap(({ properties: { externalIds } }) =>
    Array.isArray(externalIds) ? externalIds.map(({ value }) => String(value)) : [],
  );
  const busy = startsOf(edges, 'ACTED_IN').slice(0, BUSY);
  return {
    below,
    article: () => articles[below(articles.length)] ?? '',
    busyPerson: () => busy[below(busy.length)] ?? '',
  };
}

/** Where edges of a type start, those with most of them first. */
function startsOf(edges: ImportPlan['edges'], wanted: EdgeType): readonly string[] {
  const counts = new Map<string, number>();
  for (const { type, from } of edges) {
    if (type === wanted) counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([id]) => id);
}

const none = () => ({});

export const questions: readonly Question[] = [
  {
    name: "today's page: 20 films from a year on",
    query: `query ($year: PartialDate!) {
      films(where: { releaseDate: { gte: $year } }, orderBy: [{ field: RELEASE_DATE }], first: 20) {
        nodes { id title releaseDate }
      }
    }`,
    cypher: `MATCH (f:Film) WHERE f.releaseDateSort IS NOT NULL AND f.releaseDateFrom >= duration.inDays(date('1970-01-01'), date($year + '-01-01')).days
WITH f ORDER BY f.releaseDateSort, f.nameSort, f.id LIMIT 20 RETURN f.id, f.name, f.releaseDate`,
    variables: ({ below }) => ({ year: String(1930 + below(90)) }),
  },
  {
    name: 'people of so many works',
    query: `query ($least: Int!) {
      people(where: { works: { count: { gte: $least } } }, first: 20) { nodes { id name } }
    }`,
    cypher: `MATCH (p:Person) WHERE p.nameSort IS NOT NULL AND COUNT { (p)-[:WORKED_ON]->() } >= $least
WITH p ORDER BY p.nameSort, p.id LIMIT 20 RETURN p.id, p.name`,
    variables: ({ below }) => ({ least: 20 + below(40) }),
  },
  {
    name: 'people of most works',
    query: `{ people(orderBy: [{ field: WORKS_COUNT, direction: DESC }], first: 20) {
      nodes { id name works(first: 0) { totalCount } }
    } }`,
    cypher: `MATCH (p:Person) WITH p, COUNT { (p)-[:WORKED_ON]->() } AS works
ORDER BY works DESC, p.id LIMIT 20 RETURN p.id, p.name, works`,
    variables: none,
  },
  {
    name: 'films that took in so much, most first',
    query: `query ($least: SafeInt!) {
      films(
        where: { boxOffice: { gte: $least, currency: USD } }
        orderBy: [{ field: BOX_OFFICE, direction: DESC }]
        first: 20
      ) { nodes { id title boxOffice { min max } } }
    }`,
    cypher: `MATCH (f:Film) WHERE f.boxOfficeMinUSD >= $least
WITH f ORDER BY f.boxOfficeMinUSD DESC, f.id LIMIT 20 RETURN f.id, f.name, f.boxOfficeMinUSD, f.boxOfficeMaxUSD`,
    variables: ({ below }) => ({ least: 500_000_000 + 1_000_000 * below(300) }),
  },
  {
    name: 'films of a day of the year',
    query: `query ($month: Int!, $day: Int!) {
      films(where: { releaseDate: { month: $month, day: $day } }, orderBy: [{ field: RELEASE_DATE }], first: 20) {
        nodes { id title releaseDate }
      }
    }`,
    cypher: `MATCH (f:Film) WHERE f.releaseDateMonth = $month AND f.releaseDateDay = $day
WITH f ORDER BY f.releaseDateSort, f.id LIMIT 20 RETURN f.id, f.name, f.releaseDate`,
    variables: ({ below }) => ({ month: 1 + below(12), day: 1 + below(28) }),
  },
  {
    name: 'on this day: works, births and deaths',
    query: `query ($month: Int!, $day: Int!) {
      onThisDay(month: $month, day: $day) {
        works(first: 10) { totalCount nodes { id name } }
        births(first: 10) { nodes { id name } }
        deaths(first: 10) { nodes { id name } }
      }
    }`,
    cypher: `CALL () { MATCH (w:Work) WHERE w.releaseDateMonth = $month AND w.releaseDateDay = $day
  WITH w ORDER BY w.releaseDateSort, w.id WITH collect([w.id, w.name]) AS found RETURN size(found) AS total, found[..10] AS works }
CALL () { MATCH (p:Person) WHERE p.birthDateMonth = $month AND p.birthDateDay = $day
  WITH p ORDER BY p.birthDateSort, p.id LIMIT 10 RETURN collect([p.id, p.name]) AS births }
CALL () { MATCH (p:Person) WHERE p.deathDateMonth = $month AND p.deathDateDay = $day
  WITH p ORDER BY p.deathDateSort, p.id LIMIT 10 RETURN collect([p.id, p.name]) AS deaths }
RETURN total, works, births, deaths`,
    variables: ({ below }) => ({ month: 1 + below(12), day: 1 + below(28) }),
  },
  {
    name: 'an entity by its id elsewhere',
    query: `query ($value: String!) { entity(authority: "Wikipedia", value: $value) { id name } }`,
    cypher: `CALL db.index.fulltext.queryNodes('names', '"' + $value + '"') YIELD node AS n
WHERE any(i IN range(0, size(n.externalIdsValue) - 1) WHERE n.externalIdsValue[i] = $value AND n.externalIdsAuthority[i] = 'wikipedia')
RETURN n.id, n.name ORDER BY n.id LIMIT 1`,
    variables: ({ article }) => ({ value: article() }),
  },
  {
    name: 'all films summed up',
    query: `{ films(first: 0) { aggregate {
      count runtimeMinutes { sum average min max } boxOffice { sum { min max } max { max } } releaseDate { min max }
    } } }`,
    cypher: `MATCH (f:Film) RETURN count(*), sum(f.runtimeMinutes), avg(f.runtimeMinutes), min(f.runtimeMinutes),
  max(f.runtimeMinutes), sum(f.boxOfficeMinUSD), max(f.boxOfficeMaxUSD), min(f.releaseDateFrom), max(f.releaseDateTo)`,
    variables: none,
    isAggregate: true,
  },
  {
    name: 'films per decade',
    query: `{ films(first: 0) {
      groups(by: RELEASE_DECADE, orderBy: { field: KEY }, first: 20) { key count }
    } }`,
    cypher: `MATCH (f:Film) WHERE f.releaseDateDecade IS NOT NULL
RETURN f.releaseDateDecade AS decade, count(*) ORDER BY decade LIMIT 20`,
    variables: none,
    isAggregate: true,
  },
  {
    name: 'who directed most',
    query: `{ credits(where: { job: { eq: DIRECTOR } }, first: 0) {
      groups(by: PERSON, first: 10) { key label count }
    } }`,
    cypher: `MATCH (c:Credit)<-[:HOLDS]-(p:Person) WHERE c.job = 'DIRECTOR'
WITH p, count(*) AS films ORDER BY films DESC, p.nameSort, p.id LIMIT 10 RETURN p.id, p.name, films`,
    variables: none,
    isAggregate: true,
  },
  {
    name: 'co-stars of a busy person',
    query: `query ($id: ID!) {
      person(id: $id) { name coStars(first: 10) { edges { node { id name } count } } }
    }`,
    cypher: `MATCH (p:Person {id: $id})-[:ACTED_IN]->(:Work)<-[:ACTED_IN]-(other:Person) WHERE other <> p
WITH p, other, count(*) AS shared ORDER BY shared DESC, other.nameSort, other.id LIMIT 10
RETURN p.name, other.id, other.name, shared`,
    variables: ({ busyPerson }) => ({ id: busyPerson() }),
  },
  {
    name: 'five films at random',
    query: `query ($seed: String!) { random(types: [FILM], seed: $seed, first: 5) { nodes { id name } } }`,
    cypher:
      'MATCH (f:Film) WHERE f.id IS NOT NULL WITH f ORDER BY rand() LIMIT 5 RETURN f.id, f.name, $seed',
    variables: ({ below }) => ({ seed: `seed ${below(1_000_000)}` }),
  },
  {
    name: 'who acted in and directed the same work',
    query: `{ people(
      where: { credits: { some: { job: { eq: DIRECTOR }, alsoAs: { some: { eq: ACTOR } } } } }
      first: 20
    ) { totalCount nodes { id name } } }`,
    cypher: `MATCH (p:Person) WHERE EXISTS { (p)-[:HOLDS]->(c:Credit) WHERE c.job = 'DIRECTOR' AND 'ACTOR' IN c.alsoAs }
WITH p ORDER BY p.nameSort, p.id WITH collect([p.id, p.name]) AS found RETURN size(found), found[..20]`,
    variables: none,
  },
];
