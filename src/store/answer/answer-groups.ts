import type { Grouping } from '../../domain/groupings.js';
import { type ConcreteType, isAbstract } from '../../domain/type-names.js';
import { printDecade, printYear } from '../../domain/years.js';
import type { GroupField, Groups, Selection } from '../../plan/plan.js';
import { type AnswerObject, type AnswerValue, concreteType } from '../graph-store.js';
import { type AggregateReader, answerAggregate } from './answer-aggregate.js';
import { assemble } from './assemble.js';

/** What the items of a group have in common: a word, a text, the number of a year or decade, or an id. */
export type GroupKey = string | number;

/** How a store reads a group. */
interface GroupReader<Group, Run> extends AggregateReader<Group, Run> {
  readonly key: () => (group: Group, run: Run) => GroupKey;
  /** The name of what the items are linked to. */
  readonly label: () => (group: Group, run: Run) => string;
  readonly node: (selection: Selection) => (group: Group, run: Run) => AnswerObject;
}

/** Makes the function that answers what is asked of a group. */
export function answerGroup<Group, Run>(
  { by, fields }: Groups,
  reader: GroupReader<Group, Run>,
): (group: Group, run: Run) => AnswerObject {
  return assemble<Group, Run>(
    fields.map((field) => ({ name: field.name, read: answerField(by, field, reader) })),
  );
}

function answerField<Group, Run>(
  by: Grouping,
  field: GroupField,
  reader: GroupReader<Group, Run>,
): (group: Group, run: Run) => AnswerValue {
  switch (field.kind) {
    case 'typename':
      return () => field.typename;
    case 'key': {
      if (by.kind === 'link' && field.part === 'label') return reader.label();
      const print = field.part === 'key' ? printKey : printLabel;
      const key = reader.key();
      return (group, run) => print(by, key(group, run));
    }
    case 'count':
      return reader.count();
    case 'node':
      return answerNode(field.selection, reader);
    case 'nothing':
      return () => null;
    case 'aggregate':
      return answerAggregate(field, reader);
  }
}

/** The field is an interface, whatever type of nodes is read. */
function answerNode<Group, Run>(
  selection: Selection,
  reader: GroupReader<Group, Run>,
): (group: Group, run: Run) => AnswerObject {
  const { type } = selection;
  const read = reader.node(selection);
  if (isAbstract(type)) return read;
  return (group, run) => {
    const node = read(group, run);
    node[concreteType] = type satisfies ConcreteType;
    return node;
  };
}

/** The key as clients may compare with it. */
function printKey({ kind }: Grouping, key: GroupKey): string {
  switch (kind) {
    case 'year':
      return printYear(Number(key));
    case 'decade':
      return printDecade(Number(key));
    default:
      return String(key);
  }
}

/** 1990s rather than 199X. */
function printLabel(by: Grouping, key: GroupKey): string {
  return by.kind === 'decade' && Number(key) > 0 ? `${key}0s` : printKey(by, key);
}
