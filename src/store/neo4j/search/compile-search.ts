import { edges } from '../../../domain/edge-types.js';
import type { ExternalId } from '../../../domain/graph.js';
import { idForm } from '../../../domain/search-words.js';
import { constantCase } from '../../../domain/text.js';
import { namesOf } from '../../../domain/titles.js';
import { entityTypes } from '../../../domain/type-names.js';
import type { Position, Start } from '../../../plan/plan.js';
import { valueAt } from '../../../plan/values.js';
import { answerConnection, searchedFor, wantedParts } from '../../answer/answer-connection.js';
import {
  countItems,
  cursorAt,
  hasNext,
  hasPrevious,
  readPage,
  wholeList,
} from '../../answer/page.js';
import type { AnswerObject } from '../../graph-store.js';
import { createRanking, type SearchName } from '../../search/rank-names.js';
import { type RankedList, rankedList } from '../../search/ranked-list.js';
import { compileCondition } from '../conditions/compile-condition.js';
import { escapeName } from '../cypher/escape-name.js';
import type { Execution } from '../cypher/execution.js';
import { lookUpNodes } from '../cypher/look-up-nodes.js';
import { hasLabelIn, printPredicate, where } from '../cypher/predicate.js';
import { createRow, type Read, type Row, type RowWriter } from '../cypher/row.js';
import { derivedParameter, type StatementWriter } from '../cypher/statement.js';
import { NAMES_INDEX } from '../schema/graph-schema.js';
import { compileSelection } from '../selection/compile-selection.js';
import { searchQuery } from './search-query.js';

/** The most entities whose names are compared with the text: those that have most of its words. */
const MAX_CANDIDATES = 2_000;

type SearchStart = Extract<Start, { kind: 'search' }>;

/** An entity that a search has found. */
interface SearchMatch {
  readonly cursor: Position;
  readonly score: number;
  readonly matched: string;
}

