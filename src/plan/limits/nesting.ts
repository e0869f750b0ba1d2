import { sharedFields } from '../group-fields.js';
import type { AnyField, Condition, Connection, OperationShape, Selection } from '../plan.js';
import { type Cases, visit } from '../visit.js';

/**
 * How deep a shape nests what a database plans as queries within queries. From the tenth level on,
 * planning takes Neo4j about twice as long for each two levels more, however little there is to answer,
 * and planning cannot be interrupted (`npm run bench -- planning`).
 */
interface Nesting {
  /** Links within links: fields, and relations in the conditions of their lists. */
  readonly links: Depth;
  /** Conditions within conditions, whether by AND, OR, NOT or a relation. */
  readonly conditions: Depth;
}

interface Depth {
  readonly levels: number;
  /** The response names that lead to the deepest field. */
  readonly path: readonly string[];
}

export function nestingOf({ roots }: OperationShape): Nesting {
  return deepest(roots.map(({ name, start }) => under(name, visit(start, within))));
}

const NONE: Depth = Object.freeze({ levels: 0, path: [] });
const FLAT: Nesting = Object.freeze({ links: NONE, conditions: NONE });

const within: Cases<Nesting> = {
  leaf: () => FLAT,
  fields: (fields) => deepest(fields.map(fieldNesting)),
  selection: selectionNesting,
  connection: connectionNesting,
};

function deepest(all: readonly Nesting[]): Nesting {
  const most = (one: Depth, other: Depth): Depth => (other.levels > one.levels ? other : one);
  return {
    links: all.map(({ links }) => links).reduce(most, NONE),
    conditions: all.map(({ conditions }) => conditions).reduce(most, NONE),
  };
}

function under(name: string, { links, conditions }: Nesting): Nesting {
  const at = ({ levels, path }: Depth): Depth => ({ levels, path: [name, ...path] });
  return { links: at(links), conditions: at(conditions) };
}

function selectionNesting(selection: Selection): Nesting {
  return deepest(sharedFields(selection).map(({ fields }) => deepest(fields.map(fieldNesting))));
}

function fieldNesting(field: AnyField): Nesting {
  const nesting = under(field.name, visit(field, within));
  const isLinked = 'link' in field || (field.kind === 'groups' && field.by.kind === 'link');
  return isLinked ? belowLink(nesting) : nesting;
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
    case 'set':
      return belowLink(belowCondition(FLAT));
    case 'compare':
    case 'isNull':
    case 'items':
      return FLAT;
  }
}

function belowLink({ links, conditions }: Nesting): Nesting {
  return { links: deeper(links), conditions };
}

function belowCondition({ links, conditions }: Nesting): Nesting {
  return { links, conditions: deeper(conditions) };
}

function deeper({ levels, path }: Depth): Depth {
  return { levels: levels + 1, path };
}
