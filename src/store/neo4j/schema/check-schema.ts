import type { Session } from 'neo4j-driver';
import { graphSchema, type SchemaItem } from './graph-schema.js';
import { schemaStatement } from './print-graph-schema.js';

const INDEXES = `SHOW INDEXES YIELD type, labelsOrTypes, properties, owningConstraint, state
WHERE labelsOrTypes IS NOT NULL AND state <> 'FAILED'
RETURN type, labelsOrTypes, properties, owningConstraint`;

/** The constraints and indexes of schema/graph.cypher that a database lacks. */
export async function findMissingSchema(session: Session): Promise<readonly SchemaItem[]> {
  const { records } = await session.run(INDEXES);
  const present = new Set(
    records.map((record) => {
      const isUnique = record.get('owningConstraint') !== null;
      const kind = isUnique ? 'UNIQUENESS' : (record.get('type') as string);
      return keyOf(kind, record.get('labelsOrTypes'), record.get('properties'));
    }),
  );
  return graphSchema.filter(
    ({ kind, label, property }) => !present.has(keyOf(kind, [label], [property])),
  );
}

/** Creates missing constraints and indexes, waits until they are usable, and returns them. */
export async function applySchema(session: Session): Promise<readonly SchemaItem[]> {
  const missing = await findMissingSchema(session);
  if (missing.length === 0) return missing;
  await session.executeWrite((transaction) =>
    Promise.all(missing.map((item) => transaction.run(schemaStatement(item)))),
  );
  await session.run('CALL db.awaitIndexes(300)');
  return missing;
}

function keyOf(kind: string, labels: readonly string[], properties: readonly string[]): string {
  return `${kind} ${labels.join()} ${properties.join()}`;
}
