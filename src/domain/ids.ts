import { kebabCase } from './text.js';
import { type NodeType, nodeTypes } from './type-names.js';

/** Global ids: `<type>/<kebab-case name>`, such as film/john-wick. */
const idPattern = /^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** Longer than any id in use; a bound on what clients may send. */
export const MAX_ID_LENGTH = 300;

const typesByPrefix: ReadonlyMap<string, NodeType> = new Map(
  nodeTypes.map((type) => [kebabCase(type), type]),
);

export function isId(text: string): boolean {
  return text.length <= MAX_ID_LENGTH && idPattern.test(text);
}

/** The type that an id names by its prefix; undefined when there is no such type. */
export function typeOfId(id: string): NodeType | undefined {
  return typesByPrefix.get(id.slice(0, Math.max(id.indexOf('/'), 0)));
}

export function idPrefix(type: NodeType): string {
  return kebabCase(type);
}

/** The id of a franchise's timeline: timeline/john-wick. Undefined for ids of other types. */
export function timelineId(franchise: string): string | undefined {
  const isFranchise = typeOfId(franchise) === 'Franchise';
  return isFranchise ? franchise.replace(/^[^/]*/, 'timeline') : undefined;
}