/** A page of what a search has found. */
interface SearchPage {
  readonly matches: readonly SearchMatch[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly total: number;
}

/** An item of a page that is being answered: a match, and what was read of its node. */
interface Item {
  readonly match: SearchMatch;
  readonly row: Row;
}

interface PageView {
  readonly page: SearchPage;
  readonly items: readonly Item[];
  readonly execution: Execution;
}

/** Compiles a search: a preliminary query finds the page, whose nodes are read after. */
export function compileSearch(
  statement: StatementWriter,
  row: RowWriter,
  search: SearchStart,
): Read<AnswerObject> {
  const { connection, text, types } = search;
  const pageOf = statement.find((...before) => compilePage(...before, search));
  const node = statement.name('n');
  const item = createRow();
  const answer = answerConnection<PageView, Item>(connection, {
    items: ({ items }) => items,
    hasNext: ({ page }) => page.hasNext,
    hasPrevious: ({ page }) => page.hasPrevious,
    total: ({ page }) => page.total,
    values: ({ execution }) => execution.values,
    listOf: ({ execution: { values } }) =>
      searchedFor(valueAt(values, text), valueAt(values, types)),
    cursor: ({ match }) => match.cursor,
    node(selection) {
      const read = compileSelection({ statement, row: item, node }, selection);
      return (found, { execution }) => read(found.row, execution);
    },
    score: ({ match }) => match.score,
    matched: ({ match }) => match.matched,
  });
  const ids = wantedParts(connection).nodes
    ? statement.parameter(`found by ${node}`, (execution) => idsOf(pageOf(execution)))
    : undefined;
  const find =
    ids === undefined
      ? undefined
      : lookUpNodes(row, { type: 'Entity', by: 'id', sought: ids, node, item });
  return (values, execution) => {
    const page = pageOf(execution);
    const rows = find?.(values);
    const items = page.matches.flatMap((match): readonly Item[] => {
      // An import may have removed the entity since it was found.
      const found = rows === undefined ? UNREAD : rows.get(match.cursor.id);
      return found === undefined ? [] : [{ match, row: found }];
    });
    return answer({ page, items, execution });
  };
}

const UNREAD: Row = Object.freeze([]);

function idsOf({ matches }: SearchPage): readonly string[] {
  return matches.map(({ cursor }) => cursor.id);
}

/**
 * Compiles the search itself:
 *
 *     COLLECT {
 *       CALL db.index.fulltext.queryNodes('names', $p.p0, {limit: 2000}) YIELD node AS n0
 *       WHERE any(label IN labels(n0) WHERE label IN $p.p1)
 *       RETURN [n0.id, n0.name, n0.aliases, n0.knownTitles, n0.externalIds, COUNT { (n0)-[:ACTED_IN|...]-() }, true]
 *     }
 */
function compilePage(
  statement: StatementWriter,
  row: RowWriter,
  { text, types, connection }: SearchStart,
): Read<SearchPage> {
  const node = statement.name('n');
  const query = derivedParameter(statement, text, 'query', searchQuery);
  const labels = derivedParameter(statement, types, 'labels', labelsOf);
  const condition = connection.where;
  const holds = condition === null || compileCondition(statement, 'Entity', condition, node);
  const found = row.list({
    clauses: [
      `CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', ${query}, {limit: ${MAX_CANDIDATES}}) YIELD node AS ${node}`,
      ...where(hasLabelIn(node, labels)),
    ],
    item: [
      `[${node}.id, ${node}.name, ${node}.aliases, ${node}.knownTitles, ${node}.externalIds, ${degreeOf(node)}, ${printPredicate(holds)}]`,
    ],
    order: [`ORDER BY ${node}.id`],
  });
  return (values, execution) => {
    const candidates = found(values).map(readCandidate).sort(byId);
    const list = rankCandidates(valueAt(execution.values, text), candidates);
    const range = wholeList(list, (at) => candidates[at]?.holds === true);
    const ids = candidates.map(({ id }) => id);
    const span = readPage(range, connection.page, execution.values, ids);
    return {
      matches: span.positions.map((at) => ({
        cursor: cursorAt(list, at, ids),
        score: list.score(at),
        matched: list.matched(at),
      })),
      hasNext: hasNext(range, span),
      hasPrevious: hasPrevious(range, span),
      total: countItems(range),
    };
  };
}

function labelsOf(types: readonly string[] | null): readonly string[] {
  if (types === null) return entityTypes;
  return entityTypes.filter((type) => types.includes(constantCase(type)));
}

/** The number of relationships of the model; those written for human readers do not count. */
function degreeOf(node: string): string {
  const types = Object.keys(edges).map(escapeName).join('|');
  return `COUNT { (${node})-[:${types}]-() }`;
}

interface Candidate {
  readonly id: string;
  readonly name: unknown;
  readonly names: readonly string[];
  /** Its ids elsewhere. */
  readonly externalIds: readonly ExternalId[];
  readonly degree: number;
  /** Whether it meets the conditions on the list. */
  readonly holds: boolean;
}

function readCandidate([id, name, aliases, titles, externalIds, degree, holds]: Row): Candidate {
  return {
    id: id as string,
    name,
    names: namesOf(name, (aliases as readonly string[] | null) ?? [], titles),
    externalIds: typeof externalIds === 'string' ? JSON.parse(externalIds) : [],
    degree: degree as number,
    holds: holds === true,
  };
}

function byId(a: Candidate, b: Candidate): number {
  return a.id < b.id ? -1 : 1;
}

/** Ranks candidates that ascend by id; in the list they are numbers. */
function rankCandidates(text: string, candidates: readonly Candidate[]): RankedList {
  const names = candidates.flatMap(({ names: texts, name }, node) =>
    texts.map((text): SearchName => ({ node, text, isAlias: text !== name })),
  );
  const degree = (node: number): number => candidates[node]?.degree ?? 0;
  const form = idForm(text);
  const identified = candidates.flatMap((candidate, node) =>
    form !== undefined && hasId(candidate, form) ? [node] : [],
  );
  return rankedList(createRanking(names)(text, { isWanted: () => true, degree, identified }));
}

function hasId({ id, externalIds }: Candidate, form: string): boolean {
  return id === form || externalIds.some(({ value }) => idForm(value) === form);
}
