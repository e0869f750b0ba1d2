import type { ExternalId, ImportPlan } from '../../src/domain/graph.js';
import { isId } from '../../src/domain/ids.js';
import { membersOf } from '../../src/domain/type-names.js';

/** Values worth asking for: those of the graph under test, and a few that it does not have. */
export interface ValuePool {
  readonly ids: readonly string[];
  /** Ids of each type of nodes, interfaces included. */
  readonly idsOf: Readonly<Record<string, readonly string[]>>;
  /**
   * Ids for arguments that most ids give no answer for, by their names, or by the type of the field too;
   * others use `idsOf`.
   */
  readonly idsFor: Readonly<Record<string, readonly string[]>>;
  /** The values of the graph by the names of their properties. */
  readonly valuesOf: Readonly<Record<string, readonly (string | number)[]>>;
  readonly texts: readonly string[];
  readonly dates: readonly string[];
}

const ODD_TEXTS = ['', ' ', 'the', 'É', '%', '"', '\\', 'ß', '💥', '\ufa11', 'x'.repeat(50)];
const ODD_DATES = ['2014', '2014-10', '197X', '1974~', '../2014', '2014/..', '2014-10-24'];
const LONGEST_TEXT = 200;

/** Values of a graph to ask for, and some that no graph has. */
export function valuePool({ nodes, edges }: ImportPlan): ValuePool {
  const valuesOf = propertyValues(nodes);
  const values = (...names: readonly string[]): readonly string[] =>
    names.flatMap((name) => valuesOf[name] ?? []).filter((value) => typeof value === 'string');

  const idsOf = idsByType(nodes);
  const works = edges.flatMap(({ type, to }) => (type === 'PART_OF' ? [to] : []));
  const inStoryTime = [...(idsOf.Segment ?? []), ...works];
  const tied = [...(idsOf.Person ?? []), ...(idsOf.Character ?? []), ...works];
  const names = values('name', 'aliases');
  const externalIds = nodes.flatMap(
    ({ properties }) => (properties.externalIds ?? []) as readonly ExternalId[],
  );
  return {
    ids: [...nodes.map(({ id }) => id).filter(isId), 'film/unknown', 'dataset/current'],
    idsOf,
    idsFor: {
      franchise: idsOf.Franchise ?? [],
      'Path.from': tied,
      'Path.to': tied,
      'TemporalRelation.of': inStoryTime,
      'TemporalRelation.to': inStoryTime,
      with: idsOf.Entity ?? [],
      setAfter: works,
      setBefore: works,
    },
    valuesOf: {
      ...valuesOf,
      title: [...values('title'), ...names],
      asOf: values('statedOn'),
      language: [...values('language'), 'pt-BR', 'de-AT', 'xx'],
      search: names,
      authority: externalIds.map(({ authority }) => authority),
      value: externalIds.map(({ value }) => value),
    },
    texts: [...values('name', 'title', 'text'), ...ODD_TEXTS],
    dates: [...values('releaseDate', 'date', 'birthDate', 'publishedOn'), ...ODD_DATES],
  };
}

function propertyValues(nodes: ImportPlan['nodes']): ValuePool['valuesOf'] {
  const values: Record<string, (string | number)[]> = {};
  for (const { properties } of nodes) {
    for (const [name, property] of Object.entries(properties)) {
      const known = values[name] ?? [];
      values[name] = known;
      for (const value of Array.isArray(property) ? property : [property]) {
        if (typeof value === 'number') known.push(value);
        if (typeof value === 'object' && 'min' in value) known.push(value.min, value.max);
        if (typeof value === 'string' && value.length <= LONGEST_TEXT) known.push(value);
      }
    }
  }
  return values;
}

function idsByType(nodes: ImportPlan['nodes']): ValuePool['idsOf'] {
  const ids: Record<string, string[]> = {};
  for (const { id, type } of nodes) {
    if (!isId(id)) continue;
    const interfaces = Object.entries<readonly string[]>(membersOf)
      .filter(([, members]) => members.includes(type))
      .map(([name]) => name);
    for (const name of [type, ...interfaces]) {
      const known = ids[name] ?? [];
      ids[name] = known;
      known.push(id);
    }
  }
  return ids;
}
