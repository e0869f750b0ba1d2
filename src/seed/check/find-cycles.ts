import { typeOfId } from '../../domain/ids.js';
import { isKindOf } from '../../domain/type-names.js';
import type { Fault } from '../faults/fault.js';
import { faultOf } from '../faults/finding.js';
import type { Entry } from '../read/read-entries.js';

type RelationEntry = Extract<Entry, { readonly collection: 'relations' }>;

/**
 * Relations of an acyclic kind that lead back to where they began: each film the sequel of the other.
 * Where a kind does not say whether it is acyclic, two works tied both ways are doubtful all the same.
 * Of each cycle the relation is reported that closes it, in the order of files.
 */
export function findCycles(entries: readonly Entry[]): readonly Fault[] {
  const isAcyclic = new Map(
    entries.flatMap(({ collection, value }) =>
      collection === 'relationKinds' && value !== undefined
        ? [[value.id, value.acyclic] as const]
        : [],
    ),
  );
  const relations = entries.filter(
    (entry): entry is RelationEntry =>
      entry.collection === 'relations' &&
      entry.value !== undefined &&
      entry.value.status !== 'DEPRECATED' &&
      isAcyclic.has(entry.value.kind) &&
      (isAcyclic.get(entry.value.kind) ?? isBetweenWorks(entry.value)),
  );
  const known = new Map<string, RelationEntry['value'][]>();
  return relations.flatMap((relation) => {
    const { value, file, path } = relation;
    if (value === undefined) return [];
    const { from, kind, to } = value;
    const way = findWay(to, from, (id) => known.get(`${kind} ${id}`) ?? []);
    const others = known.get(`${kind} ${from}`);
    if (others === undefined) known.set(`${kind} ${from}`, [value]);
    else others.push(value);
    if (way === undefined) return [];
    if (isAcyclic.get(kind) === undefined && way.length > 2) return [];
    const message = `expected "${kind}" never to lead back, found ${[from, ...way].join(' > ')}`;
    return [faultOf(file, { code: 'cycle', path, message })];
  });
}

function isBetweenWorks({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return [from, to].every((id) => isKindOf('Work', typeOfId(id)));
}

/** The shortest way from one thing to another along relations, both ends included. */
function findWay(
  from: string,
  to: string,
  relationsOf: (id: string) => readonly RelationEntry['value'][],
): readonly string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const id of before.keys()) {
    if (id === to) return wayTo(id, before);
    for (const relation of relationsOf(id)) {
      if (relation !== undefined && !before.has(relation.to)) before.set(relation.to, id);
    }
  }
  return undefined;
}

function wayTo(end: string, before: ReadonlyMap<string, string | undefined>): readonly string[] {
  const way = [end];
  for (let id = before.get(end); id !== undefined; id = before.get(id)) way.unshift(id);
  return way;
}
