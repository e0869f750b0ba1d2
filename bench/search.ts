import type { GraphStore } from '../src/store/graph-store.js';
import type { BenchmarkOptions } from './benchmark.js';
import { importBuilt } from './built.js';
import { createQueryPlanner, type PlanQuery } from './plan-query.js';
import { labelOf, readCorpus } from './search/corpora.js';
import {
  type Corpus,
  type JudgedQuery,
  type Judgements,
  queriesOf,
  readJudgements,
} from './search/judged-queries.js';
import { ndcg } from './search/ndcg.js';
import { printTable } from './table.js';

const corpora: readonly Corpus[] = ['seed', 'world', 'films'];
const query = 'query ($text: String!) { search(text: $text, first: 10) { nodes { id } } }';
/** Below this, what was sought is not among the first few. */
const POOR = 0.5;

interface Judged extends JudgedQuery {
  readonly ndcg: number;
  readonly first: string;
}

/** How well searches find what people mean: nDCG@10 of judged queries, by kind. */
export async function search({ path, profile }: BenchmarkOptions): Promise<string> {
  const { groupBy } =
    await importBuilt<typeof import('../src/domain/group-by.js')>('domain/group-by.js');
  const judgements = await readJudgements();
  const plan = await createQueryPlanner();
  const judged: Judged[] = [];
  for (const corpus of corpora) judged.push(...(await judge(corpus, judgements, plan, path)));
  const kinds = groupBy(judged, ({ kind }) => kind);
  const rows = [...kinds, ['all', judged] as const].map(([kind, some]) => [
    kind,
    String(some.length),
    mean(some).toFixed(3),
    String(some.filter((each) => each.ndcg < POOR).length),
  ]);
  return [
    printTable('Searches, by what makes them hard', ['', 'queries', 'nDCG@10', 'poor'], rows),
    ...(profile ? [printPoor(judged)] : []),
  ].join('\n');
}

async function judge(
  corpus: Corpus,
  judgements: Judgements,
  plan: PlanQuery,
  path: string | undefined,
): Promise<readonly Judged[]> {
  const graph = await readCorpus(corpus, judgements, path);
  if (graph === undefined) return [];
  const { createMemoryStore } =
    await importBuilt<typeof import('../src/store/memory/index.js')>('store/memory/index.js');
  const store = createMemoryStore(graph);
  const labels = new Map(graph.nodes.map((node) => [node.id, labelOf(corpus, node)]));
  const known = new Set(labels.values());
  const judged: Judged[] = [];
  for (const each of queriesOf(judgements, corpus)) {
    const missing = Object.keys(each.grades).filter((label) => !known.has(label));
    if (missing.length > 0)
      throw new Error(`Nothing is called ${missing.join(', ')} in ${corpus}.`);
    const found = await find(store, plan, each.text);
    const ranking = found.map((id) => labels.get(id) ?? id);
    judged.push({ ...each, ndcg: ndcg(ranking, each.grades), first: ranking[0] ?? '' });
  }
  return judged;
}

async function find(store: GraphStore, plan: PlanQuery, text: string): Promise<readonly string[]> {
  const answer = (await store.fetch(plan(query, { text }))) as {
    readonly search: { readonly nodes: readonly { readonly id: string }[] };
  };
  return answer.search.nodes.map(({ id }) => id);
}

function mean(judged: readonly Judged[]): number {
  return judged.reduce((sum, each) => sum + each.ndcg, 0) / judged.length;
}

function printPoor(judged: readonly Judged[]): string {
  const poor = judged.filter((each) => each.ndcg < POOR);
  const rows = poor.map(({ text, ndcg, first, grades }) => [
    text,
    ndcg.toFixed(2),
    first,
    Object.keys(grades)[0] ?? '',
  ]);
  return printTable('Poorly found', ['', 'nDCG@10', 'found first', 'meant'], rows);
}
