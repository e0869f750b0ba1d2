import { edges } from '../../../domain/edge-types.js';
import { entityTypes } from '../../../domain/type-names.js';
import type { Start, Value } from '../../../plan/plan.js';
import type { AnswerObject } from '../../graph-store.js';
import { createRanking, type SearchName } from '../../search/rank-names.js';
import { compileCondition } from '../conditions/compile-condition.js';
import { escapeName } from '../cypher/escape-name.js';
import { lookUpIds } from '../cypher/look-up-ids.js';
import { createRow, type Read, type Row, type RowWriter } from '../cypher/row.js';
import type { Statement } from '../cypher/statement.js';
import { NAMES_INDEX } from '../schema/graph-schema.js';
import { answerConnection, wantsOf } from '../selection/answer-connection.js';
import { compileSelection } from '../selection/compile-selection.js';
import { cutPage, type SearchMatch, type SearchPage } from './search-page.js';
import { searchQuery } from './search-query.js';

type Search = Extract<Start, { kind: 'search' }>;

/** The most entities whose names are looked at closely; those that have most of the words. */
const MAX_CANDIDATES = 2_000;

/**
 * Compiles a search: the page is found beforehand, then what is asked of its nodes is read.
 */
export function compileSearch(
  statement: Statement,
  row: RowWriter,
  search: Search,
): Read<AnswerObject> {
  const { connection } = search;
  const pageOf = statement.find((...before) => compileMatches(...before, search));
  const node = statement.name('n');
  const item = createRow();
  const answer = answerConnection(connection, (selection) =>
    compileSelection({ statement, row: item, node }, selection),
  );
  const ids = wantsOf(connection).nodes
    ? statement.parameter(`found by ${node}`, (run) => pageOf(run).matches.map(({ id }) => id))
    : undefined;
  const find = ids === undefined ? undefined : lookUpIds(row, { type: 'Entity', ids, node, item });
  return (values, run) => {
    const page = pageOf(run);
    const rows = find?.(values);
    // An import may have removed an entity since it was found.
    const matches =
      rows === undefined ? page.matches : page.matches.filter(({ id }) => rows.has(id));
    const matchAt = (at: number): SearchMatch => matches[at] as SearchMatch;
    return answer({
      rows: matches.map(({ id }) => rows?.get(id) ?? []),
      run,
      cursor: (at) => ({ keys: [matchAt(at).score], id: matchAt(at).id }),
      match: matchAt,
      hasNext: () => page.hasNext,
      hasPrevious: () => page.hasPrevious,
      total: () => page.total,
    });
  };
}

/**
 * Compiles the search itself:
 *
 *     COLLECT {
 *       CALL db.index.fulltext.queryNodes('names', $p.p0, {limit: 2000}) YIELD node AS n0
 *       WHERE any(label IN labels(n0) WHERE label IN $p.p1)
 *       RETURN [n0.id, n0.name, n0.aliases, COUNT { (n0)-[:ACTED_IN|...]-() }, true]
 *     }
 */
function compileMatches(
  statement: Statement,
  row: RowWriter,
  { text, types, connection }: Search,
): Read<SearchPage> {
  const node = statement.name('n');
  const query = statement.parameter(`${text} query`, ({ values }) =>
    searchQuery(values[text] as string),
  );
  const labels = statement.parameter(`${types} labels`, ({ values }) => labelsOf(values[types]));
  const { where } = connection;
  const holds = where === null ? true : compileCondition(statement, 'Entity', where, node);
  const found = row.list({
    clauses: [
      `CALL db.index.fulltext.queryNodes('${NAMES_INDEX}', ${query}, {limit: ${MAX_CANDIDATES}}) YIELD node AS ${node}`,
      `WHERE any(label IN labels(${node}) WHERE label IN ${labels})`,
    ],
    item: [`[${node}.id, ${node}.name, ${node}.aliases, ${degreeOf(node)}, ${holds}]`],
    order: [`ORDER BY ${node}.id`],
  });
  return (values, run) => {
    const candidates = found(values).map(readCandidate);
    const matches = rankCandidates(run.values[text] as string, candidates);
    return cutPage(matches, connection.page, run.values);
  };
}

function labelsOf(types: Value | undefined): readonly string[] {
  if (!Array.isArray(types)) return entityTypes;
  return entityTypes.filter((type) => types.includes(type.toUpperCase()));
}

/** Relationships that are there for people who read the graph do not count. */
function degreeOf(node: string): string {
  const types = Object.keys(edges).map(escapeName).join('|');
  return `COUNT { (${node})-[:${types}]-() }`;
}

interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
  readonly hasName: boolean;
  readonly degree: number;
  /** Whether it meets the conditions of the list. */
  readonly holds: boolean;
}

function readCandidate([id, name, aliases, degree, holds]: Row): Candidate {
  const hasName = typeof name === 'string';
  return {
    id: id as string,
    names: [...(hasName ? [name] : []), ...((aliases as readonly string[] | null) ?? [])],
    hasName,
    degree: degree as number,
    holds: holds === true,
  };
}

function rankCandidates(text: string, found: readonly Candidate[]): readonly SearchMatch[] {
  const candidates = found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = candidates.flatMap(({ names: texts, hasName }, node) =>
    texts.map((name, i): SearchName => ({ node, text: name, isAlias: i > 0 || !hasName })),
  );
  const { nodes, score, matched } = createRanking(names)(text, {
    isWanted: () => true,
    degree: (node) => candidates[node]?.degree ?? 0,
  });
  return Array.from(nodes).flatMap((node, at) => {
    const candidate = candidates[node];
    if (candidate?.holds !== true) return [];
    return [{ id: candidate.id, score: score(at), matched: matched(at) }];
  });
}
