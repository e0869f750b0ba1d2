import { orderColumn } from '../../../domain/columns.js';
import type { Money } from '../../../domain/graph.js';
import { columnOf, propertyOf } from '../../../domain/graph-model.js';
import type { TypeName } from '../../../domain/type-names.js';
import type { Summary as SummaryField } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import {
  type Numbers,
  type Summary,
  summarizeDates,
  summarizeMoney,
  summarizeNumbers,
} from '../../answer/summarize.js';
import type { Execution } from '../execution/execution.js';
import { createColumnReader } from '../graph/column-reader.js';
import type { MemoryGraph } from '../graph/memory-graph.js';

/** Sums up what nodes have under a property; unknown values are left out. */
interface Summer {
  add(node: number): void;
  summarize(): Summary;
}

export function compileSummer(
  graph: MemoryGraph,
  type: TypeName,
  { property: name, currency }: SummaryField,
): (execution: Execution) => Summer {
  const property = propertyOf(type, name);
  const read = createColumnReader(graph, type, columnOf(name, property));
  if (property.kind === 'date') {
    const dayOf = createColumnReader(graph, type, orderColumn(name, property));
    return () =>
      sumDates(
        (node) => read(node) as string | null,
        (node) => dayOf(node) as number,
      );
  }
  if (currency === null) return () => sumNumbers((node) => read(node) as number | null);
  return ({ values }) => sumMoney((node) => read(node) as Money | null, valueAt(values, currency));
}

function sumNumbers(read: (node: number) => number | null): Summer {
  const numbers = startNumbers();
  return {
    add(node) {
      const number = read(node);
      if (number !== null) numbers.add(number);
    },
    summarize: () => summarizeNumbers(numbers.known, numbers),
  };
}

function sumMoney(read: (node: number) => Money | null, currency: string): Summer {
  const [least, most] = [startNumbers(), startNumbers()];
  return {
    add(node) {
      const amount = read(node);
      if (amount?.currency !== currency) return;
      least.add(amount.min);
      most.add(amount.max);
    },
    summarize: () => summarizeMoney(least.known, currency, [least, most]),
  };
}

interface CountedNumbers extends Numbers {
  readonly known: number;
  add(number: number): void;
}

function startNumbers(): CountedNumbers {
  const numbers = {
    known: 0,
    sum: 0,
    min: null as number | null,
    max: null as number | null,
    add(number: number): void {
      numbers.known += 1;
      numbers.sum += number;
      if (numbers.min === null || number < numbers.min) numbers.min = number;
      if (numbers.max === null || number > numbers.max) numbers.max = number;
    },
  };
  return numbers;
}

/** Dates in the order of lists; those of one day, such as 2014 and 2014-01-01, in the order of their texts. */
function sumDates(
  textOf: (node: number) => string | null,
  dayOf: (node: number) => number,
): Summer {
  let known = 0;
  let [min, max]: [Dated | null, Dated | null] = [null, null];
  return {
    add(node) {
      const text = textOf(node);
      if (text === null) return;
      known += 1;
      const date = { text, day: dayOf(node) };
      if (min === null || isEarlier(date, min)) min = date;
      if (max === null || isEarlier(max, date)) max = date;
    },
    summarize: () => summarizeDates(known, min?.text ?? null, max?.text ?? null),
  };
}

interface Dated {
  readonly text: string;
  readonly day: number;
}

function isEarlier(a: Dated, b: Dated): boolean {
  return a.day === b.day ? a.text < b.text : a.day < b.day;
}
