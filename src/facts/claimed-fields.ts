import type { NodeType } from '../domain/type-names.js';

const workFields = ['genres', 'releaseDate', 'runtimeMinutes', 'budget', 'boxOffice'] as const;

/** Fields whose values rest on claims of their own, listed under the field. */
const claimedFields = {
  Film: workFields,
  Series: workFields,
  Game: workFields,
  Episode: [...workFields, 'season', 'number'],
  Person: ['birthDate', 'deathDate'],
  Place: ['fictional'],
} as const satisfies Readonly<Partial<Record<NodeType, readonly string[]>>>;

type ClaimedField = (typeof claimedFields)[keyof typeof claimedFields][number];

export function claimedFieldsOf(type: NodeType): readonly ClaimedField[] {
  return isClaimed(type) ? claimedFields[type] : [];
}

function isClaimed(type: NodeType): type is keyof typeof claimedFields {
  return Object.hasOwn(claimedFields, type);
}
