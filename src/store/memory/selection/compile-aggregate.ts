import type { TypeName } from '../../../domain/type-names.js';
import type { Aggregate, Summary as SummaryField } from '../../../plan/plan.js';
import { type AggregateReader, answerAggregate } from '../../answer/answer-aggregate.js';
import type { Summary } from '../../answer/summarize.js';
import type { AnswerObject } from '../../graph-store.js';
import type { Compilation } from '../compilation.js';
import { compileSummer } from './compile-summer.js';
import { compileTally, type ItemsView, type Tally } from './walk-items.js';

/** The number of some items, and the summary of each property that is asked for. */
export interface Totals {
  readonly count: number;
  readonly summaries: readonly Summary[];
}

/** Makes the function that answers what is asked of all items of a list. */
export function compileAggregate(
  compilation: Compilation,
  field: Aggregate,
): (view: ItemsView) => AnswerObject {
  const summaries = summariesOf(field);
  const begin = compileTotals(compilation, field.listed, summaries);
  const total = compileTally(compilation, begin, 1 + summaries.length);
  const answer = answerAggregate<Totals, undefined>(
    field,
    totalsReader((totals) => totals),
  );
  return (view) => answer(total(view), undefined);
}

export function summariesOf({ fields }: Aggregate): readonly SummaryField[] {
  return fields.filter((field) => field.kind === 'summary');
}

/** Makes what adds up items. */
export function compileTotals(
  { indexes }: Compilation,
  type: TypeName,
  summaries: readonly SummaryField[],
): (view: Pick<ItemsView, 'execution'>) => Tally<Totals> {
  const starts = summaries.map((field) => compileSummer(indexes.graph, type, field));
  return ({ execution }) => {
    const summers = starts.map((start) => start(execution));
    let count = 0;
    return {
      add(node) {
        count += 1;
        for (const summer of summers) summer.add(node);
      },
      found: () => ({ count, summaries: summers.map((summer) => summer.summarize()) }),
    };
  };
}

/** Reads totals, whose summaries are in the order in which their fields are compiled. */
export function totalsReader<Items>(
  totalsOf: (items: Items) => Totals,
): AggregateReader<Items, unknown> {
  let compiled = 0;
  return {
    count: () => (items) => totalsOf(items).count,
    summary() {
      const at = compiled++;
      return (items) => totalsOf(items).summaries[at] as Summary;
    },
  };
}
