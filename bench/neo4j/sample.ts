import type { Driver } from 'neo4j-driver';
import { openDriver } from '../../src/store/neo4j/connect.js';

/** What operations are asked about, in turn, so that no answer is to be had from the one before. */
export interface Sample {
  readonly film: string;
  readonly franchise: string;
  readonly person: string;
  /** Films of this genre from this year on; the same as the number of its first day. */
  readonly year: string;
  readonly day: number;
  readonly genre: string;
  readonly position: Position;
}

/** A film that about half of all films stand before, by title. */
export interface Position {
  readonly id: string;
  readonly name: string;
  /** How many films stand up to it. */
  readonly offset: number;
  /** It as a cursor of ours. */
  readonly cursor: string;
}

/** Gives a film's cursor in the list of all films by title. */
export type FindCursor = (film: string) => Promise<string>;

const SAMPLES = 20;
const MS_PER_DAY = 86_400_000;

/** Draws evenly from all that a database holds of each. */
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
  const { records } = await driver.executeQuery(
    `MATCH (n:${label}) WHERE COUNT { (n)${path} } >= $atLeast
WITH n.id AS id ORDER BY id
WITH collect(id) AS ids
RETURN [i IN range(0, $last) | ids[toInteger(i * 1.0 * size(ids) / ($last + 1))]] AS drawn`,
    { atLeast, last: SAMPLES - 1 },
  );
  return records[0]?.get('drawn') as readonly string[];
}

async function drawPositions(driver: Driver, findCursor: FindCursor): Promise<readonly Position[]> {
  const { records } = await driver.executeQuery(
    `MATCH (n:Film) WHERE n.nameSort IS NOT NULL
WITH n.nameSort AS name, n.id AS id ORDER BY name, id
WITH collect([name, id]) AS films
UNWIND range(0, $last) AS i
WITH toInteger(size(films) / 2 + i) AS offset, films
RETURN offset, films[offset - 1][0] AS name, films[offset - 1][1] AS id`,
    { last: SAMPLES - 1 },
  );
  const found: Position[] = [];
  for (const record of records) {
    const { id, name, offset } = record.toObject() as Omit<Position, 'cursor'>;
    found.push({ id, name, offset, cursor: await findCursor(id) });
  }
  return found;
}

function at<Item>(items: readonly Item[], i: number): Item {
  const item = items[i % items.length];
  if (item === undefined) throw new Error('A universe with something to ask for was expected.');
  return item;
}
