import { foldedColumn, foldedForm } from '../../../domain/columns.js';
import { columnOf, modelOf } from '../../../domain/graph-model.js';
import { concreteTypesOf, type TypeName } from '../../../domain/type-names.js';
import type { Condition, Value } from '../../../plan/plan.js';
import { isList, valueAt } from '../../../plan/values.js';
import type { Indexes } from '../graph/indexes.js';
import { typeOfNode } from '../graph/memory-graph.js';

/**
 * Finds candidates, which include all nodes that can meet a condition. Undefined where no index
 * finds them, or where they are more than `limit`, so that scanning the whole list is as good.
 */
type Seek = (values: readonly Value[], limit: number) => readonly number[] | undefined;

/** Undefined where no index finds candidates, whatever the values. */
export function compileSeek(
  indexes: Indexes,
  type: TypeName,
  condition: Condition,
): Seek | undefined {
  switch (condition.kind) {
    case 'all': {
      const parts = condition.of.flatMap((part) => compileSeek(indexes, type, part) ?? []);
      return parts.length === 0 ? undefined : (values, limit) => smallest(parts, values, limit);
    }
    case 'any': {
      const parts = condition.of.flatMap((part) => compileSeek(indexes, type, part) ?? []);
      if (parts.length < condition.of.length) return undefined;
      return (values, limit) => union(parts, values, limit);
    }
    case 'compare':
      return seekComparison(indexes, type, condition);
    case 'related':
      return condition.quantifier === 'some' ? seekRelated(indexes, type, condition) : undefined;
    default:
      return undefined;
  }
}

function smallest(
  parts: readonly Seek[],
  values: readonly Value[],
  limit: number,
): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  for (const seek of parts) {
    const found = seek(values, best === undefined ? limit : best.length);
    if (found !== undefined && (best === undefined || found.length < best.length)) best = found;
  }
  return best;
}

function union(
  parts: readonly Seek[],
  values: readonly Value[],
  limit: number,
): readonly number[] | undefined {
  const all = new Set<number>();
  for (const seek of parts) {
    const found = seek(values, limit);
    if (found === undefined) return undefined;
    for (const node of found) all.add(node);
    if (all.size > limit) return undefined;
  }
  return [...all];
}

function seekComparison(
  indexes: Indexes,
  type: TypeName,
  condition: Extract<Condition, { kind: 'compare' }>,
): Seek | undefined {
  const { operator, value, ignoreCase } = condition;
  if (operator !== 'eq' && operator !== 'in') return undefined;
  const property = modelOf(type).properties[condition.property];
  if (property?.kind !== 'id' && property?.kind !== 'text') return undefined;
  const find =
    property.kind === 'id'
      ? idFinder(indexes)
      : textFinder(indexes, type, columnOf(condition.property, property), ignoreCase);
  return (values, limit) => {
    const compared = valueAt(values, value);
    const found = new Set<number>();
    for (const text of isList(compared) ? compared : [compared]) {
      if (typeof text !== 'string') continue;
      for (const node of find(text)) found.add(node);
      if (found.size > limit) return undefined;
    }
    return [...found];
  };
}

type Find = (text: string) => Iterable<number>;

function idFinder(indexes: Indexes): Find {
  const { numbers } = indexes.graph;
  return (text) => {
    const node = numbers.get(text);
    return node === undefined ? [] : [node];
  };
}

function textFinder(indexes: Indexes, type: TypeName, column: string, ignoreCase: boolean): Find {
  const searched = ignoreCase ? foldedColumn(column) : column;
  const members = concreteTypesOf(type);
  return (text) => {
    const sought = ignoreCase ? foldedForm(text) : text;
    return members.flatMap((member) => indexes.texts(member, searched)(sought));
  };
}

/** Follows the link back from the candidates at its far end. */
function seekRelated(
  indexes: Indexes,
  type: TypeName,
  condition: Extract<Condition, { kind: 'related' }>,
): Seek | undefined {
  const link = modelOf(type).links[condition.link];
  const seekTargets = compileSeek(indexes, condition.target, condition.of);
  if (link === undefined || seekTargets === undefined) return undefined;
  const { rows } = indexes.graph;
  const back = {
    edge: link.edge,
    direction: link.direction === 'out' ? 'in' : 'out',
    target: type,
  } as const;
  return (values, limit) => {
    const targets = seekTargets(values, limit);
    if (targets === undefined) return undefined;
    const found = new Set<number>();
    for (const target of targets) {
      const { nodes, offsets } = indexes.adjacency(typeOfNode(indexes.graph, target), back);
      const row = rows[target] as number;
      for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++) {
        found.add(nodes[at] as number);
      }
      if (found.size > limit) return undefined;
    }
    return [...found];
  };
}
