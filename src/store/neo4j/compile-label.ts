import { type FactWords, stepLabel } from '../paths/step-label.js';
import type { TieRole } from '../paths/tie-edges.js';
import type { TieNames } from './look-up-ties.js';
import type { Row, RowWriter } from './row.js';
import type { Statement } from './statement.js';

/** Reads how a tie is said from the one entity to the other. */
export function compileLabel(
  statement: Statement,
  row: RowWriter,
  { near, fact, far }: TieNames,
): (row: Row) => string {
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
    kind: row.column(`${fact}.kind`),
    character: row.column(`${character}.name`),
    job: row.column(`${fact}.job`),
    label: row.column(`${kind}.label`),
    inverseLabel: row.column(`${kind}.inverseLabel`),
  } satisfies Record<keyof FactWords, number>;
  const [from, to] = [row.column(`type(${near})`), row.column(`type(${far})`)];
  return (values) => {
    const text = (column: number) => (values[column] ?? null) as string | null;
    const words: FactWords = {
      kind: text(columns.kind),
      character: text(columns.character),
      job: text(columns.job),
      label: text(columns.label),
      inverseLabel: text(columns.inverseLabel),
    };
    return stepLabel(words, values[from] as TieRole, values[to] as TieRole);
  };
}
