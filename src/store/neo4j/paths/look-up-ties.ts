import { tieEdges } from '../../paths/tie-edges.js';
import type { Row, RowWriter, Take } from '../cypher/row.js';
import type { StatementWriter } from '../cypher/statement.js';
import { indent } from '../cypher/subquery.js';

/** The ids of two entities that a fact ties. */
export type Pair = readonly [from: string, to: string];

/** The variables of a fact that ties two entities, and of the edges that lead to it. */
export interface TieNames {
  readonly near: string;
  readonly fact: string;
  readonly far: string;
}

export function nameTie(statement: StatementWriter): TieNames {
  return { near: statement.name('r'), fact: statement.name('n'), far: statement.name('r') };
}

interface LookUp {
  readonly tie: TieNames;
  /** The parameter that holds the pairs. */
  readonly pairs: string;
  /** The row that is read of each tie; already laid out. */
  readonly item: RowWriter;
}

/** All edges between entities and facts. */
export const TIE = `[:${tieEdges.join('|')}]`;

/**
 * Adds a column of facts, one for each pair of entities, and takes their rows by pair. Of several facts
 * portrayals come before credits, and credits before relations; then the first by id.
 */
export function lookUpTies(
  statement: StatementWriter,
  row: RowWriter,
  { tie: { near, fact, far }, pairs, item }: LookUp,
): Take<{ get(pair: Pair): Row | undefined }> {
  const pair = statement.name('h');
  const [from, to] = [statement.name('n'), statement.name('n')];
  const [fromId, toId] = [item.column(`${pair}[0]`), item.column(`${pair}[1]`)];
  const found = row.list({
    clauses: [
      `UNWIND ${pairs} AS ${pair}`,
      `CALL (${pair}) {`,
      ...indent([
        `MATCH (${from}:Entity)`,
        `WHERE ${from}.id = ${pair}[0]`,
        `WITH ${from}`,
        `LIMIT 1`,
        `MATCH (${from})-${withName(near)}-(${fact})-${withName(far)}-(${to}:Entity)`,
        `WHERE ${to}.id = ${pair}[1]`,
        `RETURN ${near}, ${fact}, ${far}`,
        `ORDER BY CASE WHEN ${fact}:Portrayal THEN 0 WHEN ${fact}:Credit THEN 1 WHEN ${fact}.spoiler THEN 3 ELSE 2 END, ${fact}.id`,
        `LIMIT 1`,
      ]),
      '}',
      ...item.clauses,
    ],
    item: item.print(),
    order: [`ORDER BY ${pair}[0], ${pair}[1]`],
  });
  return (values) => {
    const rows = new Map(found(values).map((each) => [`${fromId(each)} ${toId(each)}`, each]));
    return { get: (asked) => rows.get(asked.join(' ')) };
  };
}

function withName(edge: string): string {
  return TIE.replace('[', `[${edge}`);
}
