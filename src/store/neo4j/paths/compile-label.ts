import { type FactWords, stepLabel } from '../../paths/step-label.js';
import type { TieRole } from '../../paths/tie-edges.js';
import type { RowWriter, Take } from '../cypher/row.js';
import type { StatementWriter } from '../cypher/statement.js';
import type { TieNames } from './look-up-ties.js';

/** Reads the label of a tie from one entity to the other. */
export function compileLabel(
  statement: StatementWriter,
  row: RowWriter,
  { near, fact, far }: TieNames,
): Take<string> {
  const beside = (pattern: string, type: string): string =>
    row.join(`${fact} ${pattern} ${type}`, () => {
      const variable = statement.name('n');
      return {
        variable,
        clause: [`OPTIONAL MATCH (${fact})-[:${pattern}]->(${variable}:${type})`],
      };
    });
  const character = beside('OF', 'Character');
  const kind = beside('OF_KIND', 'RelationKind');
  const columns = {
    kind: row.property(fact, 'kind'),
    character: row.property(character, 'name'),
    job: row.property(fact, 'job'),
    label: row.property(kind, 'label'),
    inverseLabel: row.property(kind, 'inverseLabel'),
  } satisfies Record<keyof FactWords, Take>;
  const [from, to] = [row.column(near), row.column(far)];
  return (values) => {
    const text = (take: Take) => (take(values) ?? null) as string | null;
    const words: FactWords = {
      kind: text(columns.kind),
      character: text(columns.character),
      job: text(columns.job),
      label: text(columns.label),
      inverseLabel: text(columns.inverseLabel),
    };
    return stepLabel(words, from(values) as TieRole, to(values) as TieRole);
  };
}
