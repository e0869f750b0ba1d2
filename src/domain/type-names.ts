/** The names of all types of nodes, and the interfaces they share. */

export const workTypes = ['Film', 'Series', 'Season', 'Episode', 'Game'] as const;

export const entityTypes = [
  'Franchise',
  ...workTypes,
  'Person',
  'Character',
  'Organization',
  'Place',
  'Item',
  'Company',
  'Event',
] as const;

/** Types with a global id: they implement Node. */
export const nodeTypes = [
  ...entityTypes,
  'Title',
  'Portrayal',
  'Credit',
  'Relation',
  'Claim',
  'Source',
  'Segment',
  'Release',
  'Certification',
] as const;

/** Records that are only read through others and have no global id. */
const recordTypes = [
  'RelationKind',
  'RelationChain',
  'JourneyStop',
  'Authority',
  'Story',
  'Timeline',
  'TimelineStep',
  'TimelineConflict',
  'Placement',
  'StoryNeighbour',
  'Dataset',
  'EntityCount',
  'Completeness',
] as const;

export const concreteTypes = [...nodeTypes, ...recordTypes] as const;

export type WorkType = (typeof workTypes)[number];
export type EntityType = (typeof entityTypes)[number];
export type NodeType = (typeof nodeTypes)[number];
export type ConcreteType = (typeof concreteTypes)[number];
type AbstractType = 'Node' | 'Entity' | 'Work';
export type TypeName = ConcreteType | AbstractType;

export const membersOf: Readonly<Record<AbstractType, readonly NodeType[]>> = {
  Node: nodeTypes,
  Entity: entityTypes,
  Work: workTypes,
};

/** The concrete types of a name: itself, or the members of an interface. */
export function concreteTypesOf(name: TypeName): readonly ConcreteType[] {
  return isAbstract(name) ? membersOf[name] : [name];
}

/** Whether a type is the named one, or a member of the named interface. */
export function isKindOf(name: TypeName, type: ConcreteType | undefined): boolean {
  return type !== undefined && concreteTypesOf(name).includes(type);
}

export function isTypeName(name: string): name is TypeName {
  return Object.hasOwn(membersOf, name) || concreteTypes.some((type) => type === name);
}

export function isAbstract(name: TypeName): name is AbstractType {
  return Object.hasOwn(membersOf, name);
}
