import { intervalRelations } from '../src/domain/vocabulary.js';
import type {
  IntervalRelation,
  Segment,
  TemporalClaim,
  TemporalStatement,
} from '../src/timeline/index.js';
import { createRandomBits } from './random-bits.js';

/** The input of a solver. */
interface GeneratedTimeline {
  readonly segments: readonly Segment[];
  readonly claims: readonly TemporalClaim[];
}

/** Generates this many segments and claims about them, the same ones each time. */
export type GenerateTimeline = (segments: number, claims: number) => GeneratedTimeline;

/** Works one after another: claims say that each follows the one before, and sometimes an earlier one. */
export const chain: GenerateTimeline = (segments, claims) => {
  const random = createRandom(1);
  const statements = Array.from({ length: claims }, (_, index): TemporalStatement => {
    const of = index < segments ? index : random(segments);
    const back = index < segments ? 1 : 1 + random(5);
    if (of < back) return { kind: 'duration', of: idOf(of), min: 'P1D', max: 'P9D' };
    return follows(of, of - back, back === 1 && index % 3 === 0 ? 9 : undefined);
  });
  return timelineOf(segments, statements);
};

/** Claims about any two segments, all true of one hidden schedule. */
export const consistent: GenerateTimeline = (segments, claims) => {
  const random = createRandom(2);
  const times = hiddenTimes(segments, random);
  const statements = Array.from({ length: claims }, () => trueOf(times, random));
  return timelineOf(segments, statements);
};

/** The same, but one claim in twenty says the opposite. */
export const contradicted: GenerateTimeline = (segments, claims) => {
  const random = createRandom(3);
  const times = hiddenTimes(segments, random);
  const statements = Array.from({ length: claims }, () => {
    const statement = trueOf(times, random);
    return random(20) === 0 ? contraryOf(statement) : statement;
  });
  return timelineOf(segments, statements);
};

/** Random claims, about half of which contradict others. */
export const adversarial: GenerateTimeline = (segments, claims) => {
  const random = createRandom(4);
  const relations: readonly IntervalRelation[] = ['BEFORE', 'AFTER', 'MEETS', 'DURING', 'OVERLAPS'];
  const statements = Array.from({ length: claims }, (): TemporalStatement => {
    const [of, to] = pairOf(segments, random);
    const relation = relations[random(relations.length)] ?? 'BEFORE';
    const gap = random(2) === 0 ? { min: 'P1D', max: `P${1 + random(400)}D` } : undefined;
    const isApart = relation === 'BEFORE' || relation === 'AFTER';
    return {
      kind: 'relation',
      of: idOf(of),
      relations: [relation],
      to: idOf(to),
      ...(isApart && gap !== undefined && { gap }),
    };
  });
  return timelineOf(segments, statements);
};

function timelineOf(segments: number, statements: readonly TemporalStatement[]): GeneratedTimeline {
  return {
    segments: Array.from({ length: segments }, (_, index) => ({
      id: idOf(index),
      work: `film/${index}`,
      role: 'MAIN',
    })),
    claims: statements.map((statement, index) => ({
      id: `claim/${index}`,
      status: 'NORMAL',
      kind: 'FACT',
      tier: 'PRESS',
      statedOn: String(1980 + ((index * 7919) % 45)),
      statement,
    })),
  };
}

function idOf(segment: number): string {
  return `segment/${segment}`;
}

function follows(of: number, to: number, days: number | undefined): TemporalStatement {
  const between = { kind: 'relation', of: idOf(of), relations: ['AFTER'], to: idOf(to) } as const;
  return days === undefined ? between : { ...between, gap: { min: 'P1D', max: `P${days}D` } };
}

/** The start and end of each segment, in days. */
type Times = readonly (readonly [start: number, end: number])[];

function hiddenTimes(segments: number, random: Random): Times {
  return Array.from({ length: segments }, () => {
    const start = random(20_000);
    return [start, start + 1 + random(60)];
  });
}

function trueOf(times: Times, random: Random): TemporalStatement {
  const [of, to] = pairOf(times.length, random);
  const [[start, end], [otherStart, otherEnd]] = [times[of] ?? [0, 1], times[to] ?? [0, 1]];
  if (random(8) === 0) {
    const days = end - start;
    return { kind: 'duration', of: idOf(of), min: `P${days}D`, max: `P${days + 3}D` };
  }
  if (end >= otherStart && otherEnd >= start) {
    return { kind: 'relation', of: idOf(of), relations: overlaps, to: idOf(to) };
  }
  const [first, second, gap] =
    end < otherStart ? [to, of, otherStart - end] : [of, to, start - otherEnd];
  const isMeasured = random(2) === 0;
  return {
    kind: 'relation',
    of: idOf(first),
    relations: ['AFTER'],
    to: idOf(second),
    ...(isMeasured && { gap: { min: `P${gap}D`, max: `P${gap + 10}D` } }),
  };
}

/** The relations in which two segments share at least a moment. */
const overlaps: readonly IntervalRelation[] = intervalRelations.filter(
  (relation) => relation !== 'BEFORE' && relation !== 'AFTER',
);

function contraryOf(statement: TemporalStatement): TemporalStatement {
  if (statement.kind !== 'relation') return statement;
  const { of, to } = statement;
  return { kind: 'relation', of: to, relations: ['AFTER'], to: of };
}

function pairOf(segments: number, random: Random): readonly [of: number, to: number] {
  const of = random(segments);
  return [of, (of + 1 + random(segments - 1)) % segments];
}

/** A whole number from 0 up to, not including, the bound. */
type Random = (below: number) => number;

function createRandom(seed: number): Random {
  const bits = createRandomBits(seed);
  return (below) => bits() % below;
}
