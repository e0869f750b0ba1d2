import { durationRangeInWords } from '../../domain/duration.js';
import type { Conflict } from '../solve/solve-timeline.js';
import type { IntervalRelation, TemporalStatement } from '../statements/statement.js';

/**
 * A contradiction as one sentence. `nameOf` gives the name of a segment, such as `Ballerina` or
 * `the prologue of Ballerina`.
 */
export function explainConflict(
  { claims, parts, outvoted }: Conflict,
  nameOf: (segment: string) => string,
): string {
  const others = claims.filter((claim) => claim !== outvoted);
  const denied = inWords(outvoted.statement, nameOf);
  const held = parts.map(({ part, whole }) => `${nameOf(part)} is part of ${nameOf(whole)}`);
  const since = held.length === 0 ? '' : `, since ${list(held, 'conjunction')}`;
  if (others.length === 0) return `It cannot be that ${denied}${since}.`;
  const said = others.map(({ statement }) => `that ${inWords(statement, nameOf)}`);
  const all = list([...said, `that ${denied}`], 'conjunction');
  const intro = others.length === 1 ? 'It cannot be both' : 'It cannot all be true';
  return `${intro} ${all}${since}.`;
}

/** A statement as a clause: "Ballerina ends before John Wick: Chapter 4 starts". */
function inWords(statement: TemporalStatement, nameOf: (segment: string) => string): string {
  const of = nameOf(statement.of);
  switch (statement.kind) {
    case 'relation': {
      const to = nameOf(statement.to);
      const relations = list(
        statement.relations.map((relation) => RELATION_WORDS[relation](to)),
        'disjunction',
      );
      const gap =
        statement.gap === undefined
          ? ''
          : `, ${durationRangeInWords(statement.gap.min, statement.gap.max)} apart`;
      return `${of} ${relations}${gap}`;
    }
    case 'duration':
      return `${of} lasts ${durationRangeInWords(statement.min, statement.max)}`;
    case 'span':
      return `${durationRangeInWords(statement.min, statement.max)} pass from the start of ${of} to the end of ${nameOf(statement.to)}`;
    case 'date':
      return `${of} is set in ${statement.date}`;
  }
}

const RELATION_WORDS: Readonly<Record<IntervalRelation, (to: string) => string>> = {
  BEFORE: (to) => `ends before ${to} starts`,
  AFTER: (to) => `starts after ${to} ends`,
  MEETS: (to) => `ends just as ${to} starts`,
  MET_BY: (to) => `starts just as ${to} ends`,
  OVERLAPS: (to) => `starts before ${to} and ends during it`,
  OVERLAPPED_BY: (to) => `starts during ${to} and ends after it`,
  STARTS: (to) => `starts with ${to} and ends before it does`,
  STARTED_BY: (to) => `starts with ${to} and ends after it`,
  DURING: (to) => `takes place within ${to}`,
  CONTAINS: (to) => `starts before ${to} and ends after it`,
  FINISHES: (to) => `starts during ${to} and ends with it`,
  FINISHED_BY: (to) => `starts before ${to} and ends with it`,
  EQUALS: (to) => `takes just the time of ${to}`,
};

function list(words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat('en', { type }).format(words);
}
