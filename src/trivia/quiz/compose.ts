import { createHash } from 'node:crypto';
import type { Random } from '../../domain/random.js';
import { fold } from '../../domain/text.js';
import { runAtOnce, type Steps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import { judge } from '../right/judge.js';
import type { Candidate, QuestionKind } from '../templates/template.js';
import { templates } from '../templates/templates.js';
import { givesAway } from '../wording/gives-away.js';
import { areNamesakes, choiceName, foldedName } from '../wording/names.js';
import { createBeside } from './beside.js';
import type { Choice, Question } from './question.js';

const CHOICES = 4;
/** The nearest certainly wrong choices, of which some are drawn, so that a question is not always the same. */
const NEAREST = 7;

/** A question without its difficulty, which takes others to compare it with. */
export type Composed = Omit<Question, 'difficulty'>;

/** Draws the other choices of a question; undefined where too few are certainly wrong. */
export function compose(
  pool: FactPool,
  candidate: Candidate,
  random: Random,
): Composed | undefined {
  const { answer, fellows = [], requirements, isOdd = false } = candidate;
  const others = drawOthers(pool, candidate, random);
  if (others === undefined) return undefined;
  const ids = random.shuffled([answer, ...others]);
  const choices = ids.flatMap((id): Choice[] => {
    const known = judge(pool, requirements, id, ids);
    const isRight = known?.holds !== isOdd;
    return known === undefined || isRight !== (id === answer)
      ? []
      : [{ id, text: textOf(pool, candidate, id), known }];
  });
  if (choices.length < ids.length) return undefined;
  const prompt = templates[candidate.kind].prompt(pool, candidate);
  const texts = choices.map(({ text }) => text);
  const right = ids.indexOf(answer);
  if (givesAway(prompt, texts, right)) return undefined;
  const deciding =
    isOdd || fellows.length > 0 ? choices : choices.filter(({ id }) => id === answer);
  return {
    kind: candidate.kind,
    key: keyOf(candidate),
    prompt,
    choices,
    answer: right,
    requirements,
    isOdd,
    facts: [...new Set(deciding.flatMap(({ known }) => known.facts))],
    subjects: candidate.subjects,
    cues: candidate.cues,
    works: candidate.works,
  };
}

function drawOthers(
  pool: FactPool,
  candidate: Candidate,
  random: Random,
): readonly string[] | undefined {
  const { answer, fellows = [], requirements, isOdd = false, subjects } = candidate;
  const taken = new Set([answer, ...subjects, ...fellows]);
  const texts = new Set([answer, ...fellows].map((id) => foldedText(pool, candidate, id)));
  const beside = createBeside(pool, candidate);
  const near: string[] = [];
  for (const id of templates[candidate.kind].rivals(pool, candidate)) {
    const isFull = near.length >= NEAREST;
    if (isFull && !beside.lacksWoman(near)) break;
    const text = foldedText(pool, candidate, id);
    if (taken.has(id) || texts.has(text) || isNamesake(pool, id, answer)) continue;
    if (isFull ? !beside.isWoman(id) : !beside.admits(id)) continue;
    if (judge(pool, requirements, id, [answer, ...fellows, id])?.holds !== isOdd) continue;
    taken.add(id);
    texts.add(text);
    near.push(id);
  }
  const chosen = beside.drawn(random.shuffled(near));
  if (chosen === undefined) return undefined;
  const others = [...fellows, ...chosen].slice(0, CHOICES - 1);
  const { fewest = CHOICES } = templates[candidate.kind];
  return others.length < fewest - 1 ? undefined : others;
}

function isNamesake(pool: FactPool, one: string, other: string): boolean {
  const [a, b] = [pool.things.get(one), pool.things.get(other)];
  return a !== undefined && b !== undefined && areNamesakes(a, b);
}

function textOf(pool: FactPool, candidate: Candidate, choice: string): string {
  const own = templates[candidate.kind].choiceText?.(pool, candidate, choice);
  return own === undefined || own === '' ? choiceName(pool, choice) : own;
}

function foldedText(pool: FactPool, candidate: Candidate, choice: string): string {
  const own = templates[candidate.kind].choiceText?.(pool, candidate, choice);
  return own === undefined || own === '' ? foldedName(pool, choice) : fold(own);
}

const KEY_LENGTH = 16;

/** What a question asks and what answers it, as a short text that stays the same as long as the facts do. */
export function keyOf({ kind, requirements, answer, fellows = [] }: Candidate): string {
  const parts = JSON.stringify([kind, requirements, answer, fellows]);
  return createHash('sha256').update(parts).digest('hex').slice(0, KEY_LENGTH);
}

/** All that may be asked about a pool, by kind. */
export function candidatesOf(pool: FactPool, kind: QuestionKind): readonly Candidate[] {
  return runAtOnce(prepareCandidates(pool, kind));
}

/** The same in steps. */
export function prepareCandidates(pool: FactPool, kind: QuestionKind): Steps<readonly Candidate[]> {
  return pool.prepare(`candidates ${kind}`, () => templates[kind].candidates(pool));
}
