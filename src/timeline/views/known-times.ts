import { negated } from '../../domain/calendar.js';
import { printLength } from '../../domain/duration.js';
import { groupBy } from '../../domain/group-by.js';
import { measure } from '../network/measure.js';
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

/** A lower bound of no time is left out too: it says no more than which comes first. */
function narrow({ positions }: Timeline, same: readonly KnownTime[]): KnownTime {
  const { kind, from, to } = same[0] as KnownTime;
  const [first, second] = [positions.get(from), positions.get(to)];
  if (first === undefined || second === undefined) return { kind, from, to };
  const start = kind === 'gap' ? first.end : first.start;
  const end = kind === 'gap' ? second.start : second.end;
  const { network } = first;
  const most = measure(network, { direction: 'forward', source: start })(end);
  const back = measure(network, { direction: 'forward', source: end })(start);
  const states = (bound: 'min' | 'max'): boolean => same.some((one) => one[bound] !== undefined);
  return {
    kind,
    from,
    to,
    ...(back && back.minutes < 0 && states('min') && { min: printLength(negated(back.length)) }),
    ...(most && states('max') && { max: printLength(most.length) }),
  };
}
