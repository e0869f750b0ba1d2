import type { AnswerObject, AnswerValue } from '../../store/graph-store.js';

/** Reads values of answers to the server's own plans, whose types follow from what was asked. */

export function textOf(value: AnswerValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function numberOf(value: AnswerValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

export function textsOf(value: AnswerValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

export function objectOf(value: AnswerValue | undefined): AnswerObject | undefined {
  return isObject(value) ? value : undefined;
}

/** The objects of a list, or the nodes of a connection. */
export function objectsOf(value: AnswerValue | undefined): readonly AnswerObject[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? objectsOf(value.nodes) : [];
}

function isObject(value: unknown): value is AnswerObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
