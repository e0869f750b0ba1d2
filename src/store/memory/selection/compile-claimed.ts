import { bestClaim, type RankedClaim } from '../../../domain/claims.js';
import type { PartialDate } from '../../../domain/partial-date.js';
import type { ConcreteType } from '../../../domain/type-names.js';
import type { ClaimStatus } from '../../../domain/vocabulary.js';
import type { Indexes } from '../graph/indexes.js';
import type { Stored } from '../graph/table.js';

const ABOUT = { edge: 'ABOUT', direction: 'in', target: 'Claim' } as const;

/** Reads the value of a property from the best claim about it that was stated by a day. */
export function compileClaimed(
  indexes: Indexes,
  type: ConcreteType,
  property: string,
): (row: number, day: PartialDate) => Stored {
  const { rows, tables } = indexes.graph;
  const { nodes, offsets } = indexes.adjacency(type, ABOUT);
  const ids = tables.Claim.column('id') as readonly string[];
  const properties = tables.Claim.column('property');
  const statuses = tables.Claim.column('status') as readonly ClaimStatus[];
  const days = tables.Claim.column('statedOn') as readonly (string | null)[];
  const values = tables.Claim.column('value') as readonly (string | null)[];

  return (row, day) => {
    const claims: (RankedClaim & { readonly row: number })[] = [];
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at++) {
      const claim = rows[nodes[at] as number] as number;
      if (properties[claim] !== property) continue;
      claims.push({
        row: claim,
        id: ids[claim] as string,
        status: statuses[claim] as ClaimStatus,
        statedOn: days[claim] ?? undefined,
      });
    }
    const best = bestClaim(claims, day);
    const value = best === undefined ? null : (values[best.row] ?? null);
    return value === null ? null : (JSON.parse(value) as Stored);
  };
}
