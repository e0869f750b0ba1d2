import { createRandom, drawn } from '../../domain/random.js';
import { runAtOnce, type Steps } from '../../steps.js';
import type { FactPool } from '../pool/fact-pool.js';
import type { Scope } from '../pool/scope.js';
import type { QuestionKind } from '../templates/template.js';
import { foldedName } from '../wording/names.js';
import { type Composed, compose, prepareCandidates } from './compose.js';
import { type Difficulty, difficulties } from './question.js';

/**
 * How hard a question is, from the graph alone: how little known its answer and its subjects are, how
 * near its other choices are to the answer, and how many facts prove it. Levels are thirds of the
 * questions of the same kind in the same pool, so that each kind has questions of each level.
 */
export function difficultyOf(pool: FactPool, question: Composed): Difficulty {
  const { kind } = question;
  const [easy, medium] = runAtOnce(prepareLevels(pool, kind));
  const score = scoreOf(pool, question);
  const level = score <= easy ? 0 : score <= medium ? 1 : 2;
  return difficulties[level];
}

type Levels = readonly [easy: number, medium: number];

/** Questions of a kind that are drawn to find its levels. A pool that is drawn itself serves few quizzes. */
const DRAWN: Readonly<Record<Scope['kind'], number>> = { franchise: 60, works: 60, sample: 20 };

/** Finds the levels of a kind in steps, so that its first question does not wait for all of them at once. */
export function prepareLevels(pool: FactPool, kind: QuestionKind): Steps<Levels> {
  return pool.prepare(`levels ${kind}`, () => levelsOf(pool, kind));
}

function* levelsOf(pool: FactPool, kind: QuestionKind): Steps<Levels> {
  const random = createRandom(`levels ${kind} ${pool.version}`);
  const scores: number[] = [];
  const wanted = DRAWN[pool.scope.kind];
  let tries = 0;
  for (const candidate of drawn(yield* prepareCandidates(pool, kind), random)) {
    if (scores.length >= wanted || tries++ > 4 * wanted) break;
    yield;
    const question = compose(pool, candidate, random);
    if (question !== undefined) scores.push(scoreOf(pool, question));
  }
  scores.sort((a, b) => a - b);
  const at = (share: number): number => scores[Math.floor(share * scores.length)] ?? 0;
  return [at(1 / 3), at(2 / 3)];
}

const WEIGHTS = Object.freeze({ answer: 1, subjects: 0.6, nearness: 1.2, proof: 0.15 });

/** From about 0 for what everyone knows to about 4. */
export function scoreOf(pool: FactPool, question: Composed): number {
  const { choices, answer, subjects, requirements } = question;
  const right = choices[answer];
  const others = choices.filter((choice) => choice !== right);
  const nearness = mean(others.map((other) => nearnessOf(pool, right?.id ?? '', other)));
  return (
    WEIGHTS.answer * obscurity(pool, right?.id ?? '') +
    WEIGHTS.subjects * mean(subjects.map((subject) => obscurity(pool, subject))) +
    WEIGHTS.nearness * nearness +
    WEIGHTS.proof * requirements.length
  );
}

/** From 1 for what a single fact names towards 0 for what many name, or what has a leading part. */
function obscurity(pool: FactPool, id: string): number {
  const billings = [...pool.partsBy(id), ...pool.partsAs(id)].map(({ billing }) => billing);
  const billed = Math.min(20, ...billings);
  const degree = pool.degreeOf(id);
  return (1 / (1 + Math.log2(1 + degree)) + billed / 20) / 2;
}

/** From 0 to 1: whether the two appear in the same works, and how alike their names are. */
function nearnessOf(pool: FactPool, answer: string, { id }: Composed['choices'][number]): number {
  const [own, other] = [surroundings(pool, answer), surroundings(pool, id)];
  const shared = [...own].filter((one) => other.has(one)).length;
  const jaccard = shared / Math.max(1, own.size + other.size - shared);
  return (Math.sqrt(jaccard) + similarity(pairsOf(pool, answer), pairsOf(pool, id))) / 2;
}

/** The works and things that the facts about a thing name. */
function surroundings(pool: FactPool, id: string): ReadonlySet<string> {
  return pool.once(
    `around ${id}`,
    () =>
      new Set([
        ...pool.partsBy(id).map(({ work }) => work),
        ...pool.partsAs(id).map(({ work }) => work),
        ...pool.creditsBy(id).map(({ work }) => work),
        ...pool.partsIn(id).map(({ person }) => person),
        ...pool.creditsOn(id).map(({ person }) => person),
        ...pool.tiesOf(id).flatMap(({ from, to }) => [from, to]),
      ]),
  );
}

/** The share of pairs of letters that two names have in common. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

function pairsOf(pool: FactPool, id: string): ReadonlySet<string> {
  return pool.once(`letters ${id}`, () => {
    const letters = pool.things.has(id) ? foldedName(pool, id) : id;
    const starts = Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => at);
    return new Set(starts.map((at) => letters.slice(at, at + 2)));
  });
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
