import { type Prediction, questionKinds, rankCorrelation } from '../trivia/index.js';
import { counted } from './report.js';

/** A question with what its answers and what the graph say about its difficulty. */
interface Rated {
  readonly key: string;
  readonly all: number;
  readonly right: number;
  /** In logits, fitted to the answers. */
  readonly difficulty: number;
  /** Undefined where the facts at hand make no such question. */
  readonly prediction: Prediction | undefined;
}

/**
 * The hardest question first, then how well predictions order them, over all and for each kind:
 *
 *     difficulty  right  answers  predicted    question
 *           1.42    31%      120  2.31 HARD    3f0a... Who plays X in W?
 */
export function printRatings(questions: readonly Rated[], spread: number): string {
  if (questions.length === 0) return 'no answers\n';
  const sorted = [...questions].sort(
    (a, b) => b.difficulty - a.difficulty || (a.key < b.key ? -1 : 1),
  );
  const known = questions.flatMap(({ difficulty, prediction }) =>
    prediction === undefined ? [] : [{ difficulty, ...named(prediction) }],
  );
  const kinds = questionKinds.map((kind) => ({
    name: kind,
    of: known.filter((one) => one.kind === kind),
  }));
  const unknown = questions.length - known.length;
  return [
    'difficulty  right  answers  predicted    question',
    ...sorted.map(printRow),
    '',
    `Abilities of players are spread by ${spread.toFixed(2)}.`,
    'Rank correlation of fitted and predicted difficulty:',
    ...[{ name: 'all', of: known }, ...kinds].flatMap(printCorrelation),
    ...(unknown === 0 ? [] : [`${counted(unknown, 'question')} cannot be asked of these facts.`]),
    '',
  ].join('\n');
}

function named({ kind, score }: Prediction) {
  return { kind, score };
}

function printRow({ key, all, right, difficulty, prediction }: Rated): string {
  const share = `${Math.round((100 * right) / all)}%`;
  const predicted =
    prediction === undefined ? '' : `${prediction.score.toFixed(2)} ${prediction.difficulty}`;
  return [
    difficulty.toFixed(2).padStart('difficulty'.length),
    share.padStart('right'.length),
    String(all).padStart('answers'.length),
    predicted.padEnd('0.00 MEDIUM'.length),
    prediction === undefined ? key : `${key} ${prediction.prompt}`,
  ].join('  ');
}

function printCorrelation({
  name,
  of,
}: {
  readonly name: string;
  readonly of: readonly { readonly difficulty: number; readonly score: number }[];
}): readonly string[] {
  if (of.length === 0) return [];
  const value = rankCorrelation(of.map(({ difficulty, score }) => [difficulty, score]));
  const said = value === undefined ? 'unknown' : value.toFixed(2);
  return [
    `  ${name.padEnd(14)}  ${said.padStart('unknown'.length)}  ${counted(of.length, 'question')}`,
  ];
}
