import Fastify from 'fastify';
import neo4j from 'neo4j-driver';
import type { ContenderServer, OperationName } from './contender.js';

/**
 * A hand-written statement for each operation: sorted and limited before anything is projected, with map
 * projections of exactly what is asked.
 */
const statements: Readonly<Record<OperationName, string>> = {
  film: `MATCH (f:Film {id: $film})
RETURN {film: f {.id, title: f.name, .status, .genres, .releaseDate, .runtimeMinutes, .description}} AS data`,
  cast: `MATCH (f:Film {id: $film})
RETURN {film: f {.id, title: f.name, portrayals: COLLECT {
  MATCH (f)<-[:IN]-(r:Portrayal)
  WITH r ORDER BY r.billing, r.id LIMIT 10
  MATCH (p:Person)-[:PERFORMS]->(r)-[:OF]->(c:Character)
  RETURN r {.billing, .creditedAs, performer: p {.id, .name}, character: c {.id, .name}} AS item
  ORDER BY r.billing, r.id
}}} AS data`,
  franchise: `MATCH (s:Franchise {id: $franchise})
RETURN {franchise: s {.id, .name, works: COLLECT {
  MATCH (s)<-[:IN_FRANCHISE]-(w:Work)
  WITH w ORDER BY w.releaseDateFrom, w.nameSort, w.id LIMIT 10
  RETURN w {.id, .name, .releaseDate,
    credits: COLLECT {
      MATCH (w)<-[o:ON]-(c:Credit {job: 'DIRECTOR'})<-[:HOLDS]-(p:Person)
      RETURN {person: p {.id, .name}} AS item ORDER BY o.position, c.id LIMIT 2
    },
    cast: COLLECT {
      MATCH (w)<-[a:ACTED_IN]-(p:Person)
      WITH a, p ORDER BY a.billing, p.id LIMIT 5
      RETURN p {.id, .name} AS item ORDER BY a.billing, p.id
    }} AS item
  ORDER BY w.releaseDateFrom, w.nameSort, w.id
}}} AS data`,
  page: `RETURN {films: COLLECT {
  MATCH (f:Film)
  WHERE f.releaseDateFrom >= $day AND $genre IN f.genres
  WITH f ORDER BY f.releaseDateFrom, f.id LIMIT 20
  RETURN f {.id, title: f.name, .releaseDate, .genres, cast: COLLECT {
    MATCH (f)<-[a:ACTED_IN]-(p:Person)
    WITH a, p ORDER BY a.billing, p.id LIMIT 3
    RETURN p {.id, .name} AS item ORDER BY a.billing, p.id
  }} AS item
  ORDER BY f.releaseDateFrom, f.id
}} AS data`,
  roots: `MATCH (f:Film {id: $film})
MATCH (p:Person {id: $person})
RETURN {
  a: f {.id, title: f.name, .releaseDate},
  b: p {.id, .name, works: COLLECT {
    MATCH (p)-[:WORKED_ON]->(w:Work)
    WITH w ORDER BY w.releaseDateFrom, w.nameSort, w.id LIMIT 5
    RETURN w {.id, .name} AS item ORDER BY w.releaseDateFrom, w.nameSort, w.id
  }},
  c: COLLECT {
    MATCH (o:Film) WHERE o.nameSort IS NOT NULL
    WITH o ORDER BY o.nameSort, o.id LIMIT 5
    RETURN o {.id, title: o.name} AS item ORDER BY o.nameSort, o.id
  }
} AS data`,
  hops: `MATCH (n0:Film {id: $film})
RETURN {film: n0 {.id, ${hops(0)}}} AS data`,
  deep: `RETURN {films: COLLECT {
  MATCH (f:Film)
  WHERE f.nameSort >= $name AND (f.nameSort > $name OR f.id > $id)
  WITH f ORDER BY f.nameSort, f.id LIMIT 21
  RETURN f {.id, title: f.name} AS item ORDER BY f.nameSort, f.id
}} AS data`,
  offset: `RETURN {films: COLLECT {
  MATCH (f:Film)
  WHERE f.nameSort >= $name AND (f.nameSort > $name OR f.id > $id)
  WITH f ORDER BY f.nameSort, f.id LIMIT 20
  RETURN f {.id, title: f.name} AS item ORDER BY f.nameSort, f.id
}} AS data`,
};

/** Two hops at a time: to three portrayals, and from each to a performer or a work. */
function hops(depth: number): string {
  const [from, portrayal, to] = [`n${depth}`, `n${depth + 1}`, `n${depth + 2}`];
  const [start, name, end] =
    depth % 4 === 0
      ? [`(${from})<-[:IN]-(${portrayal}:Portrayal)`, 'performer', `<-[:PERFORMS]-(${to}:Person)`]
      : [`(${from})-[:PERFORMS]->(${portrayal}:Portrayal)`, 'work', `-[:IN]->(${to}:Work)`];
  const inner = depth === 6 ? '.name' : `.id, ${hops(depth + 2)}`;
  return `portrayals: COLLECT {
  MATCH ${start}
  WITH ${portrayal} ORDER BY ${portrayal}.billing, ${portrayal}.id LIMIT 3
  MATCH (${portrayal})${end}
  RETURN ${portrayal} {.id, ${name}: ${to} {${inner}}} AS item ORDER BY ${portrayal}.billing, ${portrayal}.id
}`;
}

interface Body {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Page {
  readonly films: readonly { readonly id: string }[];
}

/** One Fastify route that returns the result of one `session.run` as JSON. */
export const bare: ContenderServer = {
  async start(uri) {
    const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true, fetchSize: -1 });
    const app = Fastify();
    app.post<{ Body: Body }>('/', async ({ body: { query, variables } }) => {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ, database: 'neo4j' });
      try {
        const { records } = await session.run(statements[query as OperationName], variables);
        const data: unknown = records[0]?.get('data');
        return { data: query === 'deep' ? turnPage(data as Page) : data };
      } finally {
        void session.close();
      }
    });
    return app.listen({ host: '127.0.0.1', port: 0 });
  },
  questions: {
    film: { query: 'film', variables: ({ film }) => ({ film }) },
    cast: { query: 'cast', variables: ({ film }) => ({ film }) },
    franchise: { query: 'franchise', variables: ({ franchise }) => ({ franchise }) },
    page: { query: 'page', variables: ({ day, genre }) => ({ day, genre }) },
    roots: { query: 'roots', variables: ({ film, person }) => ({ film, person }) },
    hops: { query: 'hops', variables: ({ film }) => ({ film }) },
    deep: { query: 'deep', variables: ({ position: { name, id } }) => ({ name, id }) },
    offset: { query: 'offset', variables: ({ position: { name, id } }) => ({ name, id }) },
  },
};

function turnPage({ films }: Page): unknown {
  const nodes = films.slice(0, 20);
  const pageInfo = { hasNextPage: films.length > 20, endCursor: nodes.at(-1)?.id };
  return { films: { nodes, pageInfo } };
}
