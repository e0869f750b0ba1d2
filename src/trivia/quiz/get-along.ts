import type { Question } from './question.js';

/** Whether two questions can be in one quiz: they rest on no common fact, and neither answers the other. */
export function getAlong(one: Question, other: Question): boolean {
  const facts = new Set(one.facts);
  return (
    !asksAlike(one, other) &&
    idOfAnswer(one) !== idOfAnswer(other) &&
    !other.facts.some((fact) => facts.has(fact)) &&
    !answers(one, other) &&
    !answers(other, one)
  );
}

/** Whether two questions ask the same, perhaps for another of several answers. */
function asksAlike(one: Question, other: Question): boolean {
  const isSame = JSON.stringify(one.requirements) === JSON.stringify(other.requirements);
  return one.key === other.key || (isSame && one.cues.every((cue) => other.cues.includes(cue)));
}

/** Whether a question names the answer of another together with what that asks about. */
function answers(one: Question, other: Question): boolean {
  const named = new Set([...one.subjects, ...one.choices.map(({ id }) => id)]);
  return named.has(idOfAnswer(other)) && other.cues.some((cue) => named.has(cue));
}

function idOfAnswer({ choices, answer }: Question): string {
  return choices[answer]?.id ?? '';
}
