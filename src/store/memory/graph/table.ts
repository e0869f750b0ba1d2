import { comparisonColumns } from '../../../domain/columns.js';
import type { PropertyValue } from '../../../domain/graph.js';
import { columnOf, graphModel } from '../../../domain/graph-model.js';
import type { Property } from '../../../domain/model-parts.js';
import { languageOfTitle } from '../../../domain/titles.js';
import type { ConcreteType } from '../../../domain/type-names.js';

export type Stored = PropertyValue | null;

/** All nodes of one concrete type, as columns: a value has the name of its column and a row. */
export interface Table {
  readonly type: ConcreteType;
  /** The node in each row; rows ascend by id. */
  readonly nodes: Int32Array;
  /** The names of the columns that were imported. */
  readonly names: readonly string[];
  /** A stored column, or a comparison column, which is computed when first used. */
  column(name: string): readonly Stored[];
}

const NOTHING: readonly never[] = Object.freeze([]);

/** The properties of a type that have columns of their own. */
export function storedProperties(type: ConcreteType): readonly (readonly [string, Property])[] {
  return Object.entries(graphModel[type].properties).filter(
    ([name, property]) => columnOf(name, property) === name && property.kind !== 'type',
  );
}

export function createTable(
  type: ConcreteType,
  nodes: Int32Array,
  stored: ReadonlyMap<string, readonly Stored[]>,
): Table {
  const columns = new Map(stored);
  const names = [...stored.keys()];
  const computedFor = new Set<string>();
  let nothing: readonly Stored[] | undefined;

  function column(name: string): readonly Stored[] {
    const known = columns.get(name);
    if (known !== undefined) return known;
    for (const base of names) {
      if (name.startsWith(base)) addComparisonColumns(base);
    }
    const computed = columns.get(name) ?? (isOfAmount(name) ? unknown() : undefined);
    if (computed === undefined) throw new TypeError(`${type} has no column "${name}".`);
    columns.set(name, computed);
    return computed;
  }

  /** Whether a column is of an amount, perhaps in a currency that no row has. */
  function isOfAmount(name: string): boolean {
    const { properties } = graphModel[type];
    return names.some((base) => properties[base]?.kind === 'money' && name.startsWith(base));
  }

  function unknown(): readonly Stored[] {
    nothing ??= Array.from(nodes, () => null);
    return nothing;
  }

  function addComparisonColumns(base: string): void {
    const property = graphModel[type].properties[base];
    const values = columns.get(base);
    if (property === undefined || values === undefined || computedFor.has(base)) return;
    computedFor.add(base);
    const computed = new Map<string, Stored[]>(
      comparisonNames(base, property, values).map((name) => [name, []]),
    );
    const titles = property.titles === undefined ? [] : (columns.get(property.titles) ?? []);
    for (const [at, value] of values.entries()) {
      const language = languageOfTitle(titles[at], value);
      const row = value === null ? {} : comparisonColumns(base, property, value, language);
      for (const [name, target] of computed) target.push(sharing(row[name] ?? null, value));
    }
    for (const [name, target] of computed) columns.set(name, target);
  }

  return { type, nodes, names, column };
}

/** How an absent value is stored: as an empty list, or else as null. */
export function absentValue(property: Property): Stored {
  return property.kind === 'texts' || property.kind === 'externalIds' ? NOTHING : null;
}

const SAMPLES: Readonly<Partial<Record<Property['kind'], PropertyValue>>> = {
  text: '',
  texts: [],
  externalIds: [],
  date: '2000-01-01',
};

function comparisonNames(
  name: string,
  property: Property,
  values: readonly Stored[],
): readonly string[] {
  const namesFor = (value: PropertyValue) => Object.keys(comparisonColumns(name, property, value));
  if (property.kind === 'money') {
    return [...new Set(values.flatMap((value) => (value === null ? [] : namesFor(value))))];
  }
  const sample = SAMPLES[property.kind];
  return sample === undefined ? [] : namesFor(sample);
}

/** Keeps one of two equal strings, to save memory. */
function sharing(value: Stored, original: Stored): Stored {
  return value === original ? original : value;
}
