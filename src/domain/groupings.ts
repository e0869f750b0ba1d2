import { modelOf } from './graph-model.js';
import type { Link, Property } from './model-parts.js';
import { constantCase } from './text.js';
import { isAbstract, type TypeName } from './type-names.js';

/** What the items of a list have in common that are grouped by it. */
export type Grouping =
  /** The concrete type of items of an interface. */
  | { readonly kind: 'type' }
  /** A value, or each of a list of texts. */
  | { readonly kind: 'enum' | 'text' | 'texts'; readonly property: string }
  /** The year or decade that all of a date lies in. */
  | { readonly kind: 'year' | 'decade'; readonly property: string }
  /** Each thing that a link leads to; `label` is the property that people know it by. */
  | {
      readonly kind: 'link';
      readonly link: string;
      readonly target: TypeName;
      readonly label: string;
    };

/** Everything that lists of a type can be grouped by, under the names that clients use. */
export function groupingsOf(type: TypeName): ReadonlyMap<string, Grouping> {
  const { properties, links } = modelOf(type);
  return new Map([
    ...Object.entries(properties).flatMap(([name, property]) =>
      property.hidden ? [] : propertyGroupings(type, name, property),
    ),
    ...Object.entries(links).flatMap(([name, link]) => linkGroupings(name, link)),
  ]);
}

type Named = readonly [name: string, grouping: Grouping];

function propertyGroupings(type: TypeName, property: string, { kind, group }: Property): Named[] {
  switch (kind) {
    case 'type':
      return isAbstract(type) ? [['TYPE', { kind }]] : [];
    case 'enum':
      return [[constantCase(property), { kind, property }]];
    case 'text':
    case 'texts':
      return group === undefined ? [] : [[group, { kind, property }]];
    case 'date': {
      const base = constantCase(property.replace(/(Date|On)$/, ''));
      return [
        [`${base}_YEAR`, { kind: 'year', property }],
        [`${base}_DECADE`, { kind: 'decade', property }],
      ];
    }
    default:
      return [];
  }
}

function linkGroupings(link: string, { target, cardinality, group }: Link): Named[] {
  const label = labelOf(target);
  const isOne = cardinality === 'one' || cardinality === 'optional';
  const name = group ?? (isOne ? constantCase(link) : undefined);
  if (name === undefined || label === undefined) return [];
  return [[name, { kind: 'link', link, target, label }]];
}

/** The property that people know things of a type by. */
function labelOf(type: TypeName): string | undefined {
  const { properties } = modelOf(type);
  return ['name', 'title', 'label'].find((name) => properties[name]?.kind === 'text');
}
