import { modelOf } from '../../../domain/graph-model.js';
import { isAbstract, type TypeName } from '../../../domain/type-names.js';
import type { Condition } from '../../../plan/plan.js';
import { linkPattern } from '../cypher/pattern.js';
import { and, type Predicate } from '../cypher/predicate.js';
import type { StatementWriter } from '../cypher/statement.js';
import { compileCondition } from './compile-condition.js';
import { compileSet } from './compile-set.js';

/** What the items of a list must match. */
export interface Filter {
  /** Patterns besides the node's own, with which a node may be found more than once. */
  readonly paths: readonly string[];
  readonly predicate: Predicate;
}

export const NO_FILTER: Filter = Object.freeze({ paths: [], predicate: true });

/**
 * The conditions on a list of all nodes of a type. Where one of them asks for neighbours that an index
 * finds, the link to them becomes a pattern of its own, so that the database may start at its far end:
 *
 *     MATCH (n0:Film)
 *     MATCH (n0)<-[:ACTED_IN]-(n1:Person)
 *     WHERE n1.id = $p.p0
 *     WITH DISTINCT n0
 */
export function compileFilter(
  statement: StatementWriter,
  type: TypeName,
  condition: Condition,
  node: string,
): Filter {
  if (isSelective(type, condition)) return compileSelective(statement, type, condition, node);
  return { paths: [], predicate: compileCondition(statement, type, condition, node) };
}

function compileSelective(
  statement: StatementWriter,
  type: TypeName,
  condition: Condition,
  node: string,
): Filter {
  switch (condition.kind) {
    case 'all': {
      const selective = mostSelective(type, condition.of);
      const filters = condition.of.map(
        (part): Filter =>
          part === selective
            ? compileSelective(statement, type, part, node)
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
      const filter = compileSelective(statement, condition.target, condition.of, related);
      return { ...filter, paths: [linkPattern(link, node, related), ...filter.paths] };
    }
    case 'set': {
      const { pattern, predicate } = compileSet(statement, condition, node);
      return { paths: [pattern], predicate };
    }
    default:
      return { paths: [], predicate: compileCondition(statement, type, condition, node) };
  }
}

/** Whether an index finds a few nodes that include all those that meet a condition. */
function isSelective(type: TypeName, condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
      return mostSelective(type, condition.of) !== undefined;
    case 'related':
      return condition.quantifier === 'some' && isSelective(condition.target, condition.of);
    case 'set':
      return true;
    case 'compare': {
      if (condition.operator !== 'eq' && condition.operator !== 'in') return false;
      const property = modelOf(type).properties[condition.property];
      if (property?.kind === 'id') return true;
      // Names are indexed for the types that lists can start from.
      return property?.kind === 'text' && property.sortable === true && isListed(type);
    }
    default:
      return false;
  }
}

function isListed(type: TypeName): boolean {
  return type === 'Work' || !isAbstract(type);
}

/** The part to start from: a condition on the node itself comes before one on its neighbours. */
function mostSelective(type: TypeName, parts: readonly Condition[]): Condition | undefined {
  const selective = parts.filter((part) => isSelective(type, part));
  return selective.find(({ kind }) => kind === 'compare') ?? selective[0];
}
