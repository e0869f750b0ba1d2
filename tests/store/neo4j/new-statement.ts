import {
  createStatement,
  type PlanTraits,
  type StatementWriter,
} from '../../../src/store/neo4j/cypher/statement.js';

/** A statement that needs no other before or after it. */
export function newStatement(traits: Partial<PlanTraits> = {}): StatementWriter {
  const refuse = (): never => {
    throw new TypeError('The statement stands alone.');
  };
  return createStatement(
    {
      sharesConditions: false,
      isAbsent: () => false,
      isKeyAbsent: () => false,
      isHigh: () => false,
      ...traits,
    },
    { find: refuse, findTogether: refuse, follow: refuse },
  );
}
