import type { MadeField } from '../plan/plan.js';
import type { AnswerObject, AnswerValue } from '../store/graph-store.js';
import {
  isMadeObject,
  type MadeObject,
  type MadeValue,
  madeObjects,
  namedIds,
} from './made-value.js';
import type { NamedField } from './reading-shape.js';

/** The nodes that were read for each field that names some, by their ids. */
export type NodesOf = (field: NamedField) => ReadonlyMap<string, AnswerObject>;

/** What is made as an operation asks for it. Nodes that are no longer there are left out. */
export function answerMade(
  fields: readonly MadeField[],
  made: MadeObject,
  nodesOf: NodesOf,
): AnswerObject {
  return Object.fromEntries(fields.map((field) => [field.name, answerField(field, made, nodesOf)]));
}

function answerField(field: MadeField, made: MadeObject, nodesOf: NodesOf): AnswerValue {
  switch (field.kind) {
    case 'typename':
      return field.typename;
    case 'said':
      return saidValue(made[field.of]);
    case 'made': {
      const value = made[field.of];
      const objects = madeObjects(value).map((one) => answerMade(field.fields, one, nodesOf));
      return isList(value) ? objects : (objects[0] ?? null);
    }
    case 'named': {
      const value = made[field.of];
      const nodes = nodesOf(field);
      const found = namedIds(value).flatMap((id): AnswerObject[] => {
        const node = nodes.get(id);
        return node === undefined ? [] : [node];
      });
      return isList(value) ? found : (found[0] ?? null);
    }
  }
}

function isList(value: MadeValue | undefined): boolean {
  return Array.isArray(value);
}

function saidValue(value: MadeValue = null): AnswerValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isMadeObject(value)) throw new TypeError('An object is read by its fields.');
  return namedIds(value);
}
