import { sharedFields } from '../group-fields.js';
import type { AnyField, Condition, Connection, PlanShape, Selection } from '../plan.js';
import { type Cases, visit } from '../visit.js';

/**
 * How deep a shape nests what a database plans as queries within queries. From the tenth level on,
 * planning takes Neo4j about twice as long for each two levels more, however little there is to answer,
 * and planning cannot be interrupted (`npm run bench -- planning`).
 */
interface Nesting {
  /** Links within links: fields, and relations in the conditions of their lists. */
  readonly links: number;
  /** Conditions within conditions, whether by AND, OR, NOT or a relation. */
  readonly conditions: number;
}

export function nestingOf({ roots }: PlanShape): Nesting {
  return deepest(roots.map(({ start }) => visit(start, within)));
}

const FLAT: Nesting = Object.freeze({ links: 0, conditions: 0 });

const within: Cases<Nesting> = {
  leaf: () => FLAT,
  fields: (fields) => deepest(fields.map(fieldNesting)),
  selection: selectionNesting,
  connection: connectionNesting,
};

function deepest(all: readonly Nesting[]): Nesting {
  return {
    links: Math.max(0, ...all.map(({ links }) => links)),
    conditions: Math.max(0, ...all.map(({ conditions }) => conditions)),
  };
}

function selectionNesting(selection: Selection): Nesting {
  return deepest(sharedFields(selection).map(({ fields }) => deepest(fields.map(fieldNesting))));
}

function fieldNesting(field: AnyField): Nesting {
  const nesting = visit(field, within);
  return 'link' in field ? belowLink(nesting) : nesting;
}

function connectionNesting({ where, fields }: Connection): Nesting {
  return deepest([
    ...(where === null ? [] : [conditionNesting(where)]),
    ...fields.map(fieldNesting),
  ]);
}

function conditionNesting(condition: Condition): Nesting {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return belowCondition(deepest(condition.of.map(conditionNesting)));
    case 'not':
      return belowCondition(conditionNesting(condition.of));
    case 'related':
      return belowLink(belowCondition(conditionNesting(condition.of)));
    case 'compare':
    case 'isNull':
    case 'items':
      return FLAT;
  }
}

function belowLink({ links, conditions }: Nesting): Nesting {
  return { links: links + 1, conditions };
}

function belowCondition({ links, conditions }: Nesting): Nesting {
  return { links, conditions: conditions + 1 };
}
