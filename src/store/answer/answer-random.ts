import { drawPlaces, type Place } from '../../domain/lots.js';
import { createRandom } from '../../domain/random.js';
import { constantCase } from '../../domain/text.js';
import { type EntityType, entityTypes } from '../../domain/type-names.js';
import type { DrawField, Selection, Start, Value } from '../../plan/plan.js';
import { valueAt } from '../../plan/values.js';
import type { AnswerObject, AnswerValue } from '../graph-store.js';
import { assemble } from './assemble.js';

type Random = Extract<Start, { kind: 'random' }>;

/** The places that a plan draws, where there are so many entities of each type. */
export function placesOf(
  { types, seed, first }: Random,
  values: readonly Value[],
  countOf: (type: EntityType) => number,
): readonly Place[] {
  const names = valueAt(values, types);
  const among = entityTypes.filter((type) => names?.includes(constantCase(type)) ?? true);
  return drawPlaces(countOf, among, valueAt(values, first), createRandom(valueAt(values, seed)));
}

interface Run {
  readonly values: readonly Value[];
}

/** Reads an entity that was drawn. */
type ReadDrawn<Item, Using> = (item: Item, using: Using) => AnswerObject;

/** Makes the function that answers a draw from what was drawn. */
export function answerRandom<Item, Using extends Run>(
  { seed, fields }: Random,
  compile: (selection: Selection) => ReadDrawn<Item, Using>,
): (drawn: readonly Item[], using: Using) => AnswerObject {
  const answerField = (
    field: DrawField,
  ): ((drawn: readonly Item[], using: Using) => AnswerValue) => {
    switch (field.kind) {
      case 'typename':
        return () => 'RandomPick';
      case 'seed':
        return (_drawn, { values }) => valueAt(values, seed);
      case 'nodes': {
        const read = compile(field.selection);
        return (drawn, using) => drawn.map((item) => read(item, using));
      }
    }
  };
  return assemble<readonly Item[], Using>(
    fields.map((field) => ({ name: field.name, read: answerField(field) })),
  );
}
