import type { Aggregate, AggregateField, Summary as SummaryField } from '../../plan/plan.js';
import type { AnswerObject, AnswerValue } from '../graph-store.js';
import { assemble } from './assemble.js';
import { readParts } from './read-parts.js';
import type { Summary } from './summarize.js';

/** How a store reads what it has computed of some items. */
export interface AggregateReader<Items, Run> {
  readonly count: () => (items: Items, run: Run) => number;
  readonly summary: (field: SummaryField) => (items: Items, run: Run) => Summary;
}

/** Makes the function that answers what is asked of all items of a list, or of a group. */
export function answerAggregate<Items, Run>(
  { fields }: Aggregate,
  reader: AggregateReader<Items, Run>,
): (items: Items, run: Run) => AnswerObject {
  return assemble<Items, Run>(
    fields.map((field) => ({ name: field.name, read: answerField(field, reader) })),
  );
}

function answerField<Items, Run>(
  field: AggregateField,
  reader: AggregateReader<Items, Run>,
): (items: Items, run: Run) => AnswerValue {
  switch (field.kind) {
    case 'typename':
      return () => field.typename;
    case 'count':
      return reader.count();
    case 'summary': {
      const summarize = reader.summary(field);
      const read = readParts(field.parts);
      return (items, run) => read(summarize(items, run));
    }
  }
}
