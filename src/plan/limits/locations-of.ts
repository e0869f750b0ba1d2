import { type ASTNode, getLocation } from 'graphql';
import type { Place } from '../../errors.js';

/** Where a part of a document stands in its text, as errors tell it. */
export function locationsOf(node: ASTNode | undefined): Pick<Place, 'locations'> {
  const { loc } = node ?? {};
  return loc === undefined ? {} : { locations: [getLocation(loc.source, loc.start)] };
}
