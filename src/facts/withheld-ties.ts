import { compareStanding, isGuess, type Standing } from '../domain/claims.js';
import { groupBy } from '../domain/group-by.js';
import { creditId, portrayalId, relationId, titleId } from './schema/made-ids.js';
import type { WorkEntry } from './schema/works.js';
import { entriesOf, type Universe, worksOf } from './universe.js';
import { recordsOf } from './work-records.js';

/** A portrayal, credit, relation or title as it is decided whether to show it. */
interface Tie extends Standing {
  readonly id: string;
  /** The thing among whose claims it is kept where it is not shown. */
  readonly keeper: string;
  /** What it is an answer to, such as who plays a character in a work. */
  readonly questions: readonly string[];
  /** Whether it answers them for others too: to be in a cast is no answer to the question in which role. */
  readonly isWhole: boolean;
}

/**
 * The ties that are kept in claims alone, by their ids, and the things whose claims keep them. Deprecated
 * ones are never shown. A guess is shown only where nothing better is known: of a part, who plays it and
 * what else its performer plays in the work; of a job, who else does it; of a title,
 * what else it is called in its language and country; of a relation, what else stands
 * so to either end. Guesses of a release compete within it, so it is left out only with all its claims.
 */
export function withheldTies(universe: Universe): ReadonlyMap<string, string> {
  const ties = [...worksOf(universe).flatMap(tiesOfWork), ...relations(universe)];
  const answers = ties
    .filter(({ isWhole }) => isWhole)
    .flatMap((tie) => tie.questions.map((question) => ({ question, tie })));
  const best = new Map(
    [...groupBy(answers, ({ question }) => question)].map(([question, found]) => [
      question,
      found.map(({ tie }) => tie).reduce((a, b) => (compareStanding(b, a) < 0 ? b : a)),
    ]),
  );
  const isOutdone = (tie: Tie): boolean =>
    tie.questions.some((question) => {
      const other = best.get(question);
      return other !== undefined && compareStanding(other, tie) < 0;
    });
  const withheld = ties.filter(
    (tie) => tie.status === 'DEPRECATED' || (isGuess(tie) && isOutdone(tie)),
  );
  return new Map(
    [...withheld, ...worksOf(universe).flatMap(withheldRecords)].map(({ id, keeper }) => [
      id,
      keeper,
    ]),
  );
}

/** The releases and certifications of which nothing is claimed that could be shown. */
function withheldRecords(work: WorkEntry): readonly Pick<Tie, 'id' | 'keeper'>[] {
  return recordsOf(work)
    .filter(({ claims }) => claims.every(({ status }) => status === 'DEPRECATED'))
    .map(({ id }) => ({ id, keeper: work.id }));
}

function tiesOfWork({ id: work, titles = [], cast = [], credits = [] }: WorkEntry): readonly Tie[] {
  return [
    ...titles.map((title) => ({
      id: titleId({ work, ...title }),
      keeper: work,
      status: title.status,
      kind: title.claimKind,
      questions: [`${title.kind} title of ${work} ${title.language} ${title.country}`],
      isWhole: true,
    })),
    ...cast.map(({ performer, character, kind, language, status, claimKind }) => ({
      id: portrayalId({ work, performer, character, kind, language }),
      keeper: work,
      status,
      kind: claimKind,
      questions: [
        `${performer} in ${work} ${kind} ${language}`,
        ...(character === undefined ? [] : [`${character} in ${work} ${kind} ${language}`]),
      ],
      isWhole: character !== undefined,
    })),
    ...credits.map(({ person, job, detail, status, kind }) => ({
      id: creditId({ work, person, job, detail }),
      keeper: work,
      status,
      kind,
      questions: [`${job} ${detail ?? ''} of ${work}`],
      isWhole: true,
    })),
  ];
}

function relations(universe: Universe): readonly Tie[] {
  const symmetric = new Set(
    entriesOf(universe, 'relationKinds').flatMap((kind) => (kind.symmetric ? kind.id : [])),
  );
  return entriesOf(universe, 'relations').map(({ from, kind, to, status, claimKind }) => ({
    id: relationId({ from, kind, to }),
    keeper: from,
    status,
    kind: claimKind,
    questions: symmetric.has(kind)
      ? [`${kind} ${from}`, `${kind} ${to}`]
      : [`${kind} of ${from}`, `${kind} to ${to}`],
    isWhole: true,
  }));
}
