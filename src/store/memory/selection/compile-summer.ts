import { leastColumn, mostColumn, orderColumn } from '../../../domain/columns.js';
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
  const column = columnOf(name, property);
  const reader = <Value>(of: string) =>
    createColumnReader(graph, type, of) as (node: number) => Value;
  if (property.kind === 'date') {
    const [textOf, dayOf] = [
      reader<string | null>(column),
      reader<number>(orderColumn(column, property)),
    ];
    return () => sumDates(textOf, dayOf);
  }
  if (currency === null) {
    const read = reader<number | null>(column);
    return () => sumNumbers(read);
  }
  return ({ values }) => {
    const of = valueAt(values, currency);
    const [least, most] = [leastColumn, mostColumn].map((bound) =>
      reader<number | null>(bound(column, of)),
    ) as [ReadNumber, ReadNumber];
    return sumMoney([least, most], of);
  };
}

type ReadNumber = (node: number) => number | null;

function sumNumbers(read: ReadNumber): Summer {
  const numbers = startNumbers();
  return {
    add(node) {
      const number = read(node);
      if (number !== null) numbers.add(number);
    },
    summarize: () => summarizeNumbers(numbers.known, numbers),
  };
}

/** From the least amounts in a currency, and from the most. */
function sumMoney(read: readonly [ReadNumber, ReadNumber], currency: string): Summer {
  const [least, most] = [startNumbers(), startNumbers()];
  return {
    add(node) {
      const [min, max] = [read[0](node), read[1](node)];
      if (min === null || max === null) return;
      least.add(min);
      most.add(max);
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
