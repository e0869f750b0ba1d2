import { post } from './client.js';
import type { ContenderName, OperationName } from './contender.js';
import type { Contender } from './contender-process.js';
import { bodyAt, readAnswer, type Subject } from './measure.js';
import { plainAnswer } from './same-answer.js';
import type { Sample } from './sample.js';
import { subjectOf } from './subjects.js';

const CHECKED = 5;

/** Operations for which a peer may run out of memory or time; it then has no figure. */
const MAY_FAIL: ReadonlySet<OperationName> = new Set(['hops', 'deep']);

/**
 * Throws unless all answer an operation with the same data, apart from how they wrap it. Returns the
 * peers that cannot answer it, and why.
 */
export async function checkAnswers(
  contenders: readonly Contender[],
  operation: OperationName,
  samples: readonly Sample[],
): Promise<ReadonlyMap<ContenderName, string>> {
  const failures = new Map<ContenderName, string>();
  for (let i = 0; i < Math.min(CHECKED, samples.length); i++) {
    let expected: string | undefined;
    for (const contender of contenders) {
      const { name } = contender;
      if (failures.has(name)) continue;
      try {
        const answer = await answerOf(subjectOf(contender, operation, samples), i);
        expected ??= answer;
        if (answer === expected) continue;
      } catch (error) {
        if (name === 'ours' || !MAY_FAIL.has(operation)) throw error;
        failures.set(name, String(error));
        continue;
      }
      throw new Error(`${operation}: ${name} does not answer as ours does, at sample ${i}.`);
    }
  }
  return failures;
}

async function answerOf(subject: Subject, i: number): Promise<string> {
  const { text } = await post(subject.url, bodyAt(subject, i));
  return JSON.stringify(plainAnswer(readAnswer(text)()));
}
