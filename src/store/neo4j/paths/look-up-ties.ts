import { partEdges } from '../../../domain/wholes.js';
import { type TieRole, tieEdges } from '../../paths/tie-edges.js';
import type { Row, RowWriter, Take } from '../cypher/row.js';
import type { StatementWriter } from '../cypher/statement.js';
import { indent } from '../cypher/subquery.js';

/** The ids of two entities that a fact ties. */
export type Pair = readonly [from: string, to: string];

/** The variables of a fact that ties two entities, and of the role that each has in it. */
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

/** The types of edges between entities and facts. */
export const TIE = tieEdges.join('|');
/** The types of edges between works and what they are part of. */
export const PART = partEdges.join('|');

/**
 * Adds a column of facts, one for each pair of entities, and takes their rows by pair. Of several facts
 * parts come first, then portrayals, credits and relations; then the first by id.
 */
export function lookUpTies(
  statement: StatementWriter,
  row: RowWriter,
  { tie: { near, fact, far }, pairs, item }: LookUp,
): Take<{ get(pair: Pair): Row | undefined }> {
  const pair = statement.name('h');
  const [from, to] = [statement.name('n'), statement.name('n')];
  const [fromId, toId] = [item.column(`${pair}[0]`), item.column(`${pair}[1]`)];
  const match = (pattern: string) => [`MATCH ${pattern}`, `WHERE ${to}.id = ${pair}[1]`];
  const found = row.list({
    clauses: [
      `UNWIND ${pairs} AS ${pair}`,
      `CALL (${pair}) {`,
      ...indent([
        `MATCH (${from}:Entity)`,
        `WHERE ${from}.id = ${pair}[0]`,
        `WITH ${from}`,
        `LIMIT 1`,
        `CALL (${pair}, ${from}) {`,
        ...indent([
          ...match(`(${from})-[near:${TIE}]-(fact)-[far:${TIE}]-(${to}:Entity)`),
          `RETURN type(near) AS ${near}, fact AS ${fact}, type(far) AS ${far}`,
          'UNION ALL',
          ...match(`(${from})-[:${PART}]->(${to}:Entity)`),
          `RETURN ${role('PART')} AS ${near}, ${from} AS ${fact}, ${role('WHOLE')} AS ${far}`,
          'UNION ALL',
          ...match(`(${from})<-[:${PART}]-(${to}:Entity)`),
          `RETURN ${role('WHOLE')} AS ${near}, ${to} AS ${fact}, ${role('PART')} AS ${far}`,
        ]),
        '}',
        `RETURN ${near}, ${fact}, ${far}`,
        `ORDER BY CASE WHEN ${fact}:Work THEN 0 WHEN ${fact}:Portrayal THEN 1 WHEN ${fact}:Credit THEN 2 WHEN ${fact}.spoiler THEN 4 ELSE 3 END, ${fact}.id`,
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

const role = (name: TieRole): string => `'${name}'`;
