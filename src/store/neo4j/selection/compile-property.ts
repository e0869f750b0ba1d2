import { shownAsOf } from '../../../domain/claims.js';
import type { Property } from '../../../domain/model-parts.js';
import type { PartialDate } from '../../../domain/partial-date.js';
import type { Field, ValueRef } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { readParts } from '../../answer/read-parts.js';
import type { AnswerValue } from '../../graph-store.js';
import type { BoundNode } from '../cypher/bound-node.js';
import type { Execution } from '../cypher/execution.js';
import type { Read, Row, Take } from '../cypher/row.js';

/** Reads a property as stored, or what it showed when a day had passed. */
export function compileProperty(
  bound: BoundNode,
  column: string,
  property: Property,
  { asOf, parts }: Extract<Field, { kind: 'property' }>,
): Read {
  const present = parts === undefined ? (value: unknown) => value as AnswerValue : readParts(parts);
  const read =
    asOf === undefined || property.dated === undefined || bound.statement.isAbsent(asOf)
      ? readStored(bound, column, property)
      : readHistory(bound, property.dated, asOf);
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

/** Reads what the property showed when a day had passed, from its history. */
function readHistory({ row, node }: BoundNode, column: string, asOf: ValueRef<PartialDate | null>) {
  const history = row.property(node, column);
  return (values: Row, execution: Execution): unknown => {
    const day = valueAt(execution.values, asOf);
    return day === null ? null : shownAsOf(history(values), day);
  };
}
