import { modelOf } from '../../../domain/graph-model.js';
import { isAbstract, type TypeName } from '../../../domain/type-names.js';
import type { Condition } from '../../../plan/plan.js';
import { pathTo } from '../cypher/path-to.js';
import { and, type Predicate } from '../cypher/predicate.js';
import type { Statement } from '../cypher/statement.js';
import { compileCondition } from './compile-condition.js';

/** What tells the items of a list from other nodes. */
export interface Filter {
  /** Patterns besides that of the node itself, which may then be found several times. */
  readonly paths: readonly string[];
  readonly predicate: Predicate;
}

export const NO_FILTER: Filter = Object.freeze({ paths: [], predicate: true });

/**
 * The conditions of a list of all nodes of a type. Where one asks for neighbours that an index finds,
 * the way to them is a pattern rather than a test, so that the database may start from their end:
 *
 *     MATCH (n0:Film)
 *     MATCH (n0)<-[:ACTED_IN]-(n1:Person)
 *     WHERE n1.id = $p.p0
 *     WITH DISTINCT n0
 */
export function compileFilter(
  statement: Statement,
  type: TypeName,
  condition: Condition,
  node: string,
): Filter {
  if (isSought(type, condition)) return compileSought(statement, type, condition, node);
  return { paths: [], predicate: compileCondition(statement, type, condition, node) };
}

function compileSought(
  statement: Statement,
  type: TypeName,
  condition: Condition,
  node: string,
): Filter {
  switch (condition.kind) {
    case 'all': {
      const sought = soughtAmong(type, condition.of);
      const filters = condition.of.map(
        (part): Filter =>
          part === sought
            ? compileSought(statement, type, part, node)
            : { paths: [], predicate: compileCondition(statement, type, part, node) },
      );
      return {
        paths: filters.flatMap(({ paths }) => paths),
        predicate: and(...filters.map(({ predicate }) => predicate)),
      };
    }
    case 'related': {
      const link = modelOf(type).links[condition.link];
      if (link === undefined) return { paths: [], predicate: false };
      const related = statement.name('n');
      const filter = compileSought(statement, condition.target, condition.of, related);
      return { ...filter, paths: [pathTo(link, node, related), ...filter.paths] };
    }
    default:
      return { paths: [], predicate: compileCondition(statement, type, condition, node) };
  }
}

/** Whether an index finds the few nodes among which are all that a condition holds of. */
function isSought(type: TypeName, condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
      return soughtAmong(type, condition.of) !== undefined;
    case 'related':
      return condition.quantifier === 'some' && isSought(condition.target, condition.of);
    case 'compare': {
      if (condition.operator !== 'eq' && condition.operator !== 'in') return false;
      const property = modelOf(type).properties[condition.property];
      if (property?.kind === 'id') return true;
      // Names are indexed by the types that lists are made of.
      return property?.kind === 'text' && property.sortable === true && isListed(type);
    }
    default:
      return false;
  }
}

function isListed(type: TypeName): boolean {
  return type === 'Work' || !isAbstract(type);
}

/** The part that is sought by: one of the node itself rather than of its neighbours. */
function soughtAmong(type: TypeName, parts: readonly Condition[]): Condition | undefined {
  const sought = parts.filter((part) => isSought(type, part));
  return sought.find(({ kind }) => kind === 'compare') ?? sought[0];
}
