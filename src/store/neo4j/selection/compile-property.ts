import type { Property } from '../../../domain/model-parts.js';
import type { PartialDate } from '../../../domain/partial-date.js';
import type { Field, ValueRef } from '../../../plan/plan.js';
import { readParts } from '../../answer/read-parts.js';
import type { AnswerValue } from '../../graph-store.js';
import type { BoundNode, GuardedNode } from '../cypher/bound-node.js';
import { linkPattern } from '../cypher/pattern.js';
import { and, nullableTest } from '../cypher/predicate.js';
import type { Read, Take } from '../cypher/row.js';
import { derivedParameter } from '../cypher/statement.js';
import { match } from '../cypher/subquery.js';

/** Reads a property as stored, or from the best claim about it that was stated by a day. */
export function compileProperty(
  bound: GuardedNode,
  column: string,
  property: Property,
  { property: name, asOf, parts }: Extract<Field, { kind: 'property' }>,
): Read {
  const present = parts === undefined ? (value: unknown) => value as AnswerValue : readParts(parts);
  const read =
    asOf === undefined || bound.statement.isAbsent(asOf)
      ? readStored(bound, column, property)
      : readClaimed(bound, name, asOf);
  return (row, execution) => present(read(row, execution));
}

function readStored({ row, node }: BoundNode, column: string, { kind }: Property): Read<unknown> {
  const at = (name: string) => row.property(node, name);
  switch (kind) {
    case 'money': {
      const [min, max, currency] = ['Min', 'Max', 'Currency'].map((part) =>
        at(`${column}${part}`),
      ) as [Take, Take, Take];
      return (values) =>
        currency(values) === null
          ? null
          : { min: min(values), max: max(values), currency: currency(values) };
    }
    case 'externalIds': {
      const text = at(column);
      return (values) => JSON.parse((text(values) as string | null) ?? '[]');
    }
    case 'texts': {
      const texts = at(column);
      return (values) => texts(values) ?? [];
    }
    default:
      return at(column);
  }
}

const CLAIMS = { edge: 'ABOUT', direction: 'in', target: 'Claim' } as const;

/**
 * Reads the best claim: preferred before normal, then the newest, then the first by id.
 *
 *     COLLECT {
 *       MATCH (n0)<-[:ABOUT]-(n1:Claim)
 *       WHERE n1.property = $p.p1 AND n1.status <> 'DEPRECATED' AND n1.statedOnTo <= $p.p2
 *       WITH n1
 *       ORDER BY n1.status = 'PREFERRED' DESC, n1.statedOnTo DESC, n1.id
 *       LIMIT 1
 *       RETURN [n1.value]
 *     }
 */
function readClaimed(
  { statement, row, node, guard }: GuardedNode,
  name: string,
  asOf: ValueRef<PartialDate | null>,
): Read<unknown> {
  const claim = statement.name('n');
  const property = statement.parameter(`property ${name}`, () => name);
  const day = derivedParameter(statement, asOf, 'to', (date) => date?.to);
  const found = row.list({
    clauses: [
      ...match({
        patterns: [linkPattern(CLAIMS, node, claim)],
        predicate: and(
          guard,
          nullableTest(`${claim}.property = ${property}`),
          nullableTest(`${claim}.status <> 'DEPRECATED'`),
          nullableTest(`${claim}.statedOnTo <= ${day}`),
        ),
      }),
      `WITH ${claim}`,
      `ORDER BY ${claim}.status = 'PREFERRED' DESC, ${claim}.statedOnTo DESC, ${claim}.id`,
      'LIMIT 1',
    ],
    item: [`[${claim}.value]`],
  });
  return (values) => {
    const value = found(values)[0]?.[0] ?? null;
    return value === null ? null : JSON.parse(value as string);
  };
}
