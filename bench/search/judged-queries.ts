import { readFile } from 'node:fs/promises';

/** A text that someone may type, and what they may mean by it. */
export interface JudgedQuery {
  readonly kind: string;
  readonly text: string;
  /** From 1, related, to 3, what is meant, by the label of an entity; all others are worth 0. */
  readonly grades: Readonly<Record<string, number>>;
}

/** What is searched: the packaged universe, a file of films, or titles in many scripts. */
export type Corpus = 'seed' | 'films' | 'world';

export interface Judgements {
  /** The titles of `world`. */
  readonly titles: readonly string[];
  readonly queries: Readonly<Record<Corpus, Readonly<Record<string, GradesByText>>>>;
}

type GradesByText = Readonly<Record<string, JudgedQuery['grades']>>;

export async function readJudgements(): Promise<Judgements> {
  const file = new URL('judged-queries.json', import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Judgements;
}

export function queriesOf({ queries }: Judgements, corpus: Corpus): readonly JudgedQuery[] {
  return Object.entries(queries[corpus]).flatMap(([kind, byText]) =>
    Object.entries(byText).map(([text, grades]) => ({ kind, text, grades })),
  );
}
