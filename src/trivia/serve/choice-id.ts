import { badUserInput } from '../../errors.js';

const FIRST = 'a'.charCodeAt(0);

/** The id of a choice: its place in the question, which says nothing of what it is. */
export function choiceId(index: number): string {
  return String.fromCharCode(FIRST + index);
}

/** The place of a choice by its id. */
export function indexOfChoice(id: string, count: number): number {
  const index = id.length === 1 ? id.charCodeAt(0) - FIRST : -1;
  if (index >= 0 && index < count) return index;
  throw badUserInput(
    `The question has choices from ${choiceId(0)} to ${choiceId(count - 1)}, and got "${id}".`,
  );
}
