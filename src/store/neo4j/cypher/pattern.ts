import { edges } from '../../../domain/edge-types.js';
import type { Link } from '../../../domain/model-parts.js';
import { concreteTypesOf, isKindOf, type TypeName } from '../../../domain/type-names.js';
import { escapeName } from './escape-name.js';

/** The pattern of a node: (n0:Film). */
export function nodePattern(node: string, type: TypeName): string {
  return `(${node}:${escapeName(type)})`;
}

type Way = Pick<Link, 'edge' | 'direction' | 'target'>;

/** The pattern of a link that leads over what both share: (n0)-[:ACTED_IN]->(n1:Work)<-[:ACTED_IN]-(n2:Person). */
export function sharingPattern(
  { edge, direction, target, sharing }: Pick<Link, 'edge' | 'direction' | 'target' | 'sharing'>,
  from: string,
  to: string,
  shared = '',
): string {
  const there = linkPattern({ edge, direction, target: sharing?.through ?? 'Node' }, from, shared);
  const back = direction === 'out' ? 'in' : 'out';
  return there + linkPattern({ edge, direction: back, target }, '', to).slice('()'.length);
}

/** The pattern of a link: (n0)<-[r1:ACTED_IN]-(n2:Person). */
export function linkPattern(way: Way, from: string, to: string, edge = ''): string {
  return `(${from})${arrow(way, edge)}${nodePattern(to, way.target)}`;
}

/**
 * How many nodes a link leads to. Where all its edges lead to nodes of its target, nothing need be said of
 * these, and the database looks the number up: COUNT { (n0)<-[:ACTED_IN]-() }
 */
export function degree(way: Way, from: string): string {
  const { from: start, to: end } = edges[way.edge];
  const far = concreteTypesOf(way.direction === 'out' ? end : start);
  const label = far.every((type) => isKindOf(way.target, type)) ? '' : `:${escapeName(way.target)}`;
  return `COUNT { (${from})${arrow(way, '')}(${label}) }`;
}

function arrow({ edge: type, direction }: Way, edge: string): string {
  const pattern = `-[${edge}:${escapeName(type)}]-`;
  return direction === 'out' ? `${pattern}>` : `<${pattern}`;
}
