import { printDuration } from '../../domain/duration.js';
import { groupBy } from '../../domain/group-by.js';
import { distances } from '../network/network.js';
import type { Timeline } from '../solve/solve-timeline.js';
import type { DurationRange, Statement } from '../statements/statement.js';

/** A length of story time that claims state, as narrow as all claims together make it. */
export interface KnownTime extends DurationRange {
  /** From the end of one to the start of the other, how long one lasts, or from start to end. */
  readonly kind: 'gap' | 'length' | 'span';
  /** Ids of segments, the earlier first; the same one twice for its length. */
  readonly from: string;
  readonly to: string;
}

/**
 * The lengths that accepted claims speak of, each once, best claim first. A bound that no claim states
 * is left out, though others may entail one: "at least 2 months" is what a source says.
 */
export function knownTimes(timeline: Timeline): readonly KnownTime[] {
  const spoken = timeline.accepted.flatMap(({ statement }) => spokenOf(statement));
  const alike = groupBy(spoken, ({ kind, from, to }) => `${kind} ${from} ${to}`);
  return Object.freeze([...alike.values()].map((same) => Object.freeze(narrowest(timeline, same))));
}

function spokenOf(statement: Statement): KnownTime[] {
  switch (statement.kind) {
    case 'relation': {
      const { of, to, relations, gap } = statement;
      if (gap === undefined) return [];
      const isEarlier = relations.some((one) => one === 'BEFORE' || one === 'MEETS');
      return [{ kind: 'gap', from: isEarlier ? of : to, to: isEarlier ? to : of, ...gap }];
    }
    case 'duration':
      return [{ ...statement, kind: 'length', from: statement.of, to: statement.of }];
    case 'span':
      return [{ ...statement, from: statement.of }];
    case 'date':
      return [];
  }
}

/** A bound of a minute says no more than that one comes after the other, and is left out as well. */
function narrowest({ positions }: Timeline, same: readonly KnownTime[]): KnownTime {
  const { kind, from, to } = same[0] as KnownTime;
  const [first, second] = [positions.get(from), positions.get(to)];
  if (first === undefined || second === undefined) return { kind, from, to };
  const start = kind === 'gap' ? first.end : first.start;
  const end = kind === 'gap' ? second.start : second.end;
  const [most = Infinity] = distances(first.network, start, [end]);
  const [least = Infinity] = distances(first.network, end, [start]);
  const hasLeast = -least > 1 && same.some(({ min }) => min !== undefined);
  return {
    kind,
    from,
    to,
    ...(hasLeast && { min: printDuration(-least) }),
    ...(same.some(({ max }) => max !== undefined) && { max: printDuration(most) }),
  };
}
