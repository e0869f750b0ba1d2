import { printDuration } from '../../domain/duration.js';
import { groupBy } from '../../domain/group-by.js';
import { distances } from '../network/network.js';
import type { Timeline } from '../solve/solve-timeline.js';
import type { DurationRange, TemporalStatement } from '../statements/statement.js';

/** A length of story time that some claim states, narrowed by all claims. */
export interface KnownTime extends DurationRange {
  /** From the end of one segment to the start of another, of one segment, or from a start to an end. */
  readonly kind: 'gap' | 'length' | 'span';
  /** Ids of segments, the earlier first; a length has the same one twice. */
  readonly from: string;
  readonly to: string;
}

/**
 * The lengths that accepted claims state, each once, in the order of the best claims. A bound that no
 * claim states is left out, even if others imply one: "at least 2 months" is what a source says.
 */
export function knownTimes(timeline: Timeline): readonly KnownTime[] {
  const stated = timeline.accepted.flatMap(({ statement }) => statedTimes(statement));
  const alike = groupBy(stated, ({ kind, from, to }) => `${kind} ${from} ${to}`);
  return Object.freeze([...alike.values()].map((same) => Object.freeze(narrow(timeline, same))));
}

function statedTimes(statement: TemporalStatement): KnownTime[] {
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

/** A lower bound of one minute is left out too: it says no more than which comes first. */
function narrow({ positions }: Timeline, same: readonly KnownTime[]): KnownTime {
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
