import type { Property } from '../../../domain/model-parts.js';
import { variantOf } from '../../../domain/variants.js';
import type { Field, Variant } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { readParts } from '../../answer/read-parts.js';
import type { AnswerValue } from '../../graph-store.js';
import type { BoundNode } from '../cypher/bound-node.js';
import type { Execution } from '../cypher/execution.js';
import type { Read, Row, Take } from '../cypher/row.js';

/** Reads a property as stored, or what it shows for a value of its argument. */
export function compileProperty(
  bound: BoundNode,
  column: string,
  property: Property,
  { variant, parts }: Extract<Field, { kind: 'property' }>,
): Read {
  const present = parts === undefined ? (value: unknown) => value as AnswerValue : readParts(parts);
  const usual = readStored(bound, column, property);
  const read =
    variant === undefined ||
    property.variants === undefined ||
    bound.statement.isAbsent(variant.wanted)
      ? usual
      : readVariant(bound, property.variants.column, variant, usual);
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

function readVariant(
  { row, node }: BoundNode,
  column: string,
  { argument, wanted }: Variant,
  usual: Read<unknown>,
) {
  const choose = variantOf[argument];
  const kept = row.property(node, column);
  return (values: Row, execution: Execution): unknown => {
    const value = valueAt(execution.values, wanted);
    const shown = usual(values, execution);
    return value === null ? shown : choose(value, kept(values), shown);
  };
}
