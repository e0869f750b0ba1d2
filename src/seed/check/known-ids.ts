import { typeOfId } from '../../domain/ids.js';
import type { NodeType } from '../../domain/type-names.js';
import type { Reference } from '../../facts/schema/reference.js';
import { nearestWord } from '../read/other-words.js';

/** All ids that are defined, for checking references. */
export interface KnownIds {
  has(id: string, reference: Reference): boolean;
  /** The id that a dangling reference probably meant, as it would be written. */
  nearest(id: string, reference: Reference): string | undefined;
}

/** How many names are compared for suggestions in total: a bound on time, not on faults. */
const MAX_COMPARISONS = 1_000_000;

export type IdGroup = NodeType | 'RelationKind';

/** References to `assumed` types never dangle, since some of their ids could not be read. */
export function knownIds(ids: ReadonlySet<string>, assumed: ReadonlySet<IdGroup>): KnownIds {
  const byType = groupByType(ids);
  const found = new Map<string, string | undefined>();
  let comparisons = 0;

  return {
    has(id, { types }) {
      const group = groupOf(id);
      const isFit = types === 'RelationKind' ? group === types : isOneOf(group, types);
      return isFit && group !== undefined && (ids.has(id) || assumed.has(group));
    },
    nearest(id, reference) {
      const key = `${reference.expected}:${id}`;
      if (!found.has(key)) found.set(key, find(id, reference));
      return found.get(key);
    },
  };

  function find(id: string, { types, prefix }: Reference): string | undefined {
    const groups: readonly IdGroup[] = types === 'RelationKind' ? [types] : types;
    const candidates = groups.flatMap((type) => byType.get(type) ?? []);
    comparisons += candidates.length;
    if (comparisons > MAX_COMPARISONS) return undefined;
    const sameName = candidates.find((one) => one.endsWith(`/${id.slice(id.indexOf('/') + 1)}`));
    return shorten(sameName ?? nearestWord(id, candidates), prefix);
  }
}

function groupOf(id: string): IdGroup | undefined {
  return id.includes('/') ? typeOfId(id) : 'RelationKind';
}

function isOneOf(group: IdGroup | undefined, types: readonly NodeType[]): boolean {
  return group !== undefined && group !== 'RelationKind' && types.includes(group);
}

function groupByType(ids: ReadonlySet<string>): ReadonlyMap<IdGroup, readonly string[]> {
  const groups = new Map<IdGroup, string[]>();
  for (const id of ids) {
    const group = groupOf(id);
    if (group === undefined) continue;
    const others = groups.get(group);
    if (others === undefined) groups.set(group, [id]);
    else others.push(id);
  }
  return groups;
}

function shorten(id: string | undefined, prefix: string): string | undefined {
  return id?.startsWith(prefix) ? id.slice(prefix.length) : id;
}
