import type { Link } from '../../../domain/model-parts.js';
import { escapeName } from './escape-name.js';

/** The pattern that a link walks: (n0)<-[r1:ACTED_IN]-(n2:Person). */
export function pathTo(
  link: Pick<Link, 'edge' | 'direction' | 'target'>,
  from: string,
  to: string,
  edge = '',
): string {
  const edgePattern = `-[${edge}:${escapeName(link.edge)}]-`;
  const arrow = link.direction === 'out' ? `${edgePattern}>` : `<${edgePattern}`;
  return `(${from})${arrow}(${to}:${escapeName(link.target)})`;
}
