import type { Condition, Connection, Field, PathField, PlanShape, Selection } from '../plan.js';

/**
 * How deep a shape nests what a database plans as queries within queries. Planning takes Neo4j about
 * twice as long for each two levels more from the tenth on, whatever little there is to answer, and
 * what is being planned cannot be interrupted (`npm run bench -- planning`).
 */
export interface Nesting {
  /** Links within links: fields, and relations in the conditions of their lists. */
  readonly links: number;
  /** Conditions within conditions, whether by AND, OR, NOT or a relation. */
  readonly conditions: number;
}

export function nestingOf({ roots }: PlanShape): Nesting {
  return deepest(
    roots.map(({ start }) => {
      switch (start.kind) {
        case 'connection':
        case 'search':
          return connectionNesting(start.connection);
        case 'paths':
          return deepest(start.fields.map(pathNesting));
        default:
          return selectionNesting(start.selection);
      }
    }),
  );
}

const FLAT: Nesting = Object.freeze({ links: 0, conditions: 0 });

function deepest(all: readonly Nesting[]): Nesting {
  return {
    links: Math.max(0, ...all.map(({ links }) => links)),
    conditions: Math.max(0, ...all.map(({ conditions }) => conditions)),
  };
}

function below({ links, conditions }: Nesting): Nesting {
  return { links: links + 1, conditions };
}

function selectionNesting({ fields }: Selection): Nesting {
  return deepest([...new Set(Object.values(fields))].flatMap((list) => list.map(fieldNesting)));
}

function fieldNesting(field: Field): Nesting {
  switch (field.kind) {
    case 'typename':
    case 'property':
      return FLAT;
    case 'standing':
      return deepest(
        field.fields.map((part) => ('selection' in part ? selectionNesting(part.selection) : FLAT)),
      );
    case 'one':
    case 'list':
      return below(selectionNesting(field.selection));
    case 'connection':
      return below(connectionNesting(field.connection));
  }
}

function connectionNesting({ where, fields }: Connection): Nesting {
  const selections = fields.flatMap((field) => {
    switch (field.kind) {
      case 'nodes':
        return [field.selection];
      case 'edges':
        return field.fields.flatMap((part) => (part.kind === 'node' ? [part.selection] : []));
      default:
        return [];
    }
  });
  return deepest([
    ...(where === null ? [] : [conditionNesting(where)]),
    ...selections.map(selectionNesting),
  ]);
}

function pathNesting(field: PathField): Nesting {
  if (field.kind !== 'steps') return FLAT;
  return deepest(
    field.fields.map((part) => ('selection' in part ? selectionNesting(part.selection) : FLAT)),
  );
}

function conditionNesting(condition: Condition): Nesting {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { links, conditions } = deepest(condition.of.map(conditionNesting));
      return { links, conditions: conditions + 1 };
    }
    case 'not': {
      const { links, conditions } = conditionNesting(condition.of);
      return { links, conditions: conditions + 1 };
    }
    case 'related': {
      const { links, conditions } = conditionNesting(condition.of);
      return { links: links + 1, conditions: conditions + 1 };
    }
    default:
      return FLAT;
  }
}
