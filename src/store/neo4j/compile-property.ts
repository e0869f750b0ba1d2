import type { Property } from '../../domain/model-parts.js';
import type { PartialDate } from '../../domain/partial-date.js';
import type { Field } from '../../plan/plan.js';
import type { AnswerValue } from '../graph-store.js';
import { readParts } from '../read-parts.js';
import { escapeName } from './escape-name.js';
import type { GuardedPlace, Place } from './place.js';
import { and, where } from './predicate.js';
import { collect, type Read } from './row.js';

/** Reads a property as it is stored, or as the best claim stated by a day has it. */
export function compileProperty(
  place: GuardedPlace,
  column: string,
  property: Property,
  { property: name, asOf, parts }: Extract<Field, { kind: 'property' }>,
): Read {
  const present = parts === undefined ? (value: unknown) => value as AnswerValue : readParts(parts);
  const read =
    asOf === undefined || place.statement.isAbsent(asOf)
      ? readStored(place, column, property)
      : readClaimed(place, name, asOf);
  return (row, run) => present(read(row, run));
}

function readStored({ row, node }: Place, column: string, { kind }: Property): Read<unknown> {
  const at = (name: string): number => row.column(`${node}.${escapeName(name)}`);
  switch (kind) {
    case 'money': {
      const [min, max, currency] = ['Min', 'Max', 'Currency'].map((part) =>
        at(`${column}${part}`),
      ) as [number, number, number];
      return (values) =>
        values[currency] === null
          ? null
          : { min: values[min], max: values[max], currency: values[currency] };
    }
    case 'externalIds': {
      const text = at(column);
      return (values) => JSON.parse((values[text] as string | null) ?? '[]');
    }
    case 'texts': {
      const texts = at(column);
      return (values) => values[texts] ?? [];
    }
    default: {
      const value = at(column);
      return (values) => values[value];
    }
  }
}

/**
 * The claims' own order: preferred before normal, then the newest, then the first by id.
 *
 *     COLLECT {
 *       MATCH (n0)<-[:ABOUT]-(n1:Claim)
 *       WHERE n1.property = $p.p1 AND n1.status <> 'DEPRECATED' AND n1.statedOnTo <= $p.p2
 *       RETURN n1.value
 *       ORDER BY n1.status = 'PREFERRED' DESC, n1.statedOnTo DESC, n1.id
 *       LIMIT 1
 *     }
 */
function readClaimed(
  { statement, row, node, guard }: GuardedPlace,
  name: string,
  asOf: number,
): Read<unknown> {
  const claim = statement.name('n');
  const property = statement.parameter(`property ${name}`, () => name);
  const day = statement.parameter(`${asOf} to`, ({ values }) => (values[asOf] as PartialDate).to);
  const column = row.column(
    collect([
      `MATCH (${node})<-[:ABOUT]-(${claim}:Claim)`,
      ...where(
        and(
          guard ?? true,
          `${claim}.property = ${property}`,
          `${claim}.status <> 'DEPRECATED'`,
          `${claim}.statedOnTo <= ${day}`,
        ),
      ),
      `RETURN ${claim}.value`,
      `ORDER BY ${claim}.status = 'PREFERRED' DESC, ${claim}.statedOnTo DESC, ${claim}.id`,
      'LIMIT 1',
    ]),
  );
  return (values) => {
    const [value] = values[column] as readonly (string | null)[];
    return value === undefined || value === null ? null : JSON.parse(value);
  };
}
