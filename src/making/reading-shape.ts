import type { MadeField, MadeStart, OperationShape, PlanShape, Root, Value } from '../plan/plan.js';
import { printShape } from '../plan/print-shape.js';
import { isRead } from '../plan/values.js';
import { type MadeObject, madeObjects, namedIds } from './made-value.js';

export type NamedField = Extract<MadeField, { kind: 'named' }>;

/** What a store reads for an operation of which something is made. */
export interface ReadingShape {
  readonly shape: PlanShape;
  /** The roots that read the nodes that are named, with the names under which they are read. */
  readonly named: readonly NamedRoot[];
}

interface NamedRoot {
  readonly name: string;
  /** The root that names them. */
  readonly of: string;
  readonly field: NamedField;
}

/**
 * The roots that a store reads itself, and one more for each field that names nodes. It depends on the
 * shape of the operation alone, so that a store compiles it once.
 */
export function readingShape({ roots }: OperationShape, valueCount: number): ReadingShape {
  const own = roots.flatMap(({ name, start }): Root[] => (isRead(start) ? [{ name, start }] : []));
  const named = roots.flatMap(({ name, start }) =>
    start.kind === 'made' ? namedFields(start.fields, name) : [],
  );
  const reading = named.map(
    ({ name, field: { selection } }, index): Root => ({
      name,
      start: {
        kind: 'nodes',
        type: selection.type,
        ids: { index: valueCount + index, changesText: false },
        selection,
      },
    }),
  );
  const all = [...own, ...reading];
  return { shape: Object.freeze({ text: printShape(all), roots: all }), named };
}

/** Names with a dot are none of GraphQL's, so they differ from those of the operation. */
function namedFields(
  fields: MadeStart['fields'],
  of: string,
  path: string = of,
): readonly NamedRoot[] {
  return fields.flatMap((field) => {
    const name = `${path}.${field.name}`;
    if (field.kind === 'named') return [{ name, of, field }];
    return field.kind === 'made' ? namedFields(field.fields, of, name) : [];
  });
}

/** The ids that a field names anywhere in what is made, each once. */
export function idsNamed(
  fields: MadeStart['fields'],
  made: MadeObject,
  wanted: NamedField,
): readonly Extract<Value, string>[] {
  const ids = fields.flatMap((field): readonly string[] => {
    if (field === wanted) return namedIds(made[field.of]);
    if (field.kind !== 'made') return [];
    return madeObjects(made[field.of]).flatMap((object) => idsNamed(field.fields, object, wanted));
  });
  return [...new Set(ids)];
}
