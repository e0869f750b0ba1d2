import type { Link } from '../../../domain/model-parts.js';
import type { TypeName } from '../../../domain/type-names.js';
import { escapeName } from './escape-name.js';

/** The pattern of a node: (n0:Film). */
export function nodePattern(node: string, type: TypeName): string {
  return `(${node}:${escapeName(type)})`;
}

/** The pattern of a link: (n0)<-[r1:ACTED_IN]-(n2:Person). */
export function linkPattern(
  { edge: edgeType, direction, target }: Pick<Link, 'edge' | 'direction' | 'target'>,
  from: string,
  to: string,
  edge = '',
): string {
  const edgePattern = `-[${edge}:${escapeName(edgeType)}]-`;
  const arrow = direction === 'out' ? `${edgePattern}>` : `<${edgePattern}`;
  return `(${from})${arrow}${nodePattern(to, target)}`;
}
