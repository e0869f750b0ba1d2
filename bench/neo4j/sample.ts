import type { Driver } from 'neo4j-driver';
import { openDriver } from '../../src/store/neo4j/connection/connect.js';

/** The subjects of operations, used in rotation so that no answer can be reused for the next. */
export interface Sample {
  readonly film: string;
  readonly franchise: string;
  readonly person: string;
  /** Films of this genre from this year on; `day` is the number of its first day. */
  readonly year: string;
  readonly day: number;
  readonly genre: string;
  readonly position: Position;
}

/** A film about half way down the list of films by title. */
interface Position {
  readonly id: string;
  readonly name: string;
  /** The number of films up to it. */
  readonly offset: number;
  /** Our cursor for it. */
  readonly cursor: string;
}

/** The cursor of a film in the list of all films by title. */
export type FindCursor = (film: string) => Promise<string>;

const SAMPLES = 20;
/** Nodes to consider; only those with enough neighbours are drawn. */
const CANDIDATES = 2_000;
/** Drawing samples reads more than any operation does. */
const TIMEOUT_MS = 120_000;
const MS_PER_DAY = 86_400_000;

/** Draws nodes evenly spread over the database. */
export async function drawSamples(uri: string, findCursor: FindCursor): Promise<readonly Sample[]> {
  const driver = openDriver({ uri });
  try {
    const films = await drawIds(driver, 'Film', '<-[:ACTED_IN]-(:Person)', 3);
    const franchises = await drawIds(driver, 'Franchise', '<-[:IN_FRANCHISE]-(:Film)', 3);
    const people = await drawIds(driver, 'Person', '-[:WORKED_ON]->(:Film)', 5);
    const positions = await drawPositions(driver, findCursor);
    return Array.from({ length: SAMPLES }, (_, i): Sample => {
      const year = 1930 + 2 * i;
      return {
        film: at(films, i),
        franchise: at(franchises, i),
        person: at(people, i),
        year: String(year),
        day: Date.UTC(year, 0, 1) / MS_PER_DAY,
        genre: 'Drama',
        position: at(positions, i),
      };
    });
  } finally {
    await driver.close();
  }
}

async function drawIds(
  driver: Driver,
  label: string,
  path: string,
  atLeast: number,
): Promise<readonly string[]> {
  const ids = await ask<string>(
    driver,
    `MATCH (n:${label}) WHERE n.id IS NOT NULL RETURN n.id AS found ORDER BY found`,
  );
  const step = Math.max(1, ids.length / CANDIDATES);
  const candidates = Array.from({ length: CANDIDATES }, (_, i) => ids[Math.floor(i * step)]);
  const found = await ask<string>(
    driver,
    `UNWIND $candidates AS id
MATCH (n:${label} {id: id}) WHERE COUNT { (n)${path} } >= $atLeast
RETURN n.id AS found ORDER BY found`,
    { candidates, atLeast },
  );
  return Array.from({ length: SAMPLES }, (_, i) => {
    return at(found, Math.floor((i * found.length) / SAMPLES));
  });
}

async function drawPositions(driver: Driver, findCursor: FindCursor): Promise<readonly Position[]> {
  const [count = 0] = await ask<number>(driver, 'MATCH (n:Film) RETURN count(n) AS found');
  const half = Math.floor(count / 2);
  const films = await ask<readonly [id: string, name: string]>(
    driver,
    `MATCH (n:Film) WHERE n.nameSort IS NOT NULL
WITH n ORDER BY n.nameSort, n.id SKIP toInteger($before) LIMIT ${SAMPLES}
RETURN [n.id, n.nameSort] AS found ORDER BY n.nameSort, n.id`,
    { before: half - 1 },
  );
  const positions: Position[] = [];
  for (const [i, [id, name]] of films.entries()) {
    positions.push({ id, name, offset: half + i, cursor: await findCursor(id) });
  }
  return positions;
}

async function ask<Found>(
  driver: Driver,
  text: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<readonly Found[]> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const { records } = await session.run(text, parameters, { timeout: TIMEOUT_MS });
    return records.map((record) => record.get('found') as Found);
  } finally {
    await session.close();
  }
}

function at<Item>(items: readonly Item[], i: number): Item {
  const item = items[i % items.length];
  if (item === undefined) throw new Error('The universe is too small to draw samples from.');
  return item;
}
